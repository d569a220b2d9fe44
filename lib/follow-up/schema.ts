import { z } from "zod"
import { wholeField } from "@/lib/field"
import { type Applied, appliedWords, type Change, changeWords, isFollowUpDay } from "@/lib/follow-up/rules/words"
import { keysOf } from "@/lib/vocabulary"

const reload = "Muat ulang halaman, lalu coba lagi."

/** The largest photo that is taken, in bytes: one straight from a phone's camera. */
export const photoBytes = 15_000_000

const Photo = z
  .file("Pilih foto.")
  .max(photoBytes, "Foto lebih besar dari 15 MB; ambil dengan ukuran lebih kecil.")
  .optional()
  // A browser sends a file without name or bytes when none was taken.
  .transform((file) => (file && file.size > 0 ? file : null))

const ticked = z.literal("on").optional()

/** The name of a change's box in a form. */
export function boxOf(change: Change): string {
  return `change${change}`
}

const Answer = {
  applied: z.enum(keysOf(appliedWords), "Pilih salah satu."),
  ...Object.fromEntries(keysOf(changeWords).map((change) => [boxOf(change), ticked])),
  number: wholeField({ least: 0, most: 9_000_000_000_000_000, message: "Isi dengan angka bulat, misalnya 250." }),
  numberUnit: z.string().trim().max(60, "Paling panjang 60 huruf.").prefault(""),
  words: z.string().trim().max(1000, "Paling panjang 1.000 huruf.").prefault(""),
  photo: Photo,
}

type Boxes = { number: number | null; numberUnit: string; applied: Applied; words: string; photo: File | null }

/** A number says nothing without what it counts. */
function checkUnit({ number, numberUnit }: Boxes, context: z.RefinementCtx): void {
  const message = "Tulis angka itu menghitung apa, misalnya bungkus per bulan."
  if (number !== null && numberUnit === "") context.addIssue({ code: "custom", path: ["numberUnit"], message })
}

/** The answer itself, its ticked boxes as a list; where nothing was applied nothing can have changed by it. */
function readAnswer(form: Boxes) {
  const fields: Record<string, unknown> = form
  const { applied, number, numberUnit, words, photo } = form
  const changes = keysOf(changeWords).filter((change) => applied !== "NOT" && fields[boxOf(change)] === "on")
  return { applied, number, numberUnit, words, photo, changes }
}

const Own = {
  daerah: z.string().max(80),
  tiket: z.string().max(80),
  days: z
    .string()
    .regex(/^\d{1,3}$/, reload)
    .transform(Number)
    .refine(isFollowUpDay, reload),
}

/** The first of an owner's two questions. */
export const ChooseApplied = z.object({ ...Own, applied: Answer.applied })

/** An owner's whole answer, by the own ticket. */
export const AnswerOwn = z
  .object({ ...Own, ...Answer })
  .superRefine(checkUnit)
  .transform((form) => ({ daerah: form.daerah, tiket: form.tiket, days: form.days, ...readAnswer(form) }))
export type AnswerOwn = z.output<typeof AnswerOwn>

/** An answer that a companion or officer heard or saw. */
export const AnswerFor = z
  .object({ id: z.uuid(reload), ...Answer })
  .superRefine(checkUnit)
  .transform((form) => ({ id: form.id, ...readAnswer(form) }))
export type AnswerFor = z.output<typeof AnswerFor>

/** Why nobody could be asked. */
export const GiveUp = z.object({
  id: z.uuid(reload),
  reason: z
    .string("Tulis apa yang sudah dicoba.")
    .trim()
    .min(5, "Tulis apa yang sudah dicoba, misalnya: ditelepon tiga kali.")
    .max(500, "Paling panjang 500 huruf."),
})
export type GiveUp = z.output<typeof GiveUp>
