import {
  activateMouAction,
  amendMouAction,
  endMouAction,
  evaluateMouAction,
  extendMouAction,
  prepareMouAction,
  stopMouAction,
} from "@/app/[daerah]/(kelola)/mou/actions"
import { NextFields } from "@/app/[daerah]/(kelola)/mou/step-fields"
import { Form } from "@/components/ui/form"
import { Part } from "@/components/ui/part"
import { SubmitButton } from "@/components/ui/submit-button"
import type { Action } from "@/lib/access"
import type { FormAction } from "@/lib/form"
import type { MouDetail } from "@/lib/mou/queries/detail"
import type { Worker } from "@/lib/mou/queries/form"
import { actionOf } from "@/lib/mou/rules/step"
import { type MouStatus, mouStatuses } from "@/lib/mou/schema/words"
import { CouncilPart, EndField, ReasonField, ReviewPart, SignaturePart } from "./fact-fields"

const runs: Partial<Record<Action, FormAction>> = {
  "mou.prepare": prepareMouAction,
  "mou.activate": activateMouAction,
  "mou.evaluate": evaluateMouAction,
  "mou.extend": extendMouAction,
  "mou.amend": amendMouAction,
  "mou.end": endMouAction,
}

type StepFormProps = {
  mou: MouDetail
  people: readonly Worker[]
  to: MouStatus
  label: string
  slug: string
  /** The day (ISO) it is in the daerah. */
  today: string
}

/** The form of one step: what the step has to say, and by whom and until when the one after it is done. */
export function StepForm({ mou, people, to, label, slug, today }: StepFormProps) {
  const way = { from: mou.status, to }
  const isOver = to === "ENDED" || to === "STOPPED"
  return (
    <Form
      action={runs[actionOf(way)] ?? stopMouAction}
      initial={initialOf(mou, to, today)}
      hidden={{ daerah: slug, id: mou.id, from: mou.status, since: mou.statusAt.toISOString(), to }}
    >
      <ReviewPart way={way} />
      <CouncilPart way={way} />
      {to === "ACTIVE" && mou.status !== "EVALUATION" && <SignaturePart {...{ mou, slug, today }} />}
      {to === "EXTENDED" && <EndField endsOn={mou.endsOn} />}
      {isOver ? (
        <ReasonField way={way} />
      ) : (
        <Part title={`Tahap “${mouStatuses[to]}”`} hint="Kapan tahap ini harus selesai, dan siapa yang menjaganya.">
          <NextFields people={people} />
          <ReasonField way={way} />
        </Part>
      )}
      <div className="bar">
        <SubmitButton variant={to === "STOPPED" ? "danger" : undefined}>{label}</SubmitButton>
        <a href={`/${slug}/mou/${mou.id}`}>Batal</a>
        {isOver && <span className="small muted">Tidak dapat dikembalikan.</span>}
      </div>
    </Form>
  )
}

/** What is known already; the day the last step was due says nothing about the next one. */
function initialOf(mou: MouDetail, to: MouStatus, today: string): Record<string, string> {
  return {
    signedOn: mou.signedOn ?? today,
    startsOn: mou.startsOn ?? mou.signedOn ?? today,
    endsOn: to === "EXTENDED" ? "" : (mou.endsOn ?? ""),
    tkksdOn: mou.tkksdOn ?? today,
    tkksdWords: mou.tkksdWords,
    dprdNumber: mou.dprdNumber,
    dprdOn: mou.dprdOn ?? "",
    responsibleId: mou.responsibleId ?? "",
  }
}
