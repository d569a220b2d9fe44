import { DataTable } from "@/components/ui/data-table"
import type { Candidate } from "@/lib/certificate/queries/candidates"
import type { Award } from "@/lib/certificate/rules/award"
import { certificateKinds } from "@/lib/certificate/schema"
import { formatNumber, formatPercent } from "@/lib/format"
import { notPassedReasons } from "@/lib/result/rules/passed"

/** A candidate with what they have earned. */
export type Judged = { candidate: Candidate; award: Award }

const columns = [
  { key: "name", label: "Nama" },
  { key: "share", label: "Kehadiran", numeric: true },
  { key: "hours", label: "JP", numeric: true },
  { key: "award", label: "Sertifikat" },
]

/** People with what they get, or why they get nothing. */
export function CandidateTable({ caption, judged }: { caption: string; judged: readonly Judged[] }) {
  return (
    <DataTable caption={caption} columns={columns}>
      {judged.map(({ candidate, award }) => (
        <tr key={candidate.enrolmentId}>
          <td>
            {candidate.name}
            {candidate.enterprise && <span className="sub">{candidate.enterprise}</span>}
          </td>
          <td className="num">{formatPercent(candidate.share)}</td>
          <td className="num">{formatNumber(candidate.creditHours)}</td>
          <td>
            {award.kind ? certificateKinds[award.kind] : "Tidak diberikan"}
            <span className="sub">{sayWhy(candidate, award)}</span>
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function sayWhy({ minAttendance, passScore }: Candidate, { because }: Award): string {
  const bars = { attendance: ` (paling sedikit ${minAttendance}%)`, post: ` (paling sedikit ${passScore})` }
  const said = because.map((reason) => {
    if (reason === "attendance") return notPassedReasons[reason] + bars.attendance
    return notPassedReasons[reason] + (reason === "post" || reason === "practice" ? bars.post : "")
  })
  return said.join("; ")
}
