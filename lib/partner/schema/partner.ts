import { z } from "zod"
import { phoneField, textField } from "@/lib/field"
import { type PartnerService, partnerServices } from "@/lib/partner/schema/words"
import { keysOf } from "@/lib/vocabulary"

/** What kind of organisation a partner is, in the words people read. */
export const partnerKinds = {
  CENTRAL: "Kementerian atau lembaga pusat",
  STANDARDS: "Lembaga uji dan standar",
  RETAILER: "Ritel atau swalayan",
  MARKETPLACE: "Lokapasar daring",
  BANK: "Bank atau lembaga keuangan",
  UNIVERSITY: "Perguruan tinggi",
  ASSOCIATION: "Asosiasi usaha",
  TRAVEL: "Hotel, agen perjalanan, atau transportasi",
  CUSTOMS: "Bea Cukai",
  MEDIA: "Media",
  NGO: "Lembaga swadaya masyarakat",
  FOREIGN: "Lembaga luar negeri",
  OTHER: "Lainnya",
} as const
export type PartnerKind = keyof typeof partnerKinds

const Id = z.uuid("Muat ulang halaman, lalu coba lagi.")

/** An office's or a contact's number, mobile or not, or nothing. */
export const PhoneField = phoneField("Isi nomor telepon dengan kode wilayah, misalnya 0335-421234 atau 0812-3456-789.")

const emailMessage = "Isi alamat e-mail yang lengkap, misalnya nama@contoh.id."
/** An e-mail address, or nothing. */
export const EmailField = z.union(
  [
    z
      .string()
      .trim()
      .length(0)
      .transform(() => null),
    z.string().trim().toLowerCase().max(120, emailMessage).pipe(z.email(emailMessage)),
  ],
  emailMessage,
)

/** The name of a service's box in the form. */
export function serviceField(service: PartnerService): string {
  return `layanan-${service}`
}

/** A partner as its form posts it; every service has a box of its own, so that a form refused shows what was ticked. */
export const SavePartner = z
  .looseObject({
    id: Id,
    name: z
      .string("Isi nama mitra.")
      .trim()
      .min(2, "Isi nama mitra.")
      .max(150, "Nama mitra paling panjang 150 huruf.")
      .transform((name) => name.replace(/\s+/g, " ")),
    kind: z.enum(keysOf(partnerKinds), "Pilih jenis mitra."),
    phone: PhoneField,
    email: EmailField.prefault(""),
    address: textField(300).transform((text) => text ?? ""),
  })
  .transform(({ id, name, kind, phone, email, address, ...boxes }) => ({
    ...{ id, name, kind, phone, email, address },
    services: keysOf(partnerServices).filter((service) => boxes[serviceField(service)] === "on"),
  }))
export type SavePartner = z.output<typeof SavePartner>

/** Somebody who signs in, given access on behalf of a partner. */
export const AdmitPerson = z.object({ id: Id, partnerId: Id, accountId: z.uuid("Pilih orangnya.") })
export type AdmitPerson = z.output<typeof AdmitPerson>

/** The same taken back, by the access's own id. */
export const DismissPerson = z.object({ id: Id, partnerId: Id })
export type DismissPerson = z.output<typeof DismissPerson>
