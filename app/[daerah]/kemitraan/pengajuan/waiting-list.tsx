import { v7 as uuidv7 } from "uuid"
import { Button, ButtonLink } from "@/components/ui/button"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { Tag } from "@/components/ui/tag"
import type { OwnSubmission } from "@/lib/submission/queries/own"
import { longDays } from "@/lib/submission/rules/state"
import { answerOwnAction } from "./actions"
import { type Places, sayTerms, sayWaited, sayWhose } from "./submission-facts"

type WaitingListProps = { slug: string; submissions: OwnSubmission[]; places: Places }

/** What waits for the partner's answer, each on a card with its three answers; several can be ticked for the same answer. */
export function WaitingList({ slug, submissions, places }: WaitingListProps) {
  const isSeveral = submissions.length > 1
  return (
    <section className="stack waiting">
      <h2 className="hidden-text">Menunggu jawaban</h2>
      <ul className="stack">
        {submissions.map((one) => (
          <WaitingCard key={one.id} {...{ slug, places, isSeveral }} submission={one} />
        ))}
      </ul>
      {isSeveral && (
        <form id="sekaligus" className="together" action={`/${slug}/kemitraan/pengajuan/jawab`}>
          <Button variant="quiet">Jawab yang dipilih sekaligus</Button>
        </form>
      )}
    </section>
  )
}

type WaitingCardProps = { slug: string; submission: OwnSubmission; places: Places; isSeveral: boolean }

function WaitingCard({ slug, submission, places, isSeveral }: WaitingCardProps) {
  const { id, title, words, state, days, isLate } = submission
  const isLong = isLate || (days ?? 0) > longDays
  return (
    <li className="card">
      <div className="head">
        <h3>
          <a href={`/${slug}/kemitraan/pengajuan/${id}`}>{title}</a>
        </h3>
        {isSeveral && (
          <label className="tick">
            <input type="checkbox" name="pilih" value={id} form="sekaligus" />
            <span>
              Pilih<span className="hidden-text"> {title}</span>
            </span>
          </label>
        )}
      </div>
      <p className="small">{sayWhose(submission, places)}</p>
      {words && <p>{words}</p>}
      <p className="bar">
        <Tag mood={isLong ? "bad" : "warn"}>{sayWaited(submission)}</Tag>
        {state === "ACKNOWLEDGED" && <Tag mood="info">Sedang Anda periksa</Tag>}
      </p>
      <p className="small muted">{sayTerms(submission)}</p>
      <QuickAnswer {...{ slug, submission }} />
    </li>
  )
}

function QuickAnswer({ slug, submission: { id, title, state } }: { slug: string; submission: OwnSubmission }) {
  const about = <span className="hidden-text"> {title}</span>
  return (
    <Form action={answerOwnAction} hidden={{ daerah: slug, id: uuidv7(), "ids[]": id }}>
      <div className="bar">
        <SubmitButton name="answer" value="ACCEPTED">
          Terima{about}
        </SubmitButton>
        <ButtonLink href={`/${slug}/kemitraan/pengajuan/jawab?pilih=${id}&jawaban=REFUSED`} variant="danger">
          Tolak …{about}
        </ButtonLink>
        {state === "SUBMITTED" && (
          <SubmitButton name="answer" value="ACKNOWLEDGED" variant="quiet">
            Sedang diperiksa{about}
          </SubmitButton>
        )}
      </div>
    </Form>
  )
}
