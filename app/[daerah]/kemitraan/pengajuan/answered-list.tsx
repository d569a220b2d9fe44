import { submissionMoods } from "@/app/[daerah]/(kelola)/pengajuan/moods"
import { Tag } from "@/components/ui/tag"
import type { OwnSubmission } from "@/lib/submission/queries/own"
import { submissionStates } from "@/lib/submission/schema/words"
import { type Places, sayAnswer, sayWaited, sayWhose } from "./submission-facts"

type AnsweredListProps = { base: string; submissions: OwnSubmission[]; places: Places }

/** What the partner has answered, the latest first; what was accepted leads to saying that it has happened. */
export function AnsweredList({ base, submissions, places }: AnsweredListProps) {
  return (
    <ul className="answered">
      {submissions.map((one) => (
        <li key={one.id}>
          <div className="head">
            <h3>
              <a href={`${base}/${one.id}`}>{one.title}</a>
            </h3>
            <Tag mood={submissionMoods[one.state]}>{submissionStates[one.state]}</Tag>
          </div>
          <span className="sub">{sayWhose(one, places)}</span>
          <span className="sub">{sayWaited(one)}</span>
          {sayAnswer(one) && <p className="small">{sayAnswer(one)}</p>}
          {one.state === "ACCEPTED" && (
            <a className="back small" href={`${base}/${one.id}#terlaksana`}>
              Sudah terlaksana?<span className="hidden-text"> {one.title}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
