/** One product that two people assessed without seeing each other's answers: the first's answers minus the second's, as shares of the scale. */
export type Double = { productId: string; differences: readonly number[] }

/** How an assessor's answers stand beside those of second looks: how many were equal, and how much higher theirs are, with an interval. */
export type Agreement = {
  products: number
  answers: number
  equal: number
  /** The mean difference, −1 to 1 of the scale: above 0 the assessor is the more lenient. */
  bias: number
  from: number
  to: number
  isLenient: boolean
}

/** So few products say nothing yet. */
const fewest = 10
/** Below this part of the scale a difference does not matter, even where it is certain. */
const margin = 0.05
/**
 * The interval is as wide as is needed to look again after every product from the tenth to the thirtieth: simulated in
 * agreement.test.ts, a fair assessor is then warned of in fewer than 1 of 100 such series, and one who gives a grade too
 * much on three in ten answers is found in more than 95 of 100.
 */
const width = 2.33

/** Judge one assessor by the products somebody else looked at a second time; products count, not answers, for those of one product go together. */
export function judgeAgreement(doubles: readonly Double[]): Agreement {
  const means = doubles.filter(({ differences }) => differences.length > 0).map(({ differences }) => mean(differences))
  const all = doubles.flatMap(({ differences }) => differences)
  const bias = mean(means)
  const spread = means.length > 1 ? Math.sqrt(sum(means.map((one) => (one - bias) ** 2)) / (means.length - 1)) : 0
  const half = means.length > 1 ? (width * spread) / Math.sqrt(means.length) : 1
  const equal = all.filter((one) => Math.abs(one) < 1e-9).length
  return {
    ...{ products: means.length, answers: all.length, equal: all.length > 0 ? equal / all.length : 0 },
    ...{ bias, from: Math.max(-1, bias - half), to: Math.min(1, bias + half) },
    isLenient: means.length >= fewest && bias - half > 0 && bias > margin,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function mean(numbers: readonly number[]): number {
  return numbers.length > 0 ? sum(numbers) / numbers.length : 0
}
