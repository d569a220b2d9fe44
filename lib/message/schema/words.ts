/** What a message is for, as people call it; `OTHER` is written by hand. */
export const messageEvents = {
  INVITATION: "Undangan",
  ENROLLED: "Terdaftar",
  WAITING: "Masuk daftar tunggu",
  PROMOTED: "Mendapat tempat dari daftar tunggu",
  SESSION_CHANGED: "Jadwal berubah",
  CANCELLED: "Pelatihan dibatalkan",
  REMINDER: "Pengingat sehari sebelumnya",
  CERTIFICATE: "Sertifikat siap",
  FOLLOW_UP: "Tindak lanjut",
  COOPERATION: "Perjanjian dan mitra",
  PERMIT: "Izin akan berakhir",
  OTHER: "Pesan lain",
} as const
export type MessageEvent = keyof typeof messageEvents

/** An event of a training that has a template of its own. */
export type TemplateEvent = Exclude<MessageEvent, "OTHER" | "COOPERATION" | "PERMIT">

/** Where a message stands. */
export const messageStates = {
  QUEUED: "Menunggu dikirim",
  SENDING: "Sedang dikirim",
  SENT: "Terkirim",
  FAILED: "Gagal",
  PREPARED: "Siap dibuka di WhatsApp",
  OPENED: "Sudah dibuka di WhatsApp",
  REPLACED: "Diganti WhatsApp",
} as const
export type MessageState = keyof typeof messageStates

/** How a message goes out. */
export const messageChannels = { EMAIL: "Surel", WHATSAPP: "WhatsApp" } as const
export type MessageChannel = keyof typeof messageChannels

/** Parts of those who take part in a training, by what they have done so far. */
export const groups = {
  SEATED: "Semua yang terdaftar",
  WAITING: "Daftar tunggu",
  ABSENT: "Tidak hadir di sesi terakhir yang sudah lewat",
  NO_PRE: "Belum mengerjakan pre-test",
  NO_POST: "Belum mengerjakan post-test",
  NO_FEEDBACK: "Belum mengisi umpan balik",
} as const
export type Group = keyof typeof groups
