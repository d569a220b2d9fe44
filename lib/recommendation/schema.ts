import { z } from "zod"
import { textField } from "@/lib/field"
import { DayField } from "@/lib/training/schema/clock"

const reload = "Muat ulang halaman, lalu isi lagi."
const maybe = (most: number) => textField(most).transform((text) => text ?? "")
const needed = (message: string, most: number) =>
  z.string(message).trim().min(2, message).max(most, `Paling panjang ${most} huruf.`)

const classMessage = "Isi kelas barang atau jasa dari 1 sampai 45."

/** A letter that recommends the application for a mark, as its form posts it. */
export const IssueRecommendation = z.object({
  id: z.uuid(reload),
  enterpriseId: z.uuid(reload),
  brand: needed("Tulis mereknya, persis seperti akan didaftarkan.", 100),
  // The Nice Classification has 45 classes: 1–34 goods, 35–45 services.
  niceClass: z
    .string(classMessage)
    .trim()
    .regex(/^([1-9]|[1-3]\d|4[0-5])$/, classMessage)
    .transform(Number),
  goods: needed("Tulis barang atau jasanya, misalnya minyak kelapa.", 300),
  signedOn: DayField.pipe(z.string("Isi tanggal surat.")),
  place: maybe(60),
  signatory: needed("Tulis nama yang menandatangani.", 100),
  office: needed("Tulis jabatannya, misalnya Kepala Dinas.", 120),
  staffNumber: maybe(30),
})
export type IssueRecommendation = z.output<typeof IssueRecommendation>

/** That a letter no longer holds, and why; its number is not given again. */
export const RevokeRecommendation = z.object({
  id: z.uuid(reload),
  reason: needed("Tulis alasannya.", 300),
})
export type RevokeRecommendation = z.output<typeof RevokeRecommendation>

/** What of the enterprise stands in a letter, as it was when it was signed. */
export const LetterContent = z.object({
  enterprise: z.string(),
  person: z.string(),
  address: z.string(),
  nib: z.string(),
  size: z.string(),
  products: z.string(),
})
export type LetterContent = z.output<typeof LetterContent>
