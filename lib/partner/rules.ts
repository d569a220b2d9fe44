import { type PartnerKind, partnerKinds } from "@/lib/partner/schema/partner"
import { type PartnerService, partnerServices } from "@/lib/partner/schema/words"
import type { TrainingStatus } from "@/lib/training/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

/** Whether a partner writes about participants: once it is settled who takes part, and as long as there is something to add. */
export function takesNotes(status: TrainingStatus): boolean {
  return status === "CLOSED" || status === "RUNNING" || status === "DONE"
}

/** A partner's training as the order of its list sees it. */
export type Dated = { startsAt: Date | null; endsAt: Date | null }

/** The trainings that are still to come or under way, the next first, and those that are over, the latest first. */
export function splitByTime<T extends Dated>(trainings: readonly T[], now: Date): { next: T[]; over: T[] } {
  const at = (instant: Date | null, otherwise: number) => instant?.getTime() ?? otherwise
  const isOver = ({ endsAt }: T) => endsAt !== null && endsAt <= now
  const next = trainings.filter((one) => !isOver(one))
  const over = trainings.filter(isOver)
  return {
    next: next.sort((a, b) => at(a.startsAt, Number.MAX_SAFE_INTEGER) - at(b.startsAt, Number.MAX_SAFE_INTEGER)),
    over: over.sort((a, b) => at(b.endsAt, 0) - at(a.endsAt, 0)),
  }
}

/** From when until when somebody speaks for a partner; days are ISO. */
export type Validity = { validFrom: string | null; validUntil: string | null }

/** Whether somebody speaks for a partner on a day, does so no more, or not yet; both days count. */
export function standingOn({ validFrom, validUntil }: Validity, day: string): "VALID" | "OVER" | "NOT_YET" {
  if (validUntil && validUntil < day) return "OVER"
  return validFrom && validFrom > day ? "NOT_YET" : "VALID"
}

/** Which partners a list shows. */
export type PartnerFilter = { kind: PartnerKind | null; service: PartnerService | null }

/** What an address says about the list of partners; what cannot be understood is left out. */
export function readPartnerFilter({ jenis, layanan }: Record<string, string | undefined>): PartnerFilter {
  return {
    kind: isKeyOf(partnerKinds, jenis) ? jenis : null,
    service: isKeyOf(partnerServices, layanan) ? layanan : null,
  }
}

/** How a message to a partner's contact begins. */
export function greetingTo({ name, partner, daerah }: { name: string; partner: string; daerah: string }): string {
  return `Yth. Bapak/Ibu ${name}, kami dari dinas yang membina UMKM di ${daerah}, tentang kerja sama dengan ${partner}.`
}
