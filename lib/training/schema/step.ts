import { z } from "zod"
import { trainingStatuses } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"

const Id = z.uuid("Muat ulang halaman, lalu isi lagi.")

/** The next step of a training; `from` is the status its page showed. */
export const TakeStep = z.object({ id: Id, from: z.enum(keysOf(trainingStatuses), "Muat ulang halaman.") })
export type TakeStep = z.output<typeof TakeStep>

/** A cancellation, whose reason the participants read. */
export const CancelTraining = TakeStep.extend({
  reason: z
    .string("Tulis alasan pembatalan.")
    .trim()
    .min(10, "Tulis alasan pembatalan; peserta akan membacanya. Misalnya “Narasumber berhalangan”.")
    .max(500, "Alasan paling panjang 500 huruf."),
})
export type CancelTraining = z.output<typeof CancelTraining>
