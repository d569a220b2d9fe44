/** The value below which a share (0–1) of the figures lies; NaN when there are none. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** The middle one of the figures. */
export function median(figures: readonly number[]): number {
  return percentile(figures, 0.5)
}

/** What a run of requests came to; times in milliseconds, from sending to the last byte. */
export type Rate = { perSecond: number; p50: number; p95: number; failed: number; bytes: number }

/** The medians of several runs; failures are added up. */
export function medianRate(rates: readonly Rate[]): Rate {
  const of = (read: (rate: Rate) => number) => median(rates.map(read))
  return {
    perSecond: of((rate) => rate.perSecond),
    p50: of((rate) => rate.p50),
    p95: of((rate) => rate.p95),
    failed: rates.reduce((sum, rate) => sum + rate.failed, 0),
    bytes: of((rate) => rate.bytes),
  }
}
