/** What changed a product's readiness. */
export const causes = {
  ANSWER: "Penilaian",
  PERMIT: "Izin atau sertifikat",
  TEST: "Hasil uji laboratorium",
  RECORD: "Data produk",
  EXPORT: "Pengiriman ekspor",
  TRAINING: "Pelatihan",
  VALIDATION: "Validasi usaha",
  EXPIRY: "Masa berlaku habis",
  RUBRIC: "Perubahan rubrik",
} as const
export type Cause = keyof typeof causes

/** What is recorded of a readiness and compared with the next: scores by dimension, values by criterion, failed gates as LEVEL:CODE. */
export type Snapshot = {
  level: string
  scores: Record<string, number | null>
  values: Record<string, number>
  failed: string[]
}

/** One change of a product's readiness; `change` is in points, gates passed, or levels. */
export type Movement = {
  kind: "DIMENSION" | "GATE" | "LEVEL"
  subject: string
  dimension: string | null
  before: string
  after: string
  change: number
  criteria: string[]
}
