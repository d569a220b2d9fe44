import type { Action } from "@/lib/access"

/** What each action is called on the screen, by the part of the portal it belongs to. */
export const actionWords = {
  "enterprise.list": "Melihat daftar UMKM",
  "enterprise.view": "Melihat data satu usaha",
  "enterprise.view-own": "Membuka halaman usaha sendiri",
  "enterprise.register": "Mendaftarkan usaha",
  "enterprise.correct": "Memperbaiki data usaha",
  "enterprise.export": "Mengunduh daftar UMKM",
  "enterprise.reveal-npwp": "Membuka NPWP lengkap dengan alasan",
  "person.reveal-nik": "Membuka NIK lengkap dengan alasan",
  "consent.record": "Mencatat persetujuan pelaku usaha",
  "consent.withdraw": "Mencatat penarikan persetujuan",
  "intake.list": "Melihat daftar impor",
  "intake.upload": "Mengunggah berkas untuk diimpor",
  "intake.judge": "Memeriksa berkas impor",
  "intake.answer": "Membetulkan pembacaan kolom",
  "intake.request-save": "Meminta hasil impor disimpan",
  "intake.save": "Menyimpan hasil impor",
  "intake.undo": "Membatalkan impor",
  "member.list": "Melihat daftar orang",
  "invitation.create": "Mengundang orang",
  "invitation.revoke": "Mencabut undangan",
  "membership.change-role": "Mengubah peran dan kelurahan",
  "membership.disable": "Menonaktifkan orang",
  "membership.enable": "Mengaktifkan kembali orang",
  "partnership.view": "Membuka halaman kemitraan",
  "tenant.view-settings": "Membuka pengaturan daerah",
  "tenant.update-profile": "Mengubah kontak, warna, dan logo",
  "agency.rename": "Mengubah nama dinas",
} as const satisfies Record<Action, string>

/** The parts of the portal, by the noun an action's name begins with. */
export const nounWords: Record<Noun<Action>, string> = {
  enterprise: "UMKM",
  person: "Pelaku usaha",
  consent: "Persetujuan",
  intake: "Impor",
  member: "Orang",
  invitation: "Undangan",
  membership: "Keanggotaan",
  partnership: "Kemitraan",
  tenant: "Daerah",
  agency: "Dinas",
}

type Noun<Name extends string> = Name extends `${infer First}.${string}` ? First : never
