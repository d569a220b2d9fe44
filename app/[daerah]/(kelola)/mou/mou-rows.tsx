import { mouMoods } from "@/app/[daerah]/(kelola)/mou/moods"
import { Tag } from "@/components/ui/tag"
import { formatNumber, formatShortDay } from "@/lib/format"
import type { MouRow } from "@/lib/mou/queries/list"
import { type Warning, warningKinds } from "@/lib/mou/rules/warnings"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"

/** The columns of the list of agreements. */
export const mouColumns = [
  { key: "title", label: "Perjanjian" },
  { key: "status", label: "Status" },
  { key: "partner", label: "Mitra" },
  { key: "term", label: "Masa berlaku" },
  { key: "due", label: "Tenggat tahap dan petugas" },
]

type MouListRowProps = { base: string; mou: MouRow; today: string; warning: Warning | undefined }

/** One agreement in the list: what, where it stands and what is most wrong with it, with whom, how long it holds and what is due. */
export function MouListRow({ base, mou, today, warning }: MouListRowProps) {
  const { id, title, form, number, partner, others, status } = mou
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${id}`}>{title}</a>
        <span className="sub">{[mouForms[form], number].filter(Boolean).join(" · ")}</span>
      </th>
      <td>
        <Tag mood={mouMoods[status]}>{mouStatuses[status]}</Tag>
        {warning && <span className="sub">{warningKinds[warning.kind]}</span>}
      </td>
      <td>
        {partner}
        {others > 0 && <span className="sub">dan {formatNumber(others)} mitra lain</span>}
      </td>
      <td>
        <Term mou={mou} />
      </td>
      <td>
        <Due {...{ mou, today }} />
      </td>
    </tr>
  )
}

function Term({ mou: { startsOn, endsOn } }: { mou: MouRow }) {
  if (!endsOn) return <span className="muted">–</span>
  return (
    <>
      <span className="nowrap">{startsOn ? `${formatShortDay(startsOn)} –` : "sampai"}</span>{" "}
      <span className="nowrap">{formatShortDay(endsOn)}</span>
    </>
  )
}

function Due({ mou: { dueOn, responsible }, today }: { mou: MouRow; today: string }) {
  if (!dueOn && !responsible) return <span className="muted">–</span>
  return (
    <>
      {dueOn && <span className="nowrap">{formatShortDay(dueOn)}</span>}{" "}
      {dueOn && dueOn < today && <Tag mood="bad">lewat</Tag>}
      {responsible && <span className="sub">{responsible}</span>}
    </>
  )
}
