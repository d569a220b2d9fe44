import { z } from "zod"
import { phoneNumber } from "@/lib/field"
import { optionalSteps } from "@/lib/mou/schema/words"
import { brandFault } from "@/lib/tenant/brand"

const longest = (most: number) => `Paling panjang ${most} huruf.`
/** A field that may stay empty, which is null. */
function optional<S extends z.ZodType<unknown, string>>(schema: S) {
  return z
    .string()
    .trim()
    .transform((text) => text || null)
    .pipe(schema.nullable())
}

const Phone = phoneNumber("Nomor telepon tidak dikenali; tulis dengan kode wilayah, misalnya 0335-421234.")

const Email = z
  .string()
  .toLowerCase()
  .max(200, longest(200))
  .pipe(z.email("Tulis alamat e-mail, misalnya dinas@kota.go.id."))

const Colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, "Pilih warna, atau tulis seperti #0d5c53.")
  .superRefine((colour, context) => {
    const fault = brandFault(colour)
    if (fault) context.addIssue(fault)
  })

/** How the public reaches the agency, and the colour its pages wear. */
export const UpdateProfile = z.object({
  contactPhone: optional(Phone),
  contactEmail: optional(Email),
  contactAddress: optional(z.string().max(500, longest(500))),
  brandColor: Colour,
})
export type UpdateProfile = z.output<typeof UpdateProfile>

const months = "Isi 1 sampai 60 bulan."

/** How many months an approval holds from the visit on. */
export const SetApprovalMonths = z.object({
  approvalMonths: z
    .string(months)
    .trim()
    .regex(/^\d{1,2}$/, months)
    .transform(Number)
    .pipe(z.int(months).min(1, months).max(60, months)),
})
export type SetApprovalMonths = z.output<typeof SetApprovalMonths>

/** The steps of an agreement that the daerah takes, by checkboxes; the others it leaves out. */
export const SetMouSteps = z
  .looseObject({})
  .transform((posted) => ({ off: optionalSteps.filter((step) => posted[`step_${step}`] !== "on") }))
export type SetMouSteps = z.output<typeof SetMouSteps>

/** What the agency is called from a day on. */
export const RenameAgency = z.object({
  id: z.uuid("Muat ulang halaman, lalu coba lagi."),
  name: z.string().trim().min(3, "Isi nama lengkap dinas.").max(200, longest(200)),
  shortName: z.string().trim().max(40, longest(40)),
  unit: z.string().trim().max(200, longest(200)),
  validFrom: z.iso
    .date("Pilih tanggal mulai berlaku.")
    .refine((day) => day >= "1945-08-17" && day < "2100-01-01", "Pilih tanggal mulai berlaku."),
})
export type RenameAgency = z.output<typeof RenameAgency>

/** The largest logo that is taken, in bytes. */
export const logoBytes = 1_000_000

export const UploadLogo = z.object({
  logo: z
    .file("Pilih berkas logo.")
    .max(logoBytes, "Berkas logo lebih besar dari 1 MB; perkecil dahulu.")
    .superRefine((file, context) => {
      // A browser sends a file without name or bytes when none was chosen.
      if (file.size === 0) context.addIssue(file.name ? "Berkas logo kosong; pilih berkas lain." : "Pilih berkas logo.")
    }),
})
