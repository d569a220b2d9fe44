import { z } from "zod"
import { AttachedField } from "@/lib/attached"

const reload = "Muat ulang halaman, lalu coba lagi."

/** One answer of an owner's own assessment, perhaps with a photo that shows it. */
export const SaveSelfAnswer = z.object({
  productId: z.uuid(reload),
  criterion: z.string(reload).regex(/^[A-Z]{2}\d{1,2}$/, reload),
  value: z
    .string("Pilih satu jawaban.")
    .regex(/^\d(\.\d{1,2})?$/, "Pilih satu jawaban.")
    .transform(Number),
  file: AttachedField,
  /** Where to go on: to the next question, or back to the answers. */
  kembali: z.enum(["", "periksa"], reload).prefault(""),
})
export type SaveSelfAnswer = z.output<typeof SaveSelfAnswer>

/** The product whose own assessment is handed in. */
export const FinishSelf = z.object({ productId: z.uuid(reload) })
