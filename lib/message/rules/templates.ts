import type { Place } from "@/lib/message/rules/places"
import type { TemplateEvent } from "@/lib/message/schema/words"

/** A message whose places are still open; its subject is for e-mail only. */
export type Template = { subject: string; text: string }

/** What is written to the people of a list where nobody has written anything yet. */
export const usualTemplate =
  "Selamat siang Bapak/Ibu {nama}. Kami dari dinas pembina UMKM {daerah}, ingin menanyakan data usaha {usaha} di {kelurahan}. Apakah ada waktu sebentar?"

const shared = ["nama", "usaha", "daerah", "pelatihan", "hari", "jam", "tempat", "tautan"] as const satisfies Place[]

const own: Partial<Record<TemplateEvent, Place[]>> = {
  INVITATION: ["alasan"],
  WAITING: ["antrean"],
  SESSION_CHANGED: ["jadwal"],
  CANCELLED: ["alasan"],
}

/** What a message about an event can leave open. */
export function placesOf(event: TemplateEvent | "OTHER"): readonly Place[] {
  return event === "OTHER" ? [...shared, "antrean"] : [...shared, ...(own[event] ?? [])]
}

const when = "Hari: {hari}\nPukul: {jam}\nTempat: {tempat}"
const link = "Tautan pribadi Anda, jangan diteruskan kepada orang lain:\n{tautan}"
const close = "Terima kasih.\nDinas pembina UMKM {daerah}"

/** What is written about each event where the daerah has no words of its own. */
export const usualTemplates: Record<TemplateEvent, Template> = {
  INVITATION: {
    subject: "Undangan: {pelatihan}",
    text: `Yth. Bapak/Ibu {nama},\n\nAnda kami undang mengikuti {pelatihan} bersama usaha {usaha}.\n${when}\nAlasan undangan: {alasan}\n\nKeterangan dan cara mendaftar:\n{tautan}\n\n${close}`,
  },
  ENROLLED: {
    subject: "Anda terdaftar: {pelatihan}",
    text: `Yth. Bapak/Ibu {nama},\n\nAnda terdaftar sebagai peserta {pelatihan}.\n${when}\n\n${link}\n\n${close}`,
  },
  WAITING: {
    subject: "Daftar tunggu: {pelatihan}",
    text: `Yth. Bapak/Ibu {nama},\n\nTempat di {pelatihan} sudah penuh. Anda masuk daftar tunggu.\nNomor antrean: {antrean}\nKami memberi tahu Anda begitu ada tempat.\n\n${link}\n\n${close}`,
  },
  PROMOTED: {
    subject: "Anda mendapat tempat: {pelatihan}",
    text: `Yth. Bapak/Ibu {nama},\n\nAda tempat kosong, dan Anda kini terdaftar sebagai peserta {pelatihan}.\n${when}\nBila berhalangan, undurkan diri lewat tautan ini agar tempatnya dapat dipakai orang lain.\n\n${link}\n\n${close}`,
  },
  SESSION_CHANGED: {
    subject: "Jadwal berubah: {pelatihan}",
    text: `Yth. Bapak/Ibu {nama},\n\nJadwal {pelatihan} berubah. Yang berlaku sekarang:\n{jadwal}\n\nKeterangan lengkap, tautan ini untuk Anda sendiri:\n{tautan}\n\n${close}`,
  },
  CANCELLED: {
    subject: "Dibatalkan: {pelatihan}",
    text: `Yth. Bapak/Ibu {nama},\n\n{pelatihan} dibatalkan.\nAlasan: {alasan}\nMohon maaf atas perubahan ini.\n\n${close}`,
  },
  REMINDER: {
    subject: "Besok: {pelatihan}",
    text: `Yth. Bapak/Ibu {nama},\n\nKami ingatkan bahwa besok ada {pelatihan}.\n${when}\n\n${link}\n\n${close}`,
  },
  CERTIFICATE: {
    subject: "Sertifikat siap: {pelatihan}",
    text: `Yth. Bapak/Ibu {nama},\n\nSertifikat {pelatihan} sudah siap diunduh.\n\n${link}\n\n${close}`,
  },
  FOLLOW_UP: {
    subject: "Bagaimana hasil {pelatihan}?",
    text: `Yth. Bapak/Ibu {nama},\n\nKami ingin tahu apakah hasil {pelatihan} sudah dipakai di usaha {usaha}. Menjawabnya sekitar dua menit; jawaban "belum" pun membantu kami.\n\n${link}\n\n${close}`,
  },
}

/** An invented participant, for looking at a template before it is used. */
export const exampleValues: Record<Place, string> = {
  nama: "Siti Aminah",
  usaha: "Keripik Wangi",
  daerah: "Kota Contoh",
  kelurahan: "Kanigaran",
  pelatihan: "Pelatihan Kemasan",
  hari: "Senin, 7 Desember 2026",
  jam: "08.00–12.00 WIB",
  tempat: "Balai Pelatihan, Jalan Contoh 1",
  jadwal: "Senin, 7 Desember 2026, 08.00–12.00 WIB, di Balai Pelatihan",
  tautan: "https://portal.contoh.test/kota-contoh/peserta/…",
  antrean: "3",
  alasan: "Kemasan produk belum memuat label lengkap",
}
