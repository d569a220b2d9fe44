import { Card } from "@/components/ui/card"
import { Tag } from "@/components/ui/tag"
import { formatNumber } from "@/lib/format"
import type { TwoReadings } from "@/lib/product/queries/readiness"
import { listShortfalls } from "@/lib/readiness/rules/readiness"
import { type GateLevel, levels, profiles } from "@/lib/readiness/schema/words"
import { topics } from "@/lib/training/schema/words"

const gateLevels: readonly GateLevel[] = ["LICENSED", "RETAIL_READY", "EXPORT_READY"]

/** The gates of every level in words, those that fail first, and what the scores still lack. */
export function GateCard({ readings }: { readings: TwoReadings }) {
  return (
    <Card title="Gerbang menuju setiap tingkat">
      {gateLevels.map((level) => (
        <LevelGates key={level} {...{ level, readings }} />
      ))}
    </Card>
  )
}

function LevelGates({ level, readings: { verified, stated, rubric } }: { level: GateLevel; readings: TwoReadings }) {
  const gates = verified.gates.filter((gate) => gate.level === level)
  const claimed = new Set(
    stated.gates.flatMap((gate) => (gate.level === level && gate.isPassed ? [gate.criterion] : [])),
  )
  const words = new Map(rubric.criteria.map(({ code, statement }) => [code, statement.id]))
  const failed = gates.filter(({ isPassed }) => !isPassed)
  const passed = gates.filter(({ isPassed }) => isPassed)
  const shortfalls = level === "LICENSED" ? [] : listShortfalls(rubric, verified, level)
  return (
    <section className="stack">
      <h3>
        {levels[level]}: {formatNumber(passed.length)} dari {formatNumber(gates.length)} gerbang terpenuhi
      </h3>
      {(failed.length > 0 || shortfalls.length > 0) && (
        <ul className="gate-list">
          {failed.map(({ criterion }) => (
            <li key={criterion}>
              <Tag mood={claimed.has(criterion) ? "warn" : "bad"}>
                {claimed.has(criterion) ? "Perlu dicocokkan" : "Belum"}
              </Tag>
              <span>{words.get(criterion) ?? criterion}</span>
            </li>
          ))}
          {shortfalls.map(({ of, has, min }) => (
            <li key={of ?? "index"}>
              <Tag mood="bad">Kurang</Tag>
              <span>
                {of ? `Nilai ${topics[of].toLowerCase()}` : sayIndex(level, rubric)} {formatNumber(has)}, minimum{" "}
                {formatNumber(min)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <details>
          <summary>{formatNumber(passed.length)} gerbang yang terpenuhi</summary>
          <ul className="gate-list">
            {passed.map(({ criterion }) => (
              <li key={criterion}>
                <Tag mood="good">Terpenuhi</Tag>
                <span>{words.get(criterion) ?? criterion}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function sayIndex(level: GateLevel, { levels: rules }: TwoReadings["rubric"]): string {
  return level === "LICENSED" ? "Indeks" : `Indeks ${profiles[rules[level].profile].toLowerCase()}`
}
