/** After how many days it is asked whether a training was applied. */
export const followUpDays = [30, 90, 180] as const
export type FollowUpDay = (typeof followUpDays)[number]

/** Whether a number is one of those days. */
export function isFollowUpDay(days: number): days is FollowUpDay {
  return followUpDays.some((each) => each === days)
}

/** Where a follow-up stands; nobody's silence is an answer of theirs, so it has a word of its own. */
export const followUpStates = {
  PLANNED: "Belum waktunya",
  ASKED: "Menunggu jawaban",
  ANSWERED: "Dijawab",
  NO_ANSWER: "Tidak menjawab",
} as const
export type FollowUpState = keyof typeof followUpStates

/** How far what was learnt is applied. */
export const appliedWords = {
  FULLY: "Diterapkan penuh, produktif",
  PARTLY: "Diterapkan sebagian",
  NOT: "Belum diterapkan",
} as const
export type Applied = keyof typeof appliedWords

/** What can have changed in an enterprise. */
export const changeWords = {
  QUALITY: "Mutu produk lebih baik",
  PACKAGING: "Kemasan atau label baru",
  VOLUME: "Jumlah produksi naik",
  CHANNEL: "Tempat jual baru (toko, ritel, daring)",
  PERMIT: "Izin atau sertifikat baru",
  SALES: "Penjualan naik",
  BOOKKEEPING: "Pembukuan mulai dicatat",
  EXPORT: "Mulai ekspor",
} as const
export type Change = keyof typeof changeWords

/** Changes by which a product itself got further; bookkeeping alone moves none. */
export const movingChanges = [
  "QUALITY",
  "PACKAGING",
  "VOLUME",
  "CHANNEL",
  "PERMIT",
  "SALES",
  "EXPORT",
] as const satisfies readonly Change[]
