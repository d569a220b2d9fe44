import { submissionMoods } from "@/app/[daerah]/(kelola)/pengajuan/moods"
import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { formatShortDay } from "@/lib/format"
import type { SubmissionRow } from "@/lib/submission/queries/list"
import { sayDays } from "@/lib/submission/rules/days"
import { isWaiting } from "@/lib/submission/rules/state"
import { refusals, submissionKinds, submissionStates } from "@/lib/submission/schema/words"

type SubmissionTableProps = {
  slug: string
  submissions: SubmissionRow[]
  /** Whether lines that wait can be ticked, for a form around the table. */
  ticks?: boolean
  /** On an agreement's own page its partner and title say nothing new. */
  hidesMou?: boolean
  /** On a partner's own page its name says nothing new. */
  hidesPartner?: boolean
}

/** Submissions with their clocks. */
export function SubmissionTable({ slug, submissions, ticks = false, ...hides }: SubmissionTableProps) {
  const { hidesMou = false, hidesPartner = false } = hides
  const shown = columns.map((column) => (hidesPartner && column.key === "partner" ? mou : column))
  return (
    <DataTable caption="Pengajuan" quietCaption columns={[...(ticks ? [tick] : []), ...shown]}>
      {submissions.map((one) => (
        <tr key={one.id}>
          {ticks && (
            <td>
              {isWaiting(one.state) && (
                <input className="tick" type="checkbox" name="pilih" value={one.id} aria-label={`Pilih ${one.title}`} />
              )}
            </td>
          )}
          <th scope="row">
            <a href={`/${slug}/pengajuan/${one.id}`}>{one.title}</a>
            <span className="sub">{[submissionKinds[one.kind], one.enterprise].filter(Boolean).join(" · ")}</span>
          </th>
          <td className="nowrap">
            <Clock one={one} />
          </td>
          <td>
            {!hidesPartner && <a href={`/${slug}/mitra/${one.partnerId}`}>{one.partner}</a>}
            {!hidesMou && one.mou && <span className="sub">{one.mou}</span>}
          </td>
          <td className="nowrap">
            {formatShortDay(one.submittedOn)}
            {one.answerBy && <span className="sub">batas jawaban {formatShortDay(one.answerBy)}</span>}
          </td>
          <td>
            <Tag mood={submissionMoods[one.state]}>{submissionStates[one.state]}</Tag>
            {one.refusal && <span className="sub">{refusals[one.refusal]}</span>}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

/** How long an answer has been waited for, or was. */
function Clock({ one: { state, days, answeredOn, isLate } }: { one: SubmissionRow }) {
  if (isWaiting(state))
    return (
      <>
        <b>{days === null ? "–" : sayDays(days)}</b>
        {isLate && <span className="sub">lewat batas</span>}
      </>
    )
  if (days === null || answeredOn === null) return "–"
  return (
    <>
      {days === 0 ? "hari yang sama" : sayDays(days)}
      <span className="sub">dijawab {formatShortDay(answeredOn)}</span>
    </>
  )
}

const tick = { key: "pilih", label: <span className="hidden-text">Pilih</span> }
const mou = { key: "partner", label: "Perjanjian" }
const columns = [
  { key: "title", label: "Yang diajukan" },
  { key: "days", label: "Menunggu" },
  { key: "partner", label: "Mitra" },
  { key: "on", label: "Diajukan" },
  { key: "state", label: "Keadaan" },
]
