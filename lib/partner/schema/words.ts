/** What a partner can do for enterprises, in the words people read. */
export const partnerServices = {
  TEST: "Pengujian",
  CALIBRATION: "Kalibrasi",
  CERTIFICATION: "Sertifikasi",
  TRAINING: "Pelatihan",
  CONSULTANCY: "Konsultansi",
  MENTORING: "Pendampingan",
  SHELF_SPACE: "Tempat jual atau rak",
  CURATION: "Kurasi produk",
  FINANCING: "Pembiayaan",
  PROMOTION: "Promosi",
  EXPORT: "Ekspor",
  LOGISTICS: "Pengiriman",
  OTHER: "Lainnya",
} as const
export type PartnerService = keyof typeof partnerServices

/** How people of the agency and of a partner met or spoke. */
export const interactionKinds = {
  MEETING: "Pertemuan",
  VISIT: "Kunjungan",
  CALL: "Telepon",
  WHATSAPP: "WhatsApp",
  LETTER: "Surat",
  EMAIL: "E-mail",
  OTHER: "Lainnya",
} as const
export type InteractionKind = keyof typeof interactionKinds
