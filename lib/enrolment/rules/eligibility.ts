import type { Actor } from "@/lib/access"
import type { EnrolmentState } from "@/lib/enrolment/schema"
import { sectors } from "@/lib/enterprise/rules/vocabulary"
import type { Status } from "@/lib/enterprise/schema/enterprise"
import { isUnderWay, takesEnrolments } from "@/lib/training/rules/status"
import { type Conditions, type Quota, quotaOf } from "@/lib/training/schema/conditions"
import { isKeyOf } from "@/lib/vocabulary"

type Window = Parameters<typeof takesEnrolments>[0]

/** Whether somebody in a role can enrol people now: the agency as long as the training is under way, all others while registration is open. */
export function isOpenTo(role: Actor["role"], training: Window, now: Date): boolean {
  return role === "officer" || role === "admin" ? isUnderWay(training.status) : takesEnrolments(training, now)
}

/** What of an enterprise and its person decides whether they may take part. */
export type Applicant = {
  status: Status
  hasNib: boolean
  sector: string | null
  kelurahanCode: string | null
  /** The title of a training on one of the topics that the person has been to, or null. */
  trainedAt: string | null
  /** Where the person stands in this very training, with whichever enterprise. */
  state: EnrolmentState | null
}

/** What a training asks; `isOpen` says whether people can enrol now at all. */
export type Asked = { conditions: Conditions; quota: Quota; isOpen: boolean }

/** Statuses of enterprises that are no longer served here. */
export const goneStatuses = ["CLOSED", "MOVED", "REJECTED", "MERGED"] as const satisfies readonly Status[]

const gone: readonly Status[] = goneStatuses

export type Obstacle =
  | "NOT_OPEN"
  | "ENROLLED"
  | "GONE"
  | "NO_NIB"
  | "WRONG_SECTOR"
  | "WRONG_KELURAHAN"
  | "TRAINED_BEFORE"
  | "NO_QUOTA"

/**
 * What stands against somebody taking part, or null. A quota that is used up is no obstacle, it makes one wait; a quota
 * of nobody at all is.
 */
export function obstacleTo(applicant: Applicant, { conditions, quota, isOpen }: Asked): Obstacle | null {
  const { nib, sectors: wanted, kelurahan, neverOnTopic } = conditions
  const { status, hasNib, sector, kelurahanCode, trainedAt, state } = applicant
  if (state === "SEATED" || state === "WAITING") return "ENROLLED"
  if (!isOpen) return "NOT_OPEN"
  if (gone.includes(status)) return "GONE"
  if (nib && !hasNib) return "NO_NIB"
  if (wanted && !(sector && wanted.includes(sector))) return "WRONG_SECTOR"
  if (kelurahan && !(kelurahanCode && kelurahan.includes(kelurahanCode))) return "WRONG_KELURAHAN"
  if (neverOnTopic && trainedAt !== null) return "TRAINED_BEFORE"
  return quotaOf(quota, kelurahanCode) === 0 ? "NO_QUOTA" : null
}

type Names = (code: string) => string

/** What stands against it, in words; `nameOf` names a kelurahan by its code. */
export function sayObstacle(
  obstacle: Obstacle,
  { sector, kelurahanCode, trainedAt }: Applicant,
  nameOf: Names,
): string {
  const place = kelurahanCode ? `di ${nameOf(kelurahanCode)}` : "di kelurahan yang belum jelas"
  const sayings: Record<Obstacle, string> = {
    NOT_OPEN: "Pendaftaran sedang tidak dibuka.",
    ENROLLED: "Sudah terdaftar di pelatihan ini.",
    GONE: "Usaha ini tercatat tutup, pindah, ditolak, atau ganda.",
    NO_NIB: "Belum punya NIB, sedangkan pelatihan ini hanya untuk usaha ber-NIB.",
    WRONG_SECTOR: `Bidang usahanya ${sector ? nameSector(sector) : "belum tercatat"}, bukan bidang yang dilatih di sini.`,
    WRONG_KELURAHAN: `Usahanya ${place}, di luar kelurahan yang dilayani pelatihan ini.`,
    TRAINED_BEFORE: `Sudah pernah ikut pelatihan dengan topik yang sama: ${trainedAt ?? ""}.`,
    NO_QUOTA: `Usahanya ${place}, yang tidak mendapat jatah di pelatihan ini.`,
  }
  return sayings[obstacle]
}

function nameSector(sector: string): string {
  return isKeyOf(sectors, sector) ? sectors[sector] : sector
}
