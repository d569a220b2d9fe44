import { DataTable } from "@/components/ui/data-table"
import { formatShortDay } from "@/lib/format"
import type { MouLine } from "@/lib/mou/queries/facts"
import { cutPart, type Pages } from "@/lib/mou/rules/parts"
import { type Warning, warningAdvice, warningKinds } from "@/lib/mou/rules/warnings"
import { PartLinks } from "./part-links"

const columns = [
  { key: "apa", label: "Peringatan dan langkahnya" },
  { key: "judul", label: "Perjanjian" },
  { key: "sejak", label: "Sejak" },
]

type WarningTableProps = { base: string; pages: Pages; warned: readonly (Warning & { mou: MouLine })[] }

/** What is wrong with which agreement, since when, and what to do; the most pressing first. */
export function WarningTable({ base, pages, warned }: WarningTableProps) {
  const cut = cutPart("peringatan", pages, warned.length)
  return (
    <section className="stack tight" id="peringatan">
      <h2>Peringatan</h2>
      {warned.length === 0 ? (
        <p>Tidak ada peringatan.</p>
      ) : (
        <DataTable caption="Peringatan" columns={columns}>
          {warned.slice(cut.from, cut.to).map(({ mou, kind, since }) => (
            <tr key={`${mou.id}${kind}`}>
              <th scope="row">
                {warningKinds[kind]}
                <span className="sub">{warningAdvice[kind]}</span>
              </th>
              <td>
                <a href={`${base}/${mou.id}`}>{mou.title}</a>
                <span className="sub">{mou.partner}</span>
              </td>
              <td className="nowrap">{formatShortDay(since)}</td>
            </tr>
          ))}
        </DataTable>
      )}
      <PartLinks
        {...{ pages, cut }}
        path={`${base}/ikhtisar`}
        part="peringatan"
        total={warned.length}
        unit="peringatan"
      />
    </section>
  )
}
