import { isBack } from "@/lib/mou/rules/step"
import type { MouStatus } from "@/lib/mou/schema/words"

type Way = { from: MouStatus; to: MouStatus }
type StepWords = { label: string; effect: string }

const words: Record<MouStatus, StepWords> = {
  PROPOSED: { label: "Usulkan", effect: "" },
  STUDY: { label: "Mulai kajian", effect: "Dinas mengkaji manfaat, biaya, dan dasar hukumnya." },
  DRAFTING: { label: "Mulai pembahasan draf", effect: "Sejak tahap ini mitra melihat perjanjian ini di halamannya." },
  TEAM_REVIEW: { label: "Ajukan ke telaah TKKSD", effect: "Draf ditelaah Tim Koordinasi Kerja Sama Daerah." },
  COUNCIL: { label: "Mintakan persetujuan DPRD", effect: "Untuk kerja sama yang membebani daerah atau masyarakat." },
  READY: { label: "Nyatakan siap ditandatangani", effect: "Naskah sudah final; tinggal menunggu acara." },
  ACTIVE: { label: "Nyatakan berlaku", effect: "Sudah ditandatangani; komitmen dan masa berlakunya mulai dihitung." },
  EVALUATION: { label: "Mulai evaluasi", effect: "Perjanjian tetap berlaku selama dievaluasi." },
  EXTENDED: { label: "Perpanjang", effect: "Perjanjian berlaku sampai hari terakhir yang baru." },
  AMENDED: {
    label: "Catat adendum",
    effect:
      "Isi berubah, perjanjian tetap berlaku. Adendum yang dicatat di Naskah terkait menandainya sendiri saat berlaku.",
  },
  ENDED: { label: "Nyatakan berakhir", effect: "Perjanjian selesai dan tidak dapat diubah lagi." },
  STOPPED: { label: "Hentikan", effect: "Perjanjian berhenti sekarang dan tidak dapat diubah lagi." },
}

/** What a step is called on its button, and what it brings about. */
export function sayStep(way: Way): StepWords {
  if (isBack(way)) return { label: "Kembalikan ke pembahasan draf", effect: "Draf masih harus diperbaiki." }
  if (way.from === "EVALUATION" && way.to === "ACTIVE")
    return { label: "Selesaikan evaluasi", effect: "Perjanjian berjalan terus seperti semula." }
  return words[way.to]
}
