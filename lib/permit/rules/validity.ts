import { daysBetween, monthsAfter } from "@/lib/day"
import { oddNumber, yearInNumber } from "@/lib/permit/rules/number"
import { about } from "@/lib/permit/schema/about"
import type { PermitKind, PermitState } from "@/lib/permit/schema/words"

/** What of a permit its validity depends on; days are ISO. */
export type Dated = {
  kind: PermitKind
  state: PermitState
  number: string
  issuedOn: string | null
  expiresOn: string | null
}

/** The last day a permit holds when nobody has typed one: by its kind's rule from the day of issue, else by the year in its number; null is without end. */
export function usualExpiry({ kind, state, number, issuedOn }: Omit<Dated, "expiresOn">): string | null {
  const { months } = about[kind]
  if (state === "IN_PROCESS" || months === null) return null
  if (issuedOn) return monthsAfter(issuedOn, months)
  const year = yearInNumber(kind, number)
  return year ? `${year}-12-31` : null
}

/** What is odd about a permit, in words, for somebody to look at again; nothing of it is refused. */
export function listOdds(permit: Dated): string[] {
  const { kind, number, issuedOn, expiresOn } = permit
  const year = yearInNumber(kind, number)
  const months = about[kind].months
  const odds = [oddNumber(kind, number)]
  if (year && expiresOn && Number(expiresOn.slice(0, 4)) !== year)
    odds.push(
      `Dua angka terakhir nomor menunjuk tahun ${year}, tetapi masa berlakunya sampai ${expiresOn.slice(0, 4)}.`,
    )
  if (kind === "HALAL" && expiresOn && issuedOn && issuedOn >= "2022-01-01")
    odds.push(
      "Sertifikat halal sejak 2022 tidak berakhir selama bahan dan proses tetap; kosongkan tanggal berakhirnya.",
    )
  if (months && issuedOn && expiresOn && expiresOn > monthsAfter(issuedOn, months + 1))
    odds.push(`Masa berlakunya lebih lama daripada yang biasa (${months / 12} tahun).`)
  return odds.filter((odd) => odd !== null)
}

/** How near the end of a permit is; those that are told apart in the pipeline, the most pressing first. */
export const stages = {
  EXPIRED: "Sudah berakhir",
  D30: "Dalam 30 hari",
  D90: "Dalam 90 hari",
  D180: "Dalam 180 hari",
  LATER: "Lebih lama lagi",
  OPEN: "Tanpa batas waktu",
} as const
export type Stage = keyof typeof stages

/** Days before the end at which a stage begins. */
export const stageDays = { D30: 30, D90: 90, D180: 180 } as const

/** The stage of a last day (ISO, counted in) on a day. */
export function stageOf(expiresOn: string | null, today: string): Stage {
  if (expiresOn === null) return "OPEN"
  const left = daysBetween(today, expiresOn)
  if (left < 0) return "EXPIRED"
  if (left <= stageDays.D30) return "D30"
  if (left <= stageDays.D90) return "D90"
  return left <= stageDays.D180 ? "D180" : "LATER"
}

/** Whether a permit holds on a day (ISO). */
export function isInForce({ state, expiresOn }: Pick<Dated, "state" | "expiresOn">, today: string): boolean {
  return state === "VALID" && (expiresOn === null || expiresOn >= today)
}
