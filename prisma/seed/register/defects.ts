import type { Enterprise } from "./enterprises"

/** Mistakes that keep a row out of the register until somebody repairs it. */
export const errorDefects = ["nik-excel", "nik-short", "nib-letter", "kelurahan-unknown", "nameless"] as const

/** Mistakes that cost one value; the row itself is good. */
export const warningDefects = [
  "nik-missing",
  "nik-letter-o",
  "birth-year",
  "birth-other-than-nik",
  "phone-unreadable",
  "kbli-text",
  "kbli-lost-zero",
  "kecamatan-wrong",
  "sales-per-day",
  "sales-words",
  "year-impossible",
  "coordinate-point",
] as const

export type Defect = (typeof errorDefects)[number] | (typeof warningDefects)[number]

/** A business as one row of the file writes it. */
export type Row = { enterprise: Enterprise; defect: Defect | null; repeat: boolean; neighbour: string }

/** How often each mistake is made, per column that can carry it. */
export const defectWeights: Record<Defect, number> = {
  "nik-excel": 6,
  "nik-short": 5,
  "nib-letter": 2,
  "kelurahan-unknown": 5,
  nameless: 1,
  "nik-missing": 34,
  "nik-letter-o": 2,
  "birth-year": 10,
  "birth-other-than-nik": 5,
  "phone-unreadable": 14,
  "kbli-text": 9,
  "kbli-lost-zero": 3,
  "kecamatan-wrong": 5,
  "sales-per-day": 10,
  "sales-words": 6,
  "year-impossible": 5,
  "coordinate-point": 3,
}

/** Whether this mistake can be made with this enterprise at all. */
export function canSuffer({ owner, kind, latitude }: Enterprise, defect: Defect): boolean {
  if (defect === "nik-letter-o") return owner.nik.includes("0")
  if (defect === "kbli-lost-zero") return kind.kbli.startsWith("0")
  if (defect === "coordinate-point") return latitude !== null
  return true
}
