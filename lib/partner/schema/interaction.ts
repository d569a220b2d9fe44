import { z } from "zod"
import { AttachedField } from "@/lib/attached"
import { interactionKinds } from "@/lib/partner/schema/words"
import { DayField } from "@/lib/training/schema/clock"
import { keysOf } from "@/lib/vocabulary"

const Id = z.uuid("Muat ulang halaman, lalu coba lagi.")

/** A meeting, call or letter with a partner, as the form posts it. */
export const RecordInteraction = z.object({
  id: Id,
  partnerId: Id,
  kind: z.enum(keysOf(interactionKinds), "Pilih bentuknya."),
  heldOn: DayField.pipe(z.string("Isi tanggalnya.")),
  words: z
    .string("Tulis apa yang dibicarakan.")
    .trim()
    .min(3, "Tulis apa yang dibicarakan, disepakati, atau akan dikerjakan.")
    .max(4000, "Paling panjang 4.000 huruf."),
  mouId: z
    .union([z.literal(""), z.uuid()], "Pilih perjanjian dari daftar.")
    .prefault("")
    .transform((id) => id || null),
  file: AttachedField,
})
export type RecordInteraction = z.output<typeof RecordInteraction>
