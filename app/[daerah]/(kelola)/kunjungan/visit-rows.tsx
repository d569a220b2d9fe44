import { Tag } from "@/components/ui/tag"
import { formatShortDay } from "@/lib/format"
import type { Kelurahan } from "@/lib/region/queries"
import type { ListedVisit } from "@/lib/visit/queries/worklist"
import { type Need, needs, needsOf } from "@/lib/visit/rules/need"
import { type VisitFilter, visitAddress } from "@/lib/visit/rules/walk"

const moods = {
  repair: "warn",
  expiry: "warn",
  unchecked: "info",
  assigned: "info",
  facts: "plain",
} as const satisfies Record<Need, string>

type RowsProps = {
  rows: ListedVisit[]
  base: string
  places: ReadonlyMap<string, Kelurahan>
  filter: VisitFilter
  today: string
}

/** The enterprises to visit, each a link as wide as the screen, with the reasons in words. */
export function VisitRows({ rows, base, places, filter, today }: RowsProps) {
  return (
    <ol className="visit-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <a href={visitAddress(base, row.id, { filter })}>
            <b>{row.name}</b>
            <span className="sub">{`${row.person} · ${sayPlace(row, places)}`}</span>
          </a>
          <Reasons reasons={needsOf(row, today)} lastVisitOn={row.lastVisitOn} />
        </li>
      ))}
    </ol>
  )
}

function Reasons({ reasons, lastVisitOn }: { reasons: Need[]; lastVisitOn: string | null }) {
  return (
    <span className="bar small">
      {reasons.map((reason) => (
        <Tag key={reason} mood={moods[reason]}>
          {needs[reason]}
        </Tag>
      ))}
      {lastVisitOn && <span className="muted">terakhir {formatShortDay(lastVisitOn)}</span>}
    </span>
  )
}

/** Where an enterprise is, in the order in which one walks there. */
export function sayPlace(
  { address, rt, rw, kelurahanCode }: Pick<ListedVisit, "address" | "rt" | "rw" | "kelurahanCode">,
  places: ReadonlyMap<string, Kelurahan>,
): string {
  const area = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join("/")
  const place = kelurahanCode ? (places.get(kelurahanCode)?.name ?? kelurahanCode) : "kelurahan belum jelas"
  return [address, area, place].filter(Boolean).join(", ")
}
