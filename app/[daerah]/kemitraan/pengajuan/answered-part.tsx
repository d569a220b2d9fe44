import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { Tabs } from "@/components/ui/tabs"
import { formatNumber, formatRange } from "@/lib/format"
import { type OwnSubmission, ownLength } from "@/lib/submission/queries/own"
import type { SubmissionState } from "@/lib/submission/schema/words"
import { AnsweredList } from "./answered-list"
import type { Places } from "./submission-facts"

/** What the answered ones can be narrowed to. */
export const answeredStates = {
  ACCEPTED: "Diterima",
  REFUSED: "Ditolak",
  REALISED: "Terlaksana",
  WITHDRAWN: "Ditarik dinas",
} as const satisfies Partial<Record<SubmissionState, string>>

type AnsweredPartProps = {
  base: string
  answered: { submissions: OwnSubmission[]; total: number }
  asked: { state: keyof typeof answeredStates | null; page: number }
  places: Places
}

/** What waits no longer, by what was answered. */
export function AnsweredPart({
  base,
  answered: { submissions, total },
  asked: { state, page },
  places,
}: AnsweredPartProps) {
  const hrefOf = (of: string | null, to = 1) => {
    const parts = [...(of ? [`status=${of}`] : []), ...(to > 1 ? [`lalu=${to}`] : [])]
    return `${base}${parts.length > 0 ? `?${parts.join("&")}` : ""}#dijawab`
  }
  const tabs = Object.entries({ "": "Semua", ...answeredStates }).map(([of, label]) => ({
    href: hrefOf(of || null),
    label,
    current: of === (state ?? ""),
  }))
  const start = (page - 1) * ownLength.answered
  return (
    <section className="stack" id="dijawab">
      <h2>Sudah dijawab</h2>
      <Tabs label="Menurut jawaban" tabs={tabs} />
      {submissions.length === 0 ? (
        <EmptyState title={state ? `Belum ada yang ${answeredStates[state].toLowerCase()}` : "Belum ada yang dijawab"}>
          Pengajuan yang sudah Anda jawab tampil di sini; jawabannya dapat diubah, dan yang diterima dapat dinyatakan
          terlaksana.
        </EmptyState>
      ) : (
        <>
          <AnsweredList {...{ base, submissions, places }} />
          <Pagination
            shown={`${formatRange(start + 1, start + submissions.length)} dari ${formatNumber(total)}`}
            first={page > 2 ? hrefOf(state) : undefined}
            previous={page > 1 ? hrefOf(state, page - 1) : undefined}
            next={start + submissions.length < total ? hrefOf(state, page + 1) : undefined}
          />
        </>
      )}
    </section>
  )
}
