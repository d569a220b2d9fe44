import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { formatInstantDay, formatNumber } from "@/lib/format"
import type { ProductRecord } from "@/lib/product/queries/record"
import { elementStates } from "@/lib/product/schema/label"
import { labelElements } from "@/lib/product/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { FileLink } from "../file-link"
import { GradeTag } from "../grade-tag"

type Label = ProductRecord["labels"][number]

/** The mandatory elements, each with whether it is on the label. */
export function ElementTable({ label }: { label: Label }) {
  return (
    <DataTable caption="Unsur wajib pada label" columns={elementColumns}>
      {keysOf(labelElements).map((element) => (
        <tr key={element}>
          <th scope="row">{labelElements[element]}</th>
          <td>
            {label.elements.includes(element) ? (
              <Tag mood="good">{elementStates.ada}</Tag>
            ) : label.notNeeded.includes(element) ? (
              <Tag>{elementStates.tanpa}</Tag>
            ) : (
              <Tag mood="bad">{elementStates.belum}</Tag>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

type VersionTableProps = { slug: string; id: string; labels: readonly Label[]; zone: string }

/** Every version of a product's label, the newest first. */
export function VersionTable({ slug, id, labels, zone }: VersionTableProps) {
  return (
    <DataTable caption="Versi label" columns={versionColumns}>
      {labels.map(({ id: key, version, elements, notNeeded, note, document, grade, at }) => (
        <tr key={key}>
          <th scope="row">Versi {version}</th>
          <td>
            {formatNumber(elements.length)} dari {formatNumber(keysOf(labelElements).length - notNeeded.length)} unsur
            {note && <span className="sub">{note}</span>}
          </td>
          <td>
            {document ? <FileLink {...{ slug, id, document }} said="Lihat gambar" /> : <span className="muted">–</span>}
          </td>
          <td>
            <GradeTag grade={grade} />
          </td>
          <td>{formatInstantDay(at, zone)}</td>
        </tr>
      ))}
    </DataTable>
  )
}

const elementColumns = [
  { key: "element", label: "Unsur" },
  { key: "state", label: "Pada label" },
]
const versionColumns = [
  { key: "version", label: "Versi" },
  { key: "elements", label: "Unsur" },
  { key: "picture", label: "Gambar" },
  { key: "grade", label: "Diketahui dari" },
  { key: "at", label: "Dicatat" },
]
