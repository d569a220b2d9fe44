import { DataTable } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { formatNumber } from "@/lib/format"
import type { Counted, countPipeline } from "@/lib/permit/queries/pipeline"
import { stages } from "@/lib/permit/rules/validity"
import { permitKinds } from "@/lib/permit/schema/words"
import type { Kelurahan } from "@/lib/region/queries"
import { isKeyOf } from "@/lib/vocabulary"

type PipelineCountsProps = {
  base: string
  counts: Awaited<ReturnType<typeof countPipeline>>
  places: ReadonlyMap<string, Kelurahan>
}

const pressing = ["EXPIRED", "D30", "D90", "D180"] as const

/** What ends when, by kind and by kelurahan; every number leads to its list. */
export function PipelineCounts({ base, counts: { kinds, places: byPlace, stated }, places }: PipelineCountsProps) {
  const nameKind = (key: string) => (isKeyOf(permitKinds, key) ? permitKinds[key] : key)
  const namePlace = (key: string) => places.get(key)?.name ?? "Kelurahan belum diisi"
  return (
    <>
      {stated > 0 && (
        <Notice kind="info">
          <a href={`${base}?periksa=1`}>{formatNumber(stated)} izin baru menurut pemilik</a>; baru dihitung sesudah
          diperiksa.
        </Notice>
      )}
      {kinds.length > 0 && (
        <>
          <CountTable caption="Menurut jenis" rows={kinds} nameOf={nameKind} hrefOf={(key) => `${base}?jenis=${key}`} />
          <details>
            <summary>Menurut kelurahan</summary>
            <CountTable
              caption="Menurut kelurahan"
              rows={byPlace}
              nameOf={namePlace}
              hrefOf={(key) => (key ? `${base}?kelurahan=${key}` : null)}
            />
          </details>
        </>
      )}
    </>
  )
}

type CountTableProps = {
  caption: string
  rows: Counted[]
  nameOf: (key: string) => string
  hrefOf: (key: string) => string | null
}

function CountTable({ caption, rows, nameOf, hrefOf }: CountTableProps) {
  const columns = [
    { key: "name", label: caption },
    ...pressing.map((key) => ({ key, label: stages[key], numeric: true })),
  ]
  return (
    <DataTable caption={caption} columns={columns}>
      {rows.map((row) => {
        const href = hrefOf(row.key)
        return (
          <tr key={row.key}>
            <th scope="row">{href ? <a href={href}>{nameOf(row.key)}</a> : nameOf(row.key)}</th>
            {pressing.map((stage) => (
              <td className="num" key={stage}>
                {row[stage] > 0 && href ? (
                  <a href={`${href}&tahap=${stage}`}>{formatNumber(row[stage])}</a>
                ) : (
                  formatNumber(row[stage])
                )}
              </td>
            ))}
          </tr>
        )
      })}
    </DataTable>
  )
}
