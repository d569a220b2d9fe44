import { BarList } from "@/components/ui/bar-list"
import { formatNumber } from "@/lib/format"
import type { MouLine } from "@/lib/mou/queries/facts"
import { writeMouList } from "@/lib/mou/rules/filter"
import { countByStatus } from "@/lib/mou/rules/overview"
import { isInForce } from "@/lib/mou/rules/status"
import { mouStatuses } from "@/lib/mou/schema/words"
import { keysOf } from "@/lib/vocabulary"

/** The agreements by status, in the order an agreement goes through; those at which none stands are left out. */
export function StatusBars({ base, mous }: { base: string; mous: readonly MouLine[] }) {
  const counts = countByStatus(mous)
  const most = Math.max(...counts.values())
  const lines = keysOf(mouStatuses).flatMap((status) => {
    const count = counts.get(status)
    if (!count) return []
    const look: "full" | "part" = isInForce(status) ? "full" : "part"
    return [
      {
        key: status,
        label: mouStatuses[status],
        said: `${formatNumber(count)} perjanjian`,
        href: base + writeMouList({ filter: { status } }),
        whole: most,
        parts: [{ key: status, value: count, look }],
      },
    ]
  })
  return (
    <section className="stack tight">
      <h2>Menurut status</h2>
      <BarList label="Perjanjian menurut status" lines={lines} />
    </section>
  )
}
