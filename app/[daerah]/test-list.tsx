import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { monthsAfter } from "@/lib/day"
import { formatShortDay } from "@/lib/format"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import type { ReportRow } from "@/lib/test/queries/reports"

/** After so many months a report is history (our rule: oils and foods change, and so do those who make them). */
const freshMonths = 12

/** Test reports, each with what it says and for how long it speaks; `base` leads to each. */
export function TestList({
  base,
  reports,
  withProduct,
}: {
  base: string
  reports: ReportRow[]
  withProduct?: boolean
}) {
  return (
    <DataTable caption="Hasil uji laboratorium" columns={columns}>
      {reports.map((report) => (
        <TestLine key={report.id} {...{ base, report, withProduct }} />
      ))}
    </DataTable>
  )
}

function TestLine({ base, report, withProduct }: { base: string; report: ReportRow; withProduct?: boolean }) {
  const { id, number, laboratory, standard, testedOn, today, grade, product } = report
  const isOld = monthsAfter(testedOn, freshMonths) < today
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${id}`}>{withProduct ? product : number}</a>
        <span className="sub">{withProduct ? number : laboratory}</span>
      </th>
      <td className="nowrap">
        {formatShortDay(testedOn)}
        {isOld && <span className="sub">lebih dari 12 bulan</span>}
      </td>
      <td>{standard || "–"}</td>
      <td>
        <Verdict {...report} />
      </td>
      <td>{evidenceGrades[grade]}</td>
    </tr>
  )
}

function Verdict({ passed, withdrawnReason, values }: Pick<ReportRow, "passed" | "withdrawnReason" | "values">) {
  if (withdrawnReason) return <Tag>Ditarik</Tag>
  const outside = values.filter((value) => value.passed === false).length
  if (passed) return <Tag mood="good">Memenuhi syarat</Tag>
  return (
    <>
      <Tag mood="bad">Belum memenuhi</Tag>
      {outside > 0 && <span className="sub">{outside} parameter di luar batas</span>}
    </>
  )
}

const columns = [
  { key: "report", label: "Laporan" },
  { key: "day", label: "Tanggal" },
  { key: "standard", label: "Standar" },
  { key: "verdict", label: "Hasil" },
  { key: "grade", label: "Diketahui dari" },
]
