import { stageMoods } from "@/app/[daerah]/(kelola)/produk/[id]/izin/moods"
import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { formatShortDay } from "@/lib/format"
import type { PipelineRow } from "@/lib/permit/queries/pipeline"
import { stages } from "@/lib/permit/rules/validity"
import { permitKinds } from "@/lib/permit/schema/words"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import type { Kelurahan } from "@/lib/region/queries"

type PipelineTableProps = { slug: string; permits: PipelineRow[]; places: ReadonlyMap<string, Kelurahan> }

/** Permits by their end, each with whose it is and how it is known. */
export function PipelineTable({ slug, permits, places }: PipelineTableProps) {
  return (
    <DataTable caption="Izin menurut masa berlaku" columns={columns}>
      {permits.map((permit) => {
        const { id, productId, kind, title, number, enterpriseId, enterprise, person, kelurahanCode } = permit
        const name = kind === "OTHER" && title ? title : permitKinds[kind]
        return (
          <tr key={id}>
            <th scope="row">
              {productId ? <a href={`/${slug}/produk/${productId}/izin/${id}`}>{name}</a> : name}
              <span className="sub">{[number, permit.products].filter(Boolean).join(", ")}</span>
            </th>
            <td>
              <a href={`/${slug}/umkm/${enterpriseId}`}>{enterprise}</a>
              <span className="sub">{person}</span>
            </td>
            <td>{places.get(kelurahanCode ?? "")?.name ?? "–"}</td>
            <td>
              <Tag mood={stageMoods[permit.stage]}>{stages[permit.stage]}</Tag>
              {permit.expiresOn && <span className="sub">{formatShortDay(permit.expiresOn)}</span>}
            </td>
            <td>{evidenceGrades[permit.grade]}</td>
          </tr>
        )
      })}
    </DataTable>
  )
}

const columns = [
  { key: "kind", label: "Izin" },
  { key: "enterprise", label: "Usaha dan pemilik" },
  { key: "place", label: "Kelurahan" },
  { key: "until", label: "Berlaku sampai" },
  { key: "grade", label: "Diketahui dari" },
]
