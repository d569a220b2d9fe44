import { formatNumber } from "@/lib/format"
import { type Topic, topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"

/** The dimensions' scores as short bars beside each other, and as words; one that does not apply has an empty frame. */
export function DimensionBars({ scores }: { scores: Partial<Record<Topic, number | null>> }) {
  const dimensions = keysOf(topics)
  const said = dimensions.map((dimension) => {
    const score = scores[dimension] ?? null
    return `${topics[dimension]} ${score === null ? "tidak berlaku" : formatNumber(score)}`
  })
  return (
    <svg className="dimension-bars" viewBox="0 0 104 26" role="img" aria-label={said.join(", ")}>
      <title>{said.join("\n")}</title>
      {dimensions.map((dimension, at) => (
        <Bar key={dimension} x={at * 15} score={scores[dimension] ?? null} />
      ))}
    </svg>
  )
}

function Bar({ x, score }: { x: number; score: number | null }) {
  if (score === null) return <rect className="none" x={x + 0.5} y="0.5" width="11" height="25" rx="2" />
  const height = Math.max(1, (score / 100) * 26)
  return (
    <>
      <rect className="track" x={x} y="0" width="12" height="26" rx="2" />
      <rect className="fill" x={x} y={26 - height} width="12" height={height} rx="2" />
    </>
  )
}
