import { Card } from "@/components/ui/card"
import { type Actor, may } from "@/lib/access"
import type { TrainingDetail } from "@/lib/training/queries/detail"
import { partnerParts } from "@/lib/training/schema/words"

/** Who teaches and who takes part. */
export function PeopleCard({ actor, training }: { actor: Actor; training: TrainingDetail }) {
  const { trainers, partners } = training
  return (
    <Card title="Narasumber dan mitra">
      {trainers.length === 0 && partners.length === 0 && <p className="muted">Belum diisi</p>}
      {trainers.length > 0 && (
        <ul className="stack tight">
          {trainers.map(({ id, name, institution, topic }) => (
            <li key={id}>
              {name}
              <span className="sub">{[institution, topic].filter(Boolean).join(" · ")}</span>
            </li>
          ))}
        </ul>
      )}
      {partners.length > 0 && (
        <ul className="stack tight">
          {partners.map(({ id, name, part }) => (
            <li key={id}>
              {may(actor, "partner.list") ? <a href={`/${actor.tenantSlug}/mitra/${id}`}>{name}</a> : name}
              <span className="sub">{partnerParts[part]}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
