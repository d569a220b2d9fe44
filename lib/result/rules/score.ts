/** A question as its answers are judged by it; `answer` is the index of the right option. */
export type Keyed = { id: string; answer: number }

/** What somebody answered: the index of the chosen option by question; what is not answered is absent. */
export type Answers = Record<string, number>

/** The share of right answers in percent, of all questions: what is not answered is wrong. Without questions 0. */
export function scoreOf(questions: readonly Keyed[], answers: Answers): number {
  if (questions.length === 0) return 0
  const right = questions.filter(({ id, answer }) => answers[id] === answer).length
  return Math.round((right / questions.length) * 10_000) / 100
}

/** What somebody gained, in points from -100 to 100; null unless both tests were done. */
export function gainOf(pre: number | null, post: number | null): number | null {
  return pre === null || post === null ? null : Math.round((post - pre) * 100) / 100
}

/**
 * The normalised gain (Hake 1998): the points gained as a share of those that could still be gained, (post − pre) / (100 − pre).
 * Null unless both tests were done, and where nothing was left to gain.
 */
export function normalisedGain(pre: number | null, post: number | null): number | null {
  if (pre === null || post === null || pre >= 100) return null
  return (post - pre) / (100 - pre)
}

/** One participant's two tests. */
export type BothTests = { pre: Answers; post: Answers }

/** How one question went, among the `count` who did both tests: shares of right answers and what was gained. */
export type QuestionGain = { id: string; count: number; before: number; after: number; normalised: number | null }

/** Every question's shares right before and after; only those who did both tests count, so that both have one denominator. */
export function questionGains(questions: readonly Keyed[], tests: readonly BothTests[]): QuestionGain[] {
  const count = tests.length
  return questions.map(({ id, answer }) => {
    const shareRight = (test: keyof BothTests) =>
      count === 0 ? 0 : tests.filter((each) => each[test][id] === answer).length / count
    const [before, after] = [shareRight("pre"), shareRight("post")]
    return { id, count, before, after, normalised: count === 0 ? null : normalisedGain(before * 100, after * 100) }
  })
}

/** The mean of numbers, or null when there are none. */
export function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}
