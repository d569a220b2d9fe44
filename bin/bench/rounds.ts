import { text } from "node:stream/consumers"
import { percentile, type Rate } from "./figures.ts"

/** How long and how wide a run is. */
export type Round = { connections: number; seconds: number }

/** The plan a program was given on its standard input. */
export async function readPlan<P>(): Promise<P> {
  return JSON.parse(await text(process.stdin))
}

/** Do units of work one after the other on every connection until the time is over; each answers with its bytes. */
export async function runRound(
  { connections, seconds }: Round,
  work: (lane: number) => Promise<number>,
): Promise<Rate> {
  const times: number[] = []
  let [failed, bytes] = [0, 0]
  const begin = performance.now()
  const end = begin + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async (_, lane) => {
      while (performance.now() < end) {
        const began = performance.now()
        const size = await work(lane)
        if (size < 0) failed += 1
        else times.push(performance.now() - began)
        bytes += Math.max(size, 0)
      }
    }),
  )
  const elapsed = (performance.now() - begin) / 1000
  const done = Math.max(times.length, 1)
  return {
    perSecond: times.length / elapsed,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    failed,
    bytes: bytes / done,
  }
}
