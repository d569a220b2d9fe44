/** What is handed to a partner for an answer. */
export const submissionKinds = {
  PRODUCT: "Produk untuk kurasi",
  SAMPLE: "Contoh untuk uji",
  PERSON: "Orang untuk kursus",
  CREDIT: "Berkas kredit",
  OTHER: "Lainnya",
} as const
export type SubmissionKind = keyof typeof submissionKinds

/** Where a submission stands, in the order it goes through. */
export const submissionStates = {
  SUBMITTED: "Diajukan",
  ACKNOWLEDGED: "Diterima untuk diperiksa",
  ACCEPTED: "Diterima",
  REFUSED: "Ditolak",
  REALISED: "Terlaksana",
  WITHDRAWN: "Ditarik",
} as const
export type SubmissionState = keyof typeof submissionStates

/** Why something is refused. */
export const refusals = {
  PACKAGING: "Kemasan atau label",
  PERMIT: "Izin atau sertifikat belum ada",
  QUALITY: "Mutu",
  VOLUME: "Jumlah atau kesinambungan",
  PRICE: "Harga atau syarat dagang",
  NO_SPACE: "Belum ada tempat",
  DOCUMENTS: "Berkas tidak lengkap",
  OTHER: "Lainnya",
} as const
export type RefusalReason = keyof typeof refusals

/** How a step became known. */
export const channels = {
  PORTAL: "Di portal",
  PHONE: "Telepon",
  WHATSAPP: "WhatsApp",
  LETTER: "Surat",
  EMAIL: "E-mail",
  MEETING: "Pertemuan",
} as const
export type Channel = keyof typeof channels
