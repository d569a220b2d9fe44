import { z } from "zod"
import { textField } from "@/lib/field"
import { DayField } from "@/lib/training/schema/clock"
import { keysOf } from "@/lib/vocabulary"

/** What many are helped to together, in the words people read. */
export const driveKinds = { HALAL: "Halal pernyataan pelaku usaha", BRAND: "Merek", PIRT: "P-IRT" } as const
export type DriveKind = keyof typeof driveKinds

/** How far a member of a drive is. */
export const memberStates = {
  LISTED: "Terdaftar",
  PREPARING: "Menyiapkan berkas",
  APPLIED: "Sudah diajukan",
  DONE: "Sudah terbit",
  DROPPED: "Tidak jadi",
} as const
export type MemberState = keyof typeof memberStates

/** What to look at before somebody is listed; hints, no promises: who decides is the issuer. */
export const driveHints: Record<DriveKind, readonly string[]> = {
  // Keputusan Kepala BPJPH 146/2025 on self-declaration.
  HALAL: [
    "NIB skala mikro atau kecil",
    "penjualan setahun paling banyak Rp15 miliar",
    "paling banyak satu tempat produksi dan satu gerai",
    "proses sederhana dan bahan yang sudah pasti halal",
    "didampingi pendamping proses produk halal (P3H)",
  ],
  // PP 28/2019: the lower fee asks a recommendation of the agency, signed in the year of application.
  BRAND: [
    "nama dan logo belum didaftarkan orang lain (cek pdki-indonesia.dgip.go.id)",
    "surat rekomendasi dinas tahun ini untuk biaya UMK",
    "satu surat untuk satu merek",
  ],
  // Peraturan BPOM 4/2024.
  PIRT: [
    "bukan pangan steril komersial, beku, atau olahan hewan yang didinginkan",
    "akun OSS dan NIB",
    "penyuluhan keamanan pangan dan pemeriksaan sarana sesudah terbit",
  ],
}

const reload = "Muat ulang halaman, lalu isi lagi."

/** So many are added, or moved, by one form at most. */
const mostAtOnce = 500

/** A drive as its form posts it. */
export const SaveDrive = z
  .object({
    id: z.uuid(reload),
    kind: z.enum(keysOf(driveKinds), "Pilih izin yang dikejar."),
    title: z.string("Tulis judulnya.").trim().min(3, "Tulis judulnya.").max(150, "Judul paling panjang 150 huruf."),
    startsOn: DayField.pipe(z.string("Isi tanggal mulai.")),
    endsOn: DayField,
    mouId: z
      .union([z.literal("").transform(() => null), z.uuid(reload)])
      .nullish()
      .transform((id) => id ?? null),
  })
  .superRefine(({ startsOn, endsOn }, context) => {
    if (endsOn && endsOn < startsOn)
      context.addIssue({ code: "custom", path: ["endsOn"], message: "Tanggal selesai tidak boleh sebelum mulai." })
  })
export type SaveDrive = z.output<typeof SaveDrive>

/** That a drive is over, or goes on again. */
export const CloseDrive = z.object({
  id: z.uuid(reload),
  isClosed: z.enum(["ya", "tidak"]).transform((text) => text === "ya"),
})
export type CloseDrive = z.output<typeof CloseDrive>

const Pair = z.string().transform((text, context) => {
  const [enterpriseId = "", productId = ""] = text.split("/")
  const ids = z.object({ enterpriseId: z.uuid(), productId: z.union([z.literal("").transform(() => null), z.uuid()]) })
  const read = ids.safeParse({ enterpriseId, productId })
  if (read.success) return read.data
  context.addIssue({ code: "custom", message: reload })
  return z.NEVER
})

/** Whom a drive is to have more, each as enterprise/product. */
export const AddMembers = z.object({
  id: z.uuid(reload),
  calon: z.array(Pair, "Centang calonnya.").min(1, "Centang paling sedikit satu calon.").max(mostAtOnce),
})
export type AddMembers = z.output<typeof AddMembers>

/** How far some members of a drive are now. */
export const ChangeMembers = z.object({
  id: z.uuid(reload),
  peserta: z
    .array(z.uuid(reload), "Centang pesertanya.")
    .min(1, "Centang paling sedikit satu peserta.")
    .max(mostAtOnce),
  state: z.enum(keysOf(memberStates), "Pilih keadaannya."),
  note: textField(300),
})
export type ChangeMembers = z.output<typeof ChangeMembers>
