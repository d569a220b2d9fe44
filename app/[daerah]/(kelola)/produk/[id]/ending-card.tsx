import { Card } from "@/components/ui/card"
import { formatDay, formatDaysFrom } from "@/lib/format"
import type { TwoReadings } from "@/lib/product/queries/readiness"
import { listEndings } from "@/lib/product/rules/expiring"

/** What a product's readiness rests on that ends next, and what has run out; nothing where nothing ends. */
export function EndingCard({ readings: { verified, today } }: { readings: TwoReadings }) {
  const endings = listEndings(verified).slice(0, 8)
  if (endings.length === 0) return null
  return (
    <Card title="Yang masa berlakunya berakhir">
      <ul className="plain-list stack">
        {endings.map(({ code, statement, until, isOver }) => (
          <li key={code}>
            {statement}
            <span className="sub">
              {isOver ? "Habis sejak" : "Berlaku sampai"} {formatDay(until)}, {formatDaysFrom(until, today)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
