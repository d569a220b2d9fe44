import { EmptyState } from "@/components/ui/empty-state"
import type { RecordEvent } from "@/lib/enterprise/queries/detail"
import { formatInstant } from "@/lib/format"
import { looks } from "@/lib/history/rules/words"

/** Who has looked at the owner's whole NIK or NPWP, when and why. */
export function Looks({ events, zone }: { events: RecordEvent[]; zone: string }) {
  const seen = events.filter(({ action }) => looks.some((look) => look === action))
  return (
    <section className="stack tight">
      <h2>Siapa yang membuka NIK atau NPWP Anda</h2>
      {seen.length === 0 && (
        <EmptyState title="Belum pernah dibuka">Setiap petugas yang membukanya harus menulis alasan.</EmptyState>
      )}
      <ul className="stack tight">
        {seen.map(({ id, at, by, detail }) => (
          <li key={id}>
            {formatInstant(at, zone)}: {by ?? "Operator"}, karena {detail.reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
