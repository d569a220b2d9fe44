import { describe, expect, test } from "vitest"
import { type Double, judgeAgreement } from "./agreement"

/** Chance from a seed (mulberry32), so that every run sees the same series. */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const clamp = (grade: number) => Math.min(3, Math.max(0, grade))

/**
 * Thirty products of twenty answers each, graded 0 to 3: both assessors miss the truth by a grade in one of five answers,
 * and the first gives a grade more in `lenience` of them.
 */
function series(seed: number, lenience: number): Double[] {
  const chance = chanceOf(seed)
  const look = (truth: number) => (chance() < 0.2 ? clamp(truth + (chance() < 0.5 ? 1 : -1)) : truth)
  return Array.from({ length: 30 }, (_, product) => ({
    productId: String(product),
    differences: Array.from({ length: 20 }, () => {
      const truth = Math.floor(chance() * 4)
      const first = clamp(look(truth) + (chance() < lenience ? 1 : 0))
      return (first - look(truth)) / 3
    }),
  }))
}

/** Whether somebody is warned of when the page is looked at after every product from the first to the thirtieth. */
function isWarned(doubles: readonly Double[]): boolean {
  return doubles.some((_, last) => judgeAgreement(doubles.slice(0, last + 1)).isLenient)
}

function shareWarned(lenience: number): number {
  const runs = 400
  return Array.from({ length: runs }, (_, seed) => isWarned(series(seed + 1, lenience))).filter(Boolean).length / runs
}

describe("agreement", () => {
  test("a lenient assessor is found within 30 products, a fair or a strict one is not warned of", () => {
    expect(shareWarned(0.3)).toBeGreaterThan(0.95)
    expect(shareWarned(0.5)).toBe(1)
    expect(shareWarned(0)).toBeLessThan(0.01)
  })

  test("one who is stricter than the second is never called lenient", () => {
    const strict = series(7, 0.5).map((one) => ({ ...one, differences: one.differences.map((each) => -each) }))
    expect(judgeAgreement(strict)).toMatchObject({ isLenient: false, products: 30, answers: 600 })
    expect(judgeAgreement(strict).bias).toBeLessThan(0)
  })

  test("says how many answers were equal, and nothing of anybody on too few products", () => {
    const doubles = [{ productId: "a", differences: [0, 0, 1 / 3, 0] }]
    expect(judgeAgreement(doubles)).toMatchObject({ products: 1, answers: 4, equal: 0.75, isLenient: false })
    expect(judgeAgreement([])).toMatchObject({ products: 0, equal: 0, bias: 0, isLenient: false })
    const nine = Array.from({ length: 9 }, (_, at) => ({ productId: String(at), differences: [1] }))
    expect(judgeAgreement(nine).isLenient).toBe(false)
    expect(judgeAgreement([...nine, { productId: "9", differences: [1] }]).isLenient).toBe(true)
  })
})
