import { sayStep } from "@/app/[daerah]/(kelola)/mou/step-words"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Tag } from "@/components/ui/tag"
import { type Actor, may } from "@/lib/access"
import { daysBetween } from "@/lib/day"
import { formatDay, formatDaysFrom, formatNumber } from "@/lib/format"
import type { MouDetail } from "@/lib/mou/queries/detail"
import { listNextSteps } from "@/lib/mou/rules/status"
import { actionOf } from "@/lib/mou/rules/step"
import { type MouStatus, mouStatuses } from "@/lib/mou/schema/words"

type StepCardProps = { actor: Actor; mou: MouDetail; today: string }

/** Where an agreement stands, until when and by whom that is to be done, and the steps that somebody may take now. */
export function StepCard({ actor, mou, today }: StepCardProps) {
  const { status, dueOn, responsible } = mou
  if (status === "ENDED" || status === "STOPPED") return null
  const steps = offeredSteps(actor, mou, today)
  return (
    <Card title={`Tahap sekarang: ${mouStatuses[status]}`}>
      <p>
        {dueOn ? `Tenggat ${formatDay(dueOn)} ` : "Tanpa tenggat. "}
        {dueOn && <Tag mood={dueOn < today ? "bad" : "plain"}>{sayDue(dueOn, today)}</Tag>}{" "}
        {responsible ? `Penanggung jawab: ${responsible}.` : "Belum ada penanggung jawab."}
      </p>
      {steps.map((to, at) => (
        <StepLink key={to} {...{ mou, to }} slug={actor.tenantSlug} isFirst={at === 0} />
      ))}
    </Card>
  )
}

type StepLinkProps = { mou: MouDetail; to: MouStatus; slug: string; isFirst: boolean }

function StepLink({ mou, to, slug, isFirst }: StepLinkProps) {
  const { label, effect } = sayStep({ from: mou.status, to })
  const quiet = isFirst ? undefined : "quiet"
  return (
    <div className="bar no-print">
      <ButtonLink href={`/${slug}/mou/${mou.id}/langkah?ke=${to}`} variant={to === "STOPPED" ? "danger" : quiet}>
        {label}
      </ButtonLink>
      <span className="small muted">{effect}</span>
    </div>
  )
}

/** What may be done next, forward first and stopping last; an end only when the last day has come. */
function offeredSteps(actor: Actor, { status, stepsOff, needsDprd, endsOn }: MouDetail, today: string): MouStatus[] {
  const next = listNextSteps(status, { off: stepsOff, needsCouncil: needsDprd })
  const allowed = next.filter((to) => may(actor, actionOf({ from: status, to })))
  return allowed
    .filter((to) => to !== "ENDED" || !endsOn || endsOn <= today)
    .sort((one, other) => rankOf(one) - rankOf(other))
}

/** Going back to the draft and stopping stand below going on. */
function rankOf(to: MouStatus): number {
  return to === "STOPPED" ? 2 : to === "DRAFTING" ? 1 : 0
}

function sayDue(dueOn: string, today: string): string {
  return dueOn < today ? `lewat ${formatNumber(daysBetween(dueOn, today))} hari` : formatDaysFrom(dueOn, today)
}
