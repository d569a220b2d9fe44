import { DataTable } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { Tag } from "@/components/ui/tag"
import { formatDay } from "@/lib/format"
import type { KeptValue, ReportRow } from "@/lib/test/queries/reports"
import { judgeKept, sayAmount, sayLimit } from "@/lib/test/rules/judge"
import { type Parameter, type Standard, standardNamed } from "@/lib/test/rules/standards"

/** A report as it can be read: what it says of the product, what is outside in words, and every value with its limit. */
export function TestReport({ report }: { report: ReportRow }) {
  const { standard, passed, laboratory, number, testedOn, sample, withdrawnReason, values } = report
  const known = standardNamed(standard)
  const { outside, missing } = known ? judgeKept(known, values) : { outside: [], missing: [] }
  return (
    <section className="stack">
      {withdrawnReason && (
        <Notice kind="warning" title="Hasil uji ini ditarik">
          {withdrawnReason}
        </Notice>
      )}
      <p>
        <Tag mood={passed ? "good" : "bad"}>{passed ? "Memenuhi syarat" : "Belum memenuhi syarat"}</Tag> {standard}.
        Laporan {number} dari {laboratory}, {formatDay(testedOn)}
        {sample && `, contoh ${sample}`}.
      </p>
      {outside.length > 0 && (
        <ul>
          {outside.map((said) => (
            <li key={said}>{said}.</li>
          ))}
        </ul>
      )}
      {missing.length > 0 && <p>Belum dapat dinyatakan lulus karena belum terukur: {missing.join(", ")}.</p>}
      {known ? (
        <ValueTable standard={known} values={values} />
      ) : (
        values.map(({ parameter, words }) => <p key={parameter}>{words}</p>)
      )}
    </section>
  )
}

function ValueTable({ standard, values }: { standard: Standard; values: KeptValue[] }) {
  return (
    <DataTable caption="Hasil per parameter" columns={columns}>
      {standard.parameters.flatMap((parameter) => {
        const value = values.find((one) => one.parameter === parameter.code)
        return value ? [<ValueLine key={parameter.code} {...{ parameter, value }} />] : []
      })}
    </DataTable>
  )
}

function ValueLine({ parameter, value }: { parameter: Parameter; value: KeptValue }) {
  const { passed } = value
  return (
    <tr>
      <th scope="row">{parameter.name}</th>
      <td className="num">{sayFound(parameter, value)}</td>
      <td>{sayLimit(parameter)}</td>
      <td>
        <Tag mood={passed === null ? "plain" : passed ? "good" : "bad"}>
          {passed === null ? "Tidak dapat dinilai" : passed ? "Memenuhi" : "Di luar batas"}
        </Tag>
      </td>
    </tr>
  )
}

function sayFound({ unit }: Parameter, { value, isUndetected, words }: KeptValue): string {
  if (words) return words
  if (value === null) return "ND"
  return `${isUndetected ? "< " : ""}${sayAmount(value, unit)}`
}

const columns = [
  { key: "parameter", label: "Parameter" },
  { key: "value", label: "Hasil", numeric: true },
  { key: "limit", label: "Batas" },
  { key: "verdict", label: "Penilaian" },
]
