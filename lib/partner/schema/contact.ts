import { z } from "zod"
import { textField } from "@/lib/field"
import { EmailField, PhoneField } from "@/lib/partner/schema/partner"
import { DayField } from "@/lib/training/schema/clock"

const Id = z.uuid("Muat ulang halaman, lalu coba lagi.")
const optionalText = (most: number) => textField(most).transform((text) => text ?? "")

/** Somebody to speak to at a partner, as the form posts it. */
export const SaveContact = z
  .object({
    id: Id,
    partnerId: Id,
    name: z
      .string("Isi nama narahubung.")
      .trim()
      .min(2, "Isi nama narahubung.")
      .max(120, "Nama paling panjang 120 huruf."),
    position: optionalText(120),
    phone: PhoneField,
    email: EmailField.prefault(""),
    validFrom: DayField,
    validUntil: DayField,
    note: optionalText(300),
  })
  .superRefine(({ phone, email, validFrom, validUntil }, context) => {
    if (!phone && !email)
      context.addIssue({ code: "custom", path: ["phone"], message: "Isi nomor telepon atau e-mail, salah satu cukup." })
    if (validFrom && validUntil && validUntil < validFrom)
      context.addIssue({
        code: "custom",
        path: ["validUntil"],
        message: "Hari terakhir tidak boleh sebelum hari pertama.",
      })
  })
export type SaveContact = z.output<typeof SaveContact>

/** One line of a partner's record, to be taken away. */
export const RecordLine = z.object({ id: Id, partnerId: Id })
export type RecordLine = z.output<typeof RecordLine>
