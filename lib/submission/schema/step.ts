import { z } from "zod"
import { AttachedField } from "@/lib/attached"
import { choiceOf, textField } from "@/lib/field"
import { mostAtOnce } from "@/lib/submission/schema/make"
import { channels, refusals } from "@/lib/submission/schema/words"
import { DayField } from "@/lib/training/schema/clock"
import { keysOf } from "@/lib/vocabulary"

const Fields = {
  /** Of the step itself: a form sent twice is one. */
  id: z.uuid("Muat ulang halaman, lalu isi lagi."),
  /** Which submissions it is about. */
  ids: z
    .array(z.uuid("Muat ulang halaman, lalu pilih lagi."), "Pilih paling sedikit satu pengajuan.")
    .min(1, "Pilih paling sedikit satu pengajuan.")
    .max(mostAtOnce, `Paling banyak ${mostAtOnce} sekaligus.`),
  words: textField(2000).transform((text) => text ?? ""),
  /** When it happened and how it became known; of what a partner does itself, the portal knows both. */
  happenedOn: DayField,
  channel: choiceOf(channels, "Pilih bagaimana kabarnya datang."),
  file: AttachedField,
}

/** What a partner answered, in the words of the form. */
export const answers = {
  ACCEPTED: "Diterima",
  REFUSED: "Ditolak",
  ACKNOWLEDGED: "Sedang diperiksa",
} as const

/** An answer to one or several submissions; `from` says which answer it corrects, nothing when it is the first. */
export const AnswerSubmissions = z
  .object({
    ...Fields,
    answer: z.enum(keysOf(answers), "Pilih jawabannya."),
    from: choiceOf({ ACCEPTED: "", REFUSED: "" }, "Muat ulang halaman."),
    refusal: choiceOf(refusals, "Pilih alasannya dari daftar."),
  })
  .superRefine(({ answer, refusal, words }, context) => {
    if (answer !== "REFUSED") return
    if (!refusal) context.addIssue({ code: "custom", path: ["refusal"], message: "Pilih alasan penolakan." })
    if (words.length < 3)
      context.addIssue({
        code: "custom",
        path: ["words"],
        message: "Tulis apa yang perlu dibenahi, agar usaha tahu langkah berikutnya.",
      })
  })
  .transform((form) => ({ ...form, refusal: form.answer === "REFUSED" ? form.refusal : null }))
export type AnswerSubmissions = z.output<typeof AnswerSubmissions>

/** That what was accepted has happened: on the shelf, tested, trained, paid out. */
export const RealiseSubmissions = z.object(Fields)
export type RealiseSubmissions = z.output<typeof RealiseSubmissions>

/** That submissions are taken back, and why. */
export const WithdrawSubmissions = z.object({
  id: Fields.id,
  ids: Fields.ids,
  words: z
    .string("Tulis alasannya.")
    .trim()
    .min(3, "Tulis alasannya; mitra ikut membacanya.")
    .max(500, "Alasan paling panjang 500 huruf."),
})
export type WithdrawSubmissions = z.output<typeof WithdrawSubmissions>
