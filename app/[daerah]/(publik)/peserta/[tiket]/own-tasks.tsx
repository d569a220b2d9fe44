import type { ReactNode } from "react"
import { Tag } from "@/components/ui/tag"
import type { Actor } from "@/lib/access"
import type { Participant } from "@/lib/enrolment/queries/ticket"
import { listOwnFollowUps, type OwnFollowUp } from "@/lib/follow-up/queries/own"
import { takesAnswer } from "@/lib/follow-up/rules/outcome"
import { formatDay, formatNumber } from "@/lib/format"
import { getOwnTests, type OwnTests } from "@/lib/result/queries/own"
import { openingOf, openingOfPost, type Test, tests } from "@/lib/result/rules/window"
import { dayIn } from "@/lib/tenant/rules"
import { keysOf } from "@/lib/vocabulary"

type TasksProps = { visitor: Actor; participant: Participant; now: Date }

/** What a participant is asked to do by the link: tests, feedback, and the questions of the months after. */
export async function OwnTasks({ visitor, participant: { id, ticket }, now }: TasksProps) {
  const [own, followUps] = await Promise.all([getOwnTests(visitor, id), listOwnFollowUps(visitor, id)])
  if (!own) return null
  const base = `/${visitor.tenantSlug}/peserta/${ticket}`
  const today = dayIn(own.course.timeZone, now)
  const tasks = [
    ...keysOf(tests).map((test) => <TestTask key={test} {...{ test, own, now, base }} />),
    <FeedbackTask key="umpan-balik" {...{ own, now, base }} />,
    ...followUps.map((one) => <FollowUpTask key={one.days} {...{ one, today, base }} />),
  ]
  const isEmpty = own.questions.length === 0 && openingOfPost(own.course, now) === "early" && followUps.length === 0
  if (isEmpty) return null
  return (
    <section className="stack tight">
      <h2>Yang perlu Anda isi</h2>
      <div>{tasks}</div>
    </section>
  )
}

type OwnProps = { own: OwnTests; now: Date; base: string }

function TestTask({ test, own, now, base }: OwnProps & { test: Test }) {
  const score = own.scores[test]
  if (own.questions.length === 0 && score === undefined) return null
  const href = `${base}/tes/${test.toLowerCase()}`
  if (score !== undefined)
    return <Task {...{ href, label: tests[test] }} tag={<Tag mood="good">{`Nilai ${formatNumber(score)}`}</Tag>} />
  const opening = openingOf(test, own.course, now)
  if (opening === "open") return <Task {...{ href, label: tests[test] }} tag={<Tag mood="warn">Kerjakan</Tag>} />
  return <Task label={tests[test]} tag={<Tag>{opening === "early" ? "Belum dibuka" : "Sudah ditutup"}</Tag>} />
}

function FeedbackTask({ own, now, base }: OwnProps) {
  const [label, opening] = ["Umpan balik Anda", openingOfPost(own.course, now)]
  if (own.gaveFeedback) return <Task label={label} tag={<Tag mood="good">Terkirim</Tag>} />
  if (opening !== "open") return null
  return <Task label={label} href={`${base}/umpan-balik`} tag={<Tag mood="warn">Isi</Tag>} />
}

type FollowUpProps = { one: OwnFollowUp; today: string; base: string }

function FollowUpTask({ one: { days, dueOn, state }, today, base }: FollowUpProps) {
  const label = `Setelah ${days} hari: sudah diterapkan?`
  if (state === "ANSWERED") return <Task label={label} tag={<Tag mood="good">Dijawab</Tag>} />
  if (!takesAnswer({ state, dueOn }, today))
    return <Task label={label} tag={<Tag>{`Mulai ${formatDay(dueOn)}`}</Tag>} />
  return <Task label={label} href={`${base}/tindak-lanjut/${days}`} tag={<Tag mood="warn">Jawab</Tag>} />
}

function Task({ label, href, tag }: { label: string; href?: string; tag: ReactNode }) {
  const inside = (
    <>
      <span>{label}</span>
      {tag}
    </>
  )
  return href ? (
    <a className="task" href={href}>
      {inside}
    </a>
  ) : (
    <p className="task">{inside}</p>
  )
}
