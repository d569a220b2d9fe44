import { commodities } from "@/lib/product/schema/words"
import { levels, profiles } from "@/lib/readiness/schema/words"
import { type Criterion, mostOf, type Rubric } from "@/lib/rubric/schema/rubric"
import { keysOf } from "@/lib/vocabulary"

/** What differs in one criterion, or in the weights and levels of the whole (null), each in a few words. */
export type Difference = { criterion: Criterion | null; said: string[] }

/** What a gate asks of a criterion, in words. */
export function sayMin(criterion: Pick<Criterion, "kind">, min: number): string {
  if (criterion.kind === "share") return `≥ ${Math.round(min * 100)} %`
  return mostOf(criterion) === 1 ? "(wajib)" : `≥ ${sayNumber(min)}`
}

/** What a rubric says otherwise than another, in the order of the pages: weights and levels first, then the criteria. */
export function listDifferences(before: Rubric, after: Rubric): Difference[] {
  const whole = [...compareWeights(before, after), ...compareLevels(before, after)]
  const months = sayChange("ekspor dihitung (bulan)", before.exportMonths, after.exportMonths)
  const criteria = after.criteria.map((criterion): Difference => {
    const old = before.criteria.find(({ code }) => code === criterion.code)
    return { criterion, said: old ? compareCriteria(old, criterion) : ["kriteria baru"] }
  })
  return [{ criterion: null, said: [...whole, ...months] }, ...criteria].filter(({ said }) => said.length > 0)
}

function sayNumber(value: number): string {
  return String(value).replace(".", ",")
}

function sayChange(what: string, before: number | undefined, after: number | undefined): string[] {
  if (before === after) return []
  const say = (value: number | undefined) => (value === undefined ? "tidak ada" : sayNumber(value))
  return [`${what} ${say(before)} → ${say(after)}`]
}

function compareWeights(before: Rubric, after: Rubric): string[] {
  return after.dimensions.flatMap(({ code, id, weights }) => {
    const old = before.dimensions.find((one) => one.code === code)?.weights
    return keysOf(profiles).flatMap((profile) =>
      sayChange(`bobot ${id} (${profiles[profile].toLowerCase()})`, old?.[profile], weights[profile]),
    )
  })
}

function compareLevels(before: Rubric, after: Rubric): string[] {
  return keysOf(after.levels).flatMap((level) => {
    const [old, now] = [before.levels[level], after.levels[level]]
    const dimensions = after.dimensions.flatMap(({ code, id }) =>
      sayChange(`minimal ${id} untuk ${levels[level]}`, old.dimensions[code], now.dimensions[code]),
    )
    return [...sayChange(`indeks minimal ${levels[level]}`, old.min, now.min), ...dimensions]
  })
}

function compareCriteria(before: Criterion, after: Criterion): string[] {
  const meanings = (criterion: Criterion) => JSON.stringify(criterion.grades?.map(({ value, id }) => [value, id]))
  return [
    ...sayChange("bobot", before.weight, after.weight),
    ...compareGates(before, after),
    ...sayChange("bukti berlaku (bulan)", before.months, after.months),
    ...compareAsked(before, after),
    ...(before.statement.id === after.statement.id ? [] : ["pernyataan diubah"]),
    ...(meanings(before) === meanings(after) ? [] : ["arti nilai diubah"]),
  ]
}

function compareGates(before: Criterion, after: Criterion): string[] {
  const named = new Set([...before.gates, ...after.gates].map(({ level }) => level))
  return [...named].flatMap((level) => {
    const [old, now] = [before, after].map(({ gates }) => gates.find((gate) => gate.level === level)?.min)
    if (old === now) return []
    if (now === undefined) return [`bukan gerbang ${levels[level]} lagi`]
    if (old === undefined) return [`gerbang baru ${levels[level]} ${sayMin(after, now)}`]
    return [`gerbang ${levels[level]} ${sayMin(before, old)} → ${sayMin(after, now)}`]
  })
}

function compareAsked(before: Criterion, after: Criterion): string[] {
  const only = (some: Criterion, others: Criterion) =>
    some.commodities.filter((code) => !others.commodities.includes(code)).map((code) => commodities[code])
  const [added, dropped] = [only(after, before), only(before, after)]
  return [
    ...(added.length > 0 ? [`ditanyakan juga untuk ${added.join(", ")}`] : []),
    ...(dropped.length > 0 ? [`tidak ditanyakan lagi untuk ${dropped.join(", ")}`] : []),
  ]
}
