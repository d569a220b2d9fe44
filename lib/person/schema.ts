import { z } from "zod"
import { phoneField } from "@/lib/field"
import { isRealDay, nikFault, nikFaults, stripNoise } from "@/lib/person/rules"

/** What a person may agree to besides the register itself, which rests on public task (UU 27/2022 art. 20). */
export const consentPurposes = {
  CATALOGUE: "Usaha dan produk tampil di katalog publik",
  PHOTO: "Foto usaha dan produk dipakai untuk promosi",
  PARTNER: "Data usaha dibagikan kepada mitra (ritel, lokapasar, asosiasi)",
  FINANCE: "Data usaha dibagikan kepada bank atau lembaga pembiayaan",
} as const
export type ConsentPurpose = keyof typeof consentPurposes

/** How a person agreed. */
export const consentChannels = {
  PAPER: "Formulir bertanda tangan",
  SPOKEN: "Lisan di hadapan petugas",
  WHATSAPP: "Pesan WhatsApp",
  PORTAL: "Di portal oleh pelaku sendiri",
  SCREEN: "Dicentang di layar saat kunjungan",
} as const

/** The version of the consent texts in use; a new wording gets a new one. */
export const consentTextVersion = "2026-11"

export const genders = { L: "Laki-laki", P: "Perempuan" } as const

const NikText = z
  .string()
  .max(60, nikFaults.length)
  .prefault("")
  .transform((text, context) => {
    const nik = stripNoise(text)
    if (nik === "") return null
    const fault = nikFault(nik)
    if (fault) context.addIssue({ code: "custom", message: nikFaults[fault] })
    return nik
  })

const PhoneText = phoneField(
  "No. HP tidak dikenali; tulis seperti 0812-3456-7890, atau dengan kode area untuk telepon rumah.",
)

const DayText = z
  .string()
  .max(10)
  .prefault("")
  .transform((text, context) => {
    if (text === "") return null
    const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split("-").map(Number) : []
    const isPast = year >= 1900 && Date.parse(text) <= Date.now()
    if (isRealDay(year, month, day) && isPast) return text
    context.addIssue({ code: "custom", message: "Isi tanggal lahir yang ada di kalender dan sudah lewat." })
    return z.NEVER
  })

/** The fields of a person in a form. */
export const PersonFields = {
  personName: z
    .string("Isi nama lengkap sesuai KTP.")
    .trim()
    .min(1, "Isi nama lengkap sesuai KTP.")
    .max(120, "Nama paling panjang 120 huruf."),
  nik: NikText,
  gender: z
    .enum(["L", "P", ""], "Pilih jenis kelamin.")
    .prefault("")
    .transform((text) => text || null),
  birthDate: DayText,
  phone: PhoneText,
  phone2: PhoneText,
  email: z
    .union([z.literal("").transform(() => null), z.email("Tulis e-mail seperti nama@contoh.id.").max(200)])
    .prefault(""),
}

/** A consent as a person gives it. */
export const RecordConsent = z.object({
  id: z.uuid("Muat ulang halaman."),
  personId: z.uuid("Muat ulang halaman."),
  purpose: z.enum(["CATALOGUE", "PHOTO", "PARTNER", "FINANCE"], "Pilih tujuan persetujuan."),
  channel: z.enum(["PAPER", "SPOKEN", "WHATSAPP", "PORTAL", "SCREEN"], "Pilih cara persetujuan diberikan."),
})
export type RecordConsent = z.output<typeof RecordConsent>

/** The consent a person takes back. */
export const WithdrawConsent = z.object({ id: z.uuid("Muat ulang halaman.") })
