import { Tag } from "@/components/ui/tag"
import type { OwnParticipant } from "@/lib/partner/queries/own"
import { recommendations } from "@/lib/partner/schema/note"
import type { Kelurahan } from "@/lib/region/queries"

type ParticipantListProps = {
  base: string
  participants: OwnParticipant[]
  places: ReadonlyMap<string, Kelurahan>
  takes: boolean
}

/** The participants of a training one under the other, each leading to its form. */
export function ParticipantList({ base, participants, places, takes }: ParticipantListProps) {
  return (
    <ul className="participants">
      {participants.map(({ id, name, enterprise, kelurahanCode, isNoted, recommendation }) => (
        <li key={id}>
          {takes ? <a href={`${base}/${id}`}>{name}</a> : <strong>{name}</strong>}
          <span className="sub">
            {[enterprise ?? "Pendamping", kelurahanCode && places.get(kelurahanCode)?.name].filter(Boolean).join(" · ")}
          </span>
          {takes && isNoted && (
            <Tag mood="good">{recommendation ? recommendations[recommendation] : "Sudah dicatat"}</Tag>
          )}
          {takes && !isNoted && <Tag>Belum dicatat</Tag>}
        </li>
      ))}
    </ul>
  )
}
