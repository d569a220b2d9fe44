import { DescriptionList } from "@/components/ui/description-list"
import type { WaitingRow } from "@/lib/intake/queries/repair/rows"
import { failingFields } from "@/lib/intake/rules/repair/texts"
import { type FieldName, fieldLabels } from "@/lib/intake/schema"

/** Everything else the row says, so that its person can be found and asked. */
export function RowFacts({ row, texts }: { row: WaitingRow; texts: Partial<Record<FieldName, string>> }) {
  const failing = new Set<string>(failingFields(row))
  const facts = Object.entries(fieldLabels).flatMap(([name, label]) => {
    const value = Object.entries(texts).find(([field]) => field === name)?.[1]
    return failing.has(name) || !value ? [] : [{ label, value }]
  })
  if (facts.length === 0) return null
  return (
    <section className="stack">
      <h2>Isi baris yang lain</h2>
      <DescriptionList facts={facts} />
    </section>
  )
}
