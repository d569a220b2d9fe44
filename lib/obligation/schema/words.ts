/** The two sides of an agreement. */
export const sides = { AGENCY: "Daerah", PARTNER: "Mitra" } as const
export type Side = keyof typeof sides

/** What an obligation is about. */
export const obligationKinds = {
  TRAINING: "Pelatihan",
  PRODUCT: "Produk",
  PERSON: "Orang",
  FACILITY: "Fasilitas",
  OTHER: "Lainnya",
} as const
export type ObligationKind = keyof typeof obligationKinds

/** How often an obligation falls due; its quantity is for each period. */
export const recurrences = {
  ONCE: "Sekali",
  MONTH: "Setiap bulan",
  QUARTER: "Setiap triwulan",
  SEMESTER: "Setiap semester",
  YEAR: "Setiap tahun",
} as const
export type Recurrence = keyof typeof recurrences

/** What has become of a realisation one side has said. */
export const realisationStates = {
  SAID: "Menunggu konfirmasi",
  CONFIRMED: "Dikonfirmasi",
  DISPUTED: "Disanggah",
  TAKEN_BACK: "Ditarik kembali",
} as const
export type RealisationState = keyof typeof realisationStates
