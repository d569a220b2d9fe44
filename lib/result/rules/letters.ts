import type { Answers } from "@/lib/result/rules/score"

const letters = "ABCDEF"

/** The letter of an option: A for the first. */
export function letterOf(option: number): string {
  return letters.charAt(option)
}

/** A question as an answer on paper is read by it. */
export type Lettered = { id: string; options: readonly unknown[] }

/** Answers copied from paper, one letter a question (`ABDC-A`), a dash or dot where none was given; or what is wrong with them. */
export function readLetters(text: string, questions: readonly Lettered[]): { answers: Answers } | { fault: string } {
  const typed = text.toUpperCase().replace(/[\s,;]/g, "")
  if (typed.length !== questions.length)
    return {
      fault: `Ada ${typed.length} jawaban untuk ${questions.length} soal; tulis tanda hubung (-) untuk yang kosong.`,
    }
  const answers: Answers = {}
  for (const [at, { id, options }] of questions.entries()) {
    const letter = typed.charAt(at)
    if (letter === "-" || letter === ".") continue
    const option = letters.indexOf(letter)
    if (option < 0 || option >= options.length)
      return { fault: `Soal ${at + 1}: “${letter}” bukan pilihan; pakai A sampai ${letterOf(options.length - 1)}.` }
    answers[id] = option
  }
  return { answers }
}

/** Answers as they are copied from paper, so that they can be corrected. */
export function writeLetters(answers: Answers, questions: readonly Lettered[]): string {
  return questions.map(({ id }) => (answers[id] === undefined ? "-" : letterOf(answers[id]))).join("")
}
