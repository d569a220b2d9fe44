import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { formatShortDay } from "@/lib/format"
import type { PermitRow } from "@/lib/permit/queries/list"
import { listOdds } from "@/lib/permit/rules/validity"
import { permitKinds } from "@/lib/permit/schema/words"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import { standingOf } from "./moods"

type PermitListProps = { base: string; permits: PermitRow[] }

/** Permits with their number, how long they hold, how they are known, and what is odd about them; `base` leads to each. */
export function PermitList({ base, permits }: PermitListProps) {
  return (
    <DataTable caption="Izin dan sertifikat" columns={columns}>
      {permits.map((permit) => (
        <PermitLine key={permit.id} {...{ base, permit }} />
      ))}
    </DataTable>
  )
}

function PermitLine({ base, permit }: { base: string; permit: PermitRow }) {
  const { id, kind, number, title, issuer, level, grade, checkedOn, products, facilitated } = permit
  const { mood, word, until } = standingOf(permit)
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${id}`}>{kind === "OTHER" && title ? title : permitKinds[kind]}</a>
        <span className="sub">{[level && `Level ${level}`, issuer].filter(Boolean).join(", ")}</span>
        {listOdds(permit).map((odd) => (
          <span className="sub" key={odd}>
            <Tag mood="warn">Periksa</Tag> {odd}
          </span>
        ))}
      </th>
      <td>{number || "–"}</td>
      <td>
        <Tag mood={mood}>{word}</Tag>
        {until && <span className="sub">{until}</span>}
      </td>
      <td>
        {evidenceGrades[grade]}
        {checkedOn && grade !== "stated" && <span className="sub">{formatShortDay(checkedOn)}</span>}
      </td>
      <td>
        {products.length > 0 ? products.join(", ") : "Semua produk usaha ini"}
        {facilitated && <span className="sub">Difasilitasi dinas atau mitra</span>}
      </td>
    </tr>
  )
}

const columns = [
  { key: "kind", label: "Izin atau sertifikat" },
  { key: "number", label: "Nomor" },
  { key: "until", label: "Berlaku sampai" },
  { key: "grade", label: "Diketahui dari" },
  { key: "for", label: "Untuk" },
]
