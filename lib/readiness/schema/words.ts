/** How ready a product is, lowest first; export does not ask for retail. */
export const levels = {
  RECORDED: "Terdata",
  VALIDATED: "Tervalidasi",
  LICENSED: "Berizin",
  RETAIL_READY: "Siap Ritel",
  EXPORT_READY: "Siap Ekspor",
  EXPORTER: "Eksportir",
} as const
export type Level = keyof typeof levels

/** The levels that a rubric sets gates for. */
export type GateLevel = "LICENSED" | "RETAIL_READY" | "EXPORT_READY"

/** What an index weighs the dimensions for. */
export const profiles = { general: "Umum", retail: "Ritel", export: "Ekspor" } as const
export type Profile = keyof typeof profiles

/** How something about a product is known, weakest first. */
export const evidenceGrades = {
  stated: "Menurut pemilik",
  seen: "Dilihat pendamping atau petugas",
  document: "Ada dokumennya",
  partner: "Dari mitra atau laboratorium",
  register: "Cocok dengan register resmi",
} as const
export type EvidenceGrade = keyof typeof evidenceGrades

/** The rank of a level, from 0. */
export function levelRank(level: Level): number {
  return Object.keys(levels).indexOf(level)
}

/** Whether something is known by more than the owner's word. */
export function isVerified(grade: EvidenceGrade): boolean {
  return grade !== "stated"
}

/** The rank of a grade, from 0. */
export function evidenceRank(grade: EvidenceGrade): number {
  return Object.keys(evidenceGrades).indexOf(grade)
}
