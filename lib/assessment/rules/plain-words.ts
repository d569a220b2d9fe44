import { z } from "zod"
import words from "@/lib/assessment/rules/plain-words.json"
import { baseRubric } from "@/lib/rubric/rules/base"
import { type Criterion, mostOf } from "@/lib/rubric/schema/rubric"

const Words = z.record(
  z.string(),
  z.object({ question: z.string(), example: z.string(), choices: z.array(z.string()).optional() }),
)

/** Every criterion of the base rubric as an owner is asked it: a question, an example, and the grades from 0 up. */
export const plainWords = Words.parse(words)

/** A criterion as a question: what is asked, an example where we have one, and what may be answered. */
export type PlainQuestion = { question: string; example: string; choices: { value: number; label: string }[] }

const shares = [
  { value: 0, label: "Belum ada" },
  { value: 0.25, label: "Sebagian kecil" },
  { value: 0.5, label: "Kira-kira separuh" },
  { value: 0.8, label: "Hampir semua" },
  { value: 1, label: "Semua" },
]

/** How an owner is asked a criterion; a daerah that words a criterion or a grade anew is asked in its own words. */
export function askPlainly(criterion: Criterion): PlainQuestion {
  const base = baseRubric.criteria.find(({ code }) => code === criterion.code)
  const plain = base?.statement.id === criterion.statement.id ? plainWords[criterion.code] : undefined
  return {
    question: plain?.question ?? criterion.statement.id,
    example: plain?.example ?? "",
    choices: choicesOf(criterion, base, plain?.choices ?? []),
  }
}

/** What an answer with this value says, in the owner's words. */
export function sayAnswer(criterion: Criterion, value: number): string {
  const { choices } = askPlainly(criterion)
  const below = choices.filter((choice) => choice.value <= value + 1e-9).sort((a, b) => b.value - a.value)
  return (below[0] ?? choices[0])?.label ?? ""
}

/** What the next better answer than this value says, or null when it is the best. */
export function sayBetter(criterion: Criterion, value: number): string | null {
  const above = askPlainly(criterion).choices.filter((choice) => choice.value > value + 1e-9)
  return above.sort((a, b) => a.value - b.value)[0]?.label ?? null
}

function choicesOf(criterion: Criterion, base: Criterion | undefined, plain: readonly string[]) {
  if (criterion.kind === "share") return shares
  if (criterion.kind === "yes-no")
    return [
      { value: 1, label: "Ya" },
      { value: 0, label: "Belum" },
    ]
  const grades = [...(criterion.grades ?? [])].sort((a, b) => a.value - b.value)
  if (grades.length === 0) return [0, 1, 2, 3].map((value) => ({ value, label: `${value} dari ${mostOf(criterion)}` }))
  return grades.map(({ value, id }) => {
    const isOurs = base?.grades?.some((grade) => grade.value === value && grade.id === id)
    return { value, label: (isOurs && plain[value]) || id }
  })
}
