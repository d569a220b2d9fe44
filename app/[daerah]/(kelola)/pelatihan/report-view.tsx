import { DataTable } from "@/components/ui/data-table"
import { DescriptionList } from "@/components/ui/description-list"
import { type Block, isNumeric, type Report, sayValue, type Value } from "@/lib/report/rules/document"

type ReportViewProps = {
  report: Report
  /** Where a photo of the report can be seen. */
  photoHref?: (id: string) => string
}

/** A report on the screen and on paper: the same blocks as its PDF and its workbook. */
export function ReportView({ report, photoHref }: ReportViewProps) {
  return (
    <>
      {report.notes.map((note) => (
        <p className="muted" key={note}>
          {note}
        </p>
      ))}
      {report.blocks.map((block) => (
        <section className="stack tight report-block" key={block.title}>
          <h2>{block.title}</h2>
          <BlockView {...{ block, photoHref }} />
        </section>
      ))}
    </>
  )
}

function BlockView({ block, photoHref }: { block: Block; photoHref?: ReportViewProps["photoHref"] }) {
  if (block.kind === "text") return <p className="prose">{block.text}</p>
  if (block.kind === "facts") {
    const facts = block.facts.map(({ label, value, format, note }) => ({ label, value: sayValue(value, format), note }))
    return <DescriptionList facts={facts} />
  }
  if (block.kind === "photos")
    return (
      <ul className="report-photos">
        {photoHref &&
          block.photos.map(({ id, title }) => (
            <li key={id}>
              <img src={photoHref(id)} alt={title || "Foto kegiatan"} loading="lazy" />
              <span className="sub">{title}</span>
            </li>
          ))}
      </ul>
    )
  return <TableView table={block} />
}

function TableView({ table }: { table: Extract<Block, { kind: "table" }> }) {
  const { title, columns, rows, totals, notes = [], empty } = table
  if (rows.length === 0) return <p className="muted">{empty}</p>
  const heads = columns.map(({ label, format }) => ({ key: label, label, numeric: isNumeric(format) }))
  const cells = (row: readonly Value[]) =>
    columns.map(({ label, format }, at) => {
      const said = row[at] === "" ? "" : sayValue(row[at] ?? null, format)
      if (at === 0)
        return (
          <th scope="row" key={label}>
            {said}
          </th>
        )
      return (
        <td className={isNumeric(format) ? "num" : undefined} key={label}>
          {said}
        </td>
      )
    })
  return (
    <>
      <DataTable caption={title} columns={heads}>
        {rows.map((row) => (
          <tr key={JSON.stringify(row, (_, value) => (typeof value === "bigint" ? String(value) : value))}>
            {cells(row)}
          </tr>
        ))}
        {totals && <tr className="total">{cells(totals)}</tr>}
      </DataTable>
      {notes.map((note) => (
        <p className="small muted" key={note}>
          {note}
        </p>
      ))}
    </>
  )
}
