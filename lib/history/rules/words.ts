import type { Action } from "@/lib/access"
import { actionWords } from "@/lib/access-words"

/** What was done, as a record's history says it; what is missing here is called as in the table of permissions. */
const deeds: Partial<Record<Action, string>> & Record<"invitation.accept", string> = {
  "enterprise.register": "Didaftarkan",
  "enterprise.correct": "Diperbaiki",
  "enterprise.submit": "Diajukan",
  "enterprise.check": "Diperiksa",
  "enterprise.approve": "Disahkan",
  "enterprise.ask-repair": "Diminta diperbaiki",
  "enterprise.reject": "Ditolak",
  "enterprise.close": "Dicatat tutup atau pindah",
  "enterprise.reopen": "Dibuka kembali",
  "enterprise.expire": "Pengesahan kedaluwarsa",
  "enterprise.assign": "Ditugaskan",
  "enterprise.tag": "Diberi label",
  "enterprise.reveal-npwp": "NPWP lengkap dilihat",
  "person.reveal-nik": "NIK lengkap dilihat",
  "visit.record": "Dikunjungi",
  "fact.record": "Bukti data dicatat",
  "duplicate.dismiss": "Ditandai bukan ganda",
  "duplicate.merge": "Digabung",
  "duplicate.undo-merge": "Penggabungan dibatalkan",
  "application.send": "Didaftarkan oleh pemiliknya",
  "application.decide": "Permohonan diputuskan",
  "claim.offer": "Kode masuk pemilik dibuat",
  "claim.revoke": "Kode masuk pemilik dicabut",
  "proposal.send": "Perubahan diusulkan pemilik",
  "proposal.decide": "Usulan pemilik dijawab",
  "consent.record": "Persetujuan dicatat",
  "consent.withdraw": "Persetujuan ditarik",
  "correction.apply": "Diperbaiki lewat berkas",
  "repair.fix": "Baris impor diperbaiki",
  "intake.save": "Hasil impor disimpan",
  "intake.undo": "Impor dibatalkan",
  "invitation.accept": "Undangan diterima",
}

const allWords = new Map<string, string>([...Object.entries(actionWords), ...Object.entries(deeds)])

/** What was done by an action, in the words people read; an unknown one keeps its name. */
export function deedWord(action: string): string {
  return allWords.get(action) ?? action
}

/** By which way a change came, by the noun its action begins with. */
const ways: Record<string, string> = {
  enterprise: "formulir",
  person: "formulir",
  consent: "formulir",
  intake: "impor",
  repair: "perbaikan impor",
  duplicate: "gabung",
  proposal: "usulan pemilik",
  application: "permohonan pemilik",
  visit: "kunjungan",
  fact: "kunjungan",
  correction: "berkas",
}

/** By which way a change came: formulir, impor, gabung, usulan, kunjungan, berkas; null where it goes without saying. */
export function wayOf(action: string): string | null {
  return ways[action.split(".")[0] ?? ""] ?? null
}

/** Actions that only look at a whole number; a record lists them apart from what was changed. */
export const looks = ["person.reveal-nik", "enterprise.reveal-npwp"] as const

/** Actions that a daerah's history leaves out: steps of a draft nobody has sent, and computing that changes nothing people see. */
export const quietActions = [
  "application.start",
  "application.save",
  "duplicate.scan",
  "intake.judge",
  "message.deliver",
  "message.open",
] as const
