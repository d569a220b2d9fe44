import { z } from "zod"
import { feedbackQuestions } from "@/lib/result/rules/feedback"
import { tests } from "@/lib/result/rules/window"
import { keysOf } from "@/lib/vocabulary"

const reload = "Muat ulang halaman, lalu coba lagi."
const Id = z.uuid(reload)
const Daerah = z.string().max(80)
const Ticket = z.string().max(80)
const Test = z.enum(keysOf(tests), reload)
const optionCount = 6

/** One question with its options; the empty ones at the end are left out. */
export const SaveQuestion = z
  .object({
    id: Id,
    trainingId: Id,
    text: z.string("Tulis pertanyaannya.").trim().min(1, "Tulis pertanyaannya.").max(500, "Paling panjang 500 huruf."),
    ...Object.fromEntries(
      Array.from({ length: optionCount }, (_, at) => [
        `option${at}`,
        z.string().trim().max(200, "Paling panjang 200 huruf.").prefault(""),
      ]),
    ),
    answer: z
      .string("Tandai jawaban yang benar.")
      .regex(/^[0-5]$/, "Tandai jawaban yang benar.")
      .transform(Number),
  })
  .transform((input, context) => {
    const fields: Record<string, unknown> = input
    const typed = Array.from({ length: optionCount }, (_, at) => String(fields[`option${at}`] ?? ""))
    const options = typed.slice(0, typed.findLastIndex((option) => option !== "") + 1)
    const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message })
    if (options.length < 2) refuse("option1", "Isi paling sedikit dua pilihan.")
    const gap = options.indexOf("")
    if (gap >= 0) refuse(`option${gap}`, "Pilihan ini kosong; isi, atau pindahkan yang di bawahnya ke sini.")
    const twin = options.findIndex((option, at) => option !== "" && options.indexOf(option) < at)
    if (twin >= 0) refuse(`option${twin}`, "Pilihan ini sama dengan yang lain.")
    if (input.answer >= options.length) refuse("answer", "Jawaban yang ditandai benar masih kosong.")
    const { id, trainingId, text, answer } = input
    return { id, trainingId, text, answer, options }
  })
export type SaveQuestion = z.output<typeof SaveQuestion>

/** One question out of a training's. */
export const NamedQuestion = z.object({ id: Id, trainingId: Id })
export const MoveQuestion = NamedQuestion.extend({ towards: z.enum(["up", "down"], reload) })

/** Whose questions are copied to a training that has none yet. */
export const CopyQuestions = z.object({ trainingId: Id, fromId: z.uuid("Pilih pelatihan yang soalnya disalin.") })

/** One answer of a participant's own test, or none when the question was left open. */
export const SaveAnswer = z.object({
  daerah: Daerah,
  tiket: Ticket,
  test: Test,
  questionId: Id,
  soal: z
    .string()
    .regex(/^\d{1,3}$/, reload)
    .transform(Number),
  option: z
    .string("Pilih salah satu jawaban.")
    .regex(/^[0-5]$/, "Pilih salah satu jawaban.")
    .transform(Number),
})
export type SaveAnswer = z.output<typeof SaveAnswer>

export const HandIn = z.object({ daerah: Daerah, tiket: Ticket, test: Test })

const Mark = z
  .string("Pilih salah satu.")
  .regex(/^[1-5]$/, "Pilih salah satu.")
  .transform(Number)

/** What a participant thinks: five answers from 1 to 5, and words. */
export const GiveFeedback = z
  .object({
    daerah: Daerah,
    tiket: Ticket,
    mark0: Mark,
    mark1: Mark,
    mark2: Mark,
    mark3: Mark,
    mark4: Mark,
    words: z.string().trim().max(1000, "Paling panjang 1.000 huruf.").prefault(""),
  })
  .transform(({ daerah, tiket, words, ...marks }) => ({
    daerah,
    tiket,
    words,
    answers: feedbackQuestions.map((_, at) => Object.values(marks)[at] ?? 0),
  }))

/** The most rows one sheet of scores has. */
export const sheetRows = 50
const rowName = /^(kini|semula|catatan|catatanSemula)-([0-9a-f-]{36})$/

/** One line of a sheet: what is typed now and what stood there when the page was opened. */
export type SheetRow = { enrolmentId: string; typed: string; note: string }

/** The lines of a sheet that were changed; the others are left as they are, whoever else works on them. */
function changedRows(form: Record<string, unknown>): SheetRow[] {
  const text = (name: string) => (typeof form[name] === "string" ? form[name].trim().slice(0, 400) : "")
  return Object.keys(form)
    .filter((name) => rowName.exec(name)?.[1] === "kini")
    .slice(0, sheetRows)
    .map((name) => name.slice("kini-".length))
    .filter(
      (id) => text(`kini-${id}`) !== text(`semula-${id}`) || text(`catatan-${id}`) !== text(`catatanSemula-${id}`),
    )
    .map((id) => ({ enrolmentId: id, typed: text(`kini-${id}`), note: text(`catatan-${id}`) }))
}

/** Answers copied from paper, by participant. */
export const TypeIn = z
  .looseObject({ daerah: Daerah, trainingId: Id, test: Test, halaman: z.string().max(6).prefault("") })
  .transform((form) => ({
    trainingId: form.trainingId,
    test: form.test,
    halaman: form.halaman,
    rows: changedRows(form),
  }))
export type TypeIn = z.output<typeof TypeIn>

/** Practical scores, by participant. */
export const ScorePractice = z
  .looseObject({ daerah: Daerah, trainingId: Id, halaman: z.string().max(6).prefault("") })
  .transform((form, context) => {
    const rows = changedRows(form).map(({ enrolmentId, typed, note }) => {
      const score = Number(typed.replace(",", "."))
      const isScore = /^\d{1,3}([.,]\d{1,2})?$/.test(typed) && score <= 100
      if (typed !== "" && !isScore)
        context.addIssue({ code: "custom", path: [`kini-${enrolmentId}`], message: "Nilai praktik antara 0 dan 100." })
      if (typed === "" && note !== "")
        context.addIssue({
          code: "custom",
          path: [`kini-${enrolmentId}`],
          message: "Isi nilainya, atau kosongkan catatannya.",
        })
      return { enrolmentId, score: typed === "" ? null : score, note }
    })
    return { trainingId: form.trainingId, halaman: form.halaman, rows }
  })
export type ScorePractice = z.output<typeof ScorePractice>
