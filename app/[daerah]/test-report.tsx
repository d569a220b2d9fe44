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
        <Tag mood={passed ? "good" : "bad"}>{passed ? "Memenuhi syarat" : "Belum memenuhi syarat"}</Tag>{" "}
        {standard && `${standard}. `}Laporan {number} dari {laboratory}, {formatDay(testedOn)}
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
      <DataTable caption="Hasil per parameter" columns={columns}>
        {inOrder(known, values).map((value) => (
          <ValueLine key={value.parameter} parameter={parameterOf(known, value.parameter)} value={value} />
        ))}
      </DataTable>
    </section>
  )
}

/** The values in the order of the standard's table. */
function inOrder(standard: Standard | null, values: KeptValue[]): KeptValue[] {
  const codes = standard?.parameters.map(({ code }) => code) ?? []
  return values.toSorted((a, b) => codes.indexOf(a.parameter) - codes.indexOf(b.parameter))
}

/** What a standard says of a parameter by its code; null for what the laboratory named itself. */
function parameterOf(standard: Standard | null, code: string): Parameter | null {
  return standard?.parameters.find((parameter) => parameter.code === code) ?? null
}

function ValueLine({ parameter, value }: { parameter: Parameter | null; value: KeptValue }) {
  const { passed } = value
  const named = value.parameter === "summary" ? "Ringkasan" : value.parameter
  return (
    <tr>
      <th scope="row">{parameter?.name ?? named}</th>
      <td>{sayFound(parameter?.unit ?? "", value)}</td>
      <td>{parameter ? sayLimit(parameter) : "–"}</td>
      <td>
        {passed === null ? "–" : <Tag mood={passed ? "good" : "bad"}>{passed ? "Memenuhi" : "Di luar batas"}</Tag>}
      </td>
    </tr>
  )
}

function sayFound(unit: string, { value, isUndetected, words }: KeptValue): string {
  if (words) return words
  if (value === null) return "ND"
  return `${isUndetected ? "< " : ""}${sayAmount(value, unit)}`
}

const columns = [
  { key: "parameter", label: "Parameter" },
  { key: "value", label: "Hasil" },
  { key: "limit", label: "Batas" },
  { key: "verdict", label: "Penilaian" },
]
