import { Card } from "@/components/ui/card"
import type { Actor } from "@/lib/access"
import type { AgendaTraining } from "@/lib/calendar/queries/agenda"
import { getKelurahan } from "@/lib/region/queries"
import { sayConditions, sayQuota } from "@/lib/training/rules/condition-words"

/** Who may take part, one sentence a condition. */
export async function Conditions({ visitor, training }: { visitor: Actor; training: AgendaTraining }) {
  const places = await getKelurahan(visitor)
  const conditions = sayConditions(training.conditions, training, places)
  const quota = sayQuota(training.quota, places)
  return (
    <Card title="Syarat">
      {conditions.length === 0 ? (
        <p>Terbuka bagi semua pelaku usaha di daerah ini.</p>
      ) : (
        <ul className="prose">
          {conditions.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {quota.length > 0 && <p className="small">{quota.join(" ")}</p>}
    </Card>
  )
}
