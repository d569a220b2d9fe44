import { Fragment } from "react"
import { DataTable } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format"
import { attributes, commodities } from "@/lib/product/schema/words"
import { levels } from "@/lib/readiness/schema/words"
import { sayMin } from "@/lib/rubric/rules/difference"
import type { Criterion, Rubric } from "@/lib/rubric/schema/rubric"
import { keysOf } from "@/lib/vocabulary"

const columns = [
  { key: "kriteria", label: "Kriteria" },
  { key: "bobot", label: "Bobot", numeric: true },
  { key: "untuk", label: "Untuk" },
  { key: "gerbang", label: "Gerbang" },
  { key: "bukti", label: "Bukti berlaku" },
  { key: "sumber", label: "Sumber" },
]

/** Every criterion of a rubric by dimension, with weight, who is asked, gates, how long evidence lasts and where it is from. */
export function CriterionTable({ rubric, edit }: { rubric: Rubric; edit?: string }) {
  return rubric.dimensions.map(({ code, id }) => (
    <section className="stack tight one-column" key={code}>
      <h2>{id}</h2>
      <DataTable caption={`Kriteria ${id}`} columns={columns}>
        {rubric.criteria
          .filter(({ dimension }) => dimension === code)
          .map((criterion) => (
            <CriterionRow key={criterion.code} criterion={criterion} edit={edit} />
          ))}
      </DataTable>
    </section>
  ))
}

function CriterionRow({ criterion, edit }: { criterion: Criterion; edit?: string }) {
  const { code, statement, grades, weight, sources, note } = criterion
  return (
    <tr id={code}>
      <td>
        <b>{code}</b>. {statement.id}
        {edit && (
          <>
            {" "}
            <a href={`${edit}/${code}`} aria-label={`Ubah ${code}`}>
              Ubah
            </a>
          </>
        )}
        {grades && <span className="sub">{grades.map(({ value, id }) => `${value}: ${id}`).join(" · ")}</span>}
        {note && <span className="sub">{note}</span>}
        <span className="sub brief">
          {`Bobot ${formatNumber(weight)} · ${sayAsked(criterion)} · gerbang ${sayGates(criterion)} · bukti ${sayMonths(criterion)} · `}
          <Sources codes={sources} />
        </span>
      </td>
      <td className="num">{formatNumber(weight)}</td>
      <td>{sayAsked(criterion)}</td>
      <td>{sayGates(criterion)}</td>
      <td>{sayMonths(criterion)}</td>
      <td className="small">
        <Sources codes={sources} />
      </td>
    </tr>
  )
}

/** The codes of what a criterion rests on, each leading to what it stands for. */
function Sources({ codes }: { codes: readonly string[] }) {
  return codes.map((code, at) => (
    <Fragment key={code}>
      {at > 0 && " "}
      <a className="code-link" href={`#${code}`}>
        {code}
      </a>
    </Fragment>
  ))
}

function sayGates(criterion: Criterion): string {
  return criterion.gates.map(({ level, min }) => `${levels[level]} ${sayMin(criterion, min)}`).join(", ") || "–"
}

function sayMonths({ months }: Criterion): string {
  return months ? `${months} bulan` : "tanpa batas"
}

function sayAsked({ commodities: asked, attributes: marked = [] }: Criterion): string {
  if (asked.length === keysOf(commodities).length) return "Semua produk"
  const also = marked.map((code) => `yang ${attributes[code].toLowerCase()}`)
  return [...asked.map((code) => commodities[code]), ...also].join(", ") || "Tidak ditanyakan"
}
