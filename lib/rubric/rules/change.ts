import type { Criterion, Rubric } from "@/lib/rubric/schema/rubric"
import { mostOf } from "@/lib/rubric/schema/rubric"

/** What of a criterion a daerah may set: how much it weighs, for which commodities it is asked, its gates, and how long evidence lasts. */
export type CriterionChange = {
  code: string
  weight: number
  months: number | null
  commodities: Criterion["commodities"]
  gates: Criterion["gates"]
  statement: string
  grades: { value: number; id: string }[]
}

/** What of a rubric as a whole a daerah may set. */
export type WholeChange = {
  weights: { code: Rubric["dimensions"][number]["code"]; general: number; retail: number; export: number }[]
  levels: Rubric["levels"]
  exportMonths: number
}

/** A rubric with one criterion set anew. */
export function changeCriterion(rubric: Rubric, change: CriterionChange): Rubric {
  const { code, weight, months, commodities, gates, statement, grades } = change
  const criteria = rubric.criteria.map((criterion): Criterion => {
    if (criterion.code !== code) return criterion
    const { months: _, ...rest } = criterion
    const said = new Map(grades.map(({ value, id }) => [value, id]))
    return {
      ...rest,
      ...{ weight, commodities, gates, statement: { ...criterion.statement, id: statement } },
      ...(months !== null && { months }),
      ...(criterion.grades && {
        grades: criterion.grades.map((grade) => ({ ...grade, id: said.get(grade.value) ?? grade.id })),
      }),
    }
  })
  return { ...rubric, criteria }
}

/** A rubric with its weights by profile and what its levels ask for set anew. */
export function changeWhole(rubric: Rubric, { weights, levels, exportMonths }: WholeChange): Rubric {
  const byCode = new Map(weights.map(({ code, ...rest }) => [code, rest]))
  const dimensions = rubric.dimensions.map((one) => ({ ...one, weights: byCode.get(one.code) ?? one.weights }))
  return { ...rubric, dimensions, levels, exportMonths }
}

const profileWords = { general: "umum", retail: "ritel", export: "ekspor" } as const

/** What is wrong with a rubric that cannot be published, in words that say what to do; nothing when all is well. */
export function listFaults(rubric: Rubric): string[] {
  const sums = (["general", "retail", "export"] as const).flatMap((profile) => {
    const sum = rubric.dimensions.reduce((all, { weights }) => all + weights[profile], 0)
    return Math.abs(sum - 100) < 1e-6
      ? []
      : [`Bobot profil ${profileWords[profile]} berjumlah ${sum}; ubah supaya tepat 100.`]
  })
  const gates = rubric.criteria.flatMap((criterion) =>
    criterion.gates
      .filter(({ min }) => min > mostOf(criterion))
      .map(() => `Gerbang ${criterion.code} meminta lebih dari nilai tertinggi ${mostOf(criterion)}.`),
  )
  const empty = rubric.dimensions.flatMap(({ code, id }) =>
    rubric.criteria.some((one) => one.dimension === code && one.weight > 0 && one.commodities.length > 0)
      ? []
      : [`Dimensi ${id} tidak punya kriteria yang dinilai; beri bobot pada paling sedikit satu.`],
  )
  return [...sums, ...gates, ...empty]
}
