import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { parts } from "@/lib/enrolment/schema"
import { formatNumber, formatPercent } from "@/lib/format"
import type { Achieved } from "@/lib/result/queries/people"
import { notPassedReasons, whyNotPassed } from "@/lib/result/rules/passed"
import { gainOf } from "@/lib/result/rules/score"

const columns = [
  { key: "peserta", label: "Peserta" },
  { key: "hadir", label: "Hadir", numeric: true },
  { key: "awal", label: "Tes awal", numeric: true },
  { key: "akhir", label: "Tes akhir", numeric: true },
  { key: "naik", label: "Kenaikan", numeric: true },
  { key: "praktik", label: "Praktik", numeric: true },
  { key: "lulus", label: "Hasil" },
]

/** Everybody with a seat: scores, gain, and passed or why not. */
export function PersonTable({ people }: { people: Achieved[] }) {
  return (
    <DataTable caption="Nilai per peserta" columns={columns}>
      {people.map((one) => (
        <tr key={one.key}>
          <td>
            {one.name}
            <span className="sub">{one.enterprise ?? parts.COMPANION}</span>
          </td>
          <td className="num">{formatPercent(one.share ?? 0)}</td>
          <td className="num">{sayScore(one.pre)}</td>
          <td className="num">{sayScore(one.post)}</td>
          <td className="num">{sayScore(gainOf(one.pre, one.post))}</td>
          <td className="num">{sayScore(one.practice)}</td>
          <td>
            <Outcome one={one} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

/** Passed, or everything that is missing. */
export function Outcome({ one }: { one: Achieved }) {
  const reasons = whyNotPassed({ ...one, share: one.share ?? 0 })
  if (reasons.length === 0) return <Tag mood="good">Lulus</Tag>
  return (
    <>
      Belum lulus
      <span className="sub">{reasons.map((reason) => notPassedReasons[reason]).join("; ")}</span>
    </>
  )
}

function sayScore(score: number | null): string {
  return score === null ? "–" : formatNumber(score)
}
