import { formatNumber, formatPercent } from "@/lib/format"
import { shareReached } from "@/lib/programme/rules"

/** How far a target was reached: 45 dari 120, and the share below. */
export function Reached({ reached, target }: { reached: number; target: number }) {
  const share = shareReached(reached, target)
  if (share === null)
    return (
      <>
        {formatNumber(reached)}
        <span className="sub">tanpa target</span>
      </>
    )
  return (
    <>
      {formatNumber(reached)} dari {formatNumber(target)}
      <span className="sub">{formatPercent(share)}</span>
    </>
  )
}
