/** What kind of activity a training is, as agencies name them. */
export const trainingTypes = {
  SOCIALISATION: "Sosialisasi",
  TRAINING: "Pelatihan",
  BIMTEK: "Bimbingan teknis",
  WORKSHOP: "Lokakarya",
  MENTORING: "Pendampingan",
  FGD: "FGD",
  EXHIBITION: "Pameran",
  CURATION: "Kurasi",
  BUSINESS_MEETING: "Temu bisnis",
  STUDY_VISIT: "Studi tiru",
} as const
export type TrainingType = keyof typeof trainingTypes

/** What a training is about: the dimensions of a product's readiness. */
export const topics = {
  mutu: "Mutu",
  volume: "Volume",
  kemasan: "Kemasan",
  pemasaran: "Pemasaran",
  legalitas: "Legalitas",
  keuangan: "Keuangan",
  ekspor: "Ekspor",
} as const
export type Topic = keyof typeof topics

/** Where a training stands, in the order it goes through. */
export const trainingStatuses = {
  DRAFT: "Rancangan",
  OPEN: "Dibuka",
  CLOSED: "Ditutup",
  RUNNING: "Berlangsung",
  DONE: "Selesai",
  CANCELLED: "Dibatalkan",
} as const
export type TrainingStatus = keyof typeof trainingStatuses

/** Where a programme's money comes from; PK2UMK is the DAK Nonfisik of Permenkop 2/2022 and 16/2022. */
export const budgetSources = {
  APBD: "APBD",
  DAK: "DAK Nonfisik (PK2UMK)",
  APBN: "APBN",
  CSR: "CSR",
  PARTNER: "Mitra",
  OTHER: "Lainnya",
} as const
export type BudgetSource = keyof typeof budgetSources

/** What an organisation does in a training. */
export const partnerParts = { ORGANISER: "Penyelenggara", TRAINER: "Pelatih", SUPPORTER: "Pendukung" } as const
export type PartnerPart = keyof typeof partnerParts

/** Minutes of one JP (jam pelajaran), the credit hour of Indonesian trainings. */
export const creditHourMinutes = 45
