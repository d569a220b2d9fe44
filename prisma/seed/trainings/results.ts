import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { daysAfter } from "../../../lib/day"
import { askedDays } from "../../../lib/follow-up/rules/outcome"
import type { FollowUpState } from "../../../lib/follow-up/rules/words"
import { dayIn } from "../../../lib/tenant/rules"
import { instantIn } from "../../../lib/zone"
import { makeRandom, type Random } from "../register/random"
import { insertRows } from "./insert"
import type { Seated } from "./people"
import type { Daerah, Planned } from "./plan"
import type { Story } from "./stories/story"

type Told = { story: Story; planned: Planned; seated: Seated[] }

/** Who came, what they knew before and after, what they thought of it, and what they did with it. */
export async function addResults(client: pg.Client, daerah: Daerah, told: Told): Promise<void> {
  const random = makeRandom(told.story.title)
  const owners = random.shuffle(told.seated.filter(({ part }) => part === "OWNER"))
  const all = owners.slice(0, told.story.came.all)
  const some = owners.slice(all.length, all.length + told.story.came.some)
  const companions = told.seated.filter(({ part }) => part === "COMPANION")
  await addAttendance(client, daerah, {
    ...told,
    all: [...all, ...companions],
    some,
    away: owners.slice(all.length + some.length),
  })
  await addTests(client, daerah, { ...told, came: all, random })
  await addFeedback(client, daerah, { ...told, came: all, random })
  await addFollowUps(client, daerah, { ...told, came: [...all, ...some], random })
}

type Came = Told & { all: Seated[]; some: Seated[]; away: Seated[] }

async function addAttendance(client: pg.Client, daerah: Daerah, { planned, all, some, away }: Came): Promise<void> {
  const rows = planned.sessions.flatMap((session, index) => {
    const was =
      (state: string) =>
      ({ id: enrolment }: Seated, at: number) => ({
        tenant_id: daerah.tenantId,
        id: uuidv7(),
        session_id: session.id,
        enrolment_id: enrolment,
        state: state === "PRESENT" && at % 13 === 5 ? "LATE" : state,
        method: "SHEET",
        arrived_at: state === "PRESENT" ? session.startsAt : null,
        account_id: daerah.officer,
        role: "officer",
        at: session.startsAt,
      })
    return [
      ...all.map(was("PRESENT")),
      ...some.map(was(index === 0 ? "PRESENT" : "EXCUSED")),
      ...away.map(was("ABSENT")),
    ]
  })
  await insertRows(client, "attendance", rows)
}

type Tested = Told & { came: Seated[]; random: Random }

/** What was right before stays right more often than not; some questions stay hard. */
async function addTests(client: pg.Client, daerah: Daerah, { planned, came, random }: Tested): Promise<void> {
  const { questions, sessions } = planned
  if (questions.length === 0) return
  const row = (enrolment: string, test: "PRE" | "POST", right: boolean[]) => {
    const session = test === "PRE" ? sessions[0] : sessions.at(-1)
    const answers = questions.map(({ id, answer }, index) => [id, right[index] ? answer : (answer + 1) % 4])
    return {
      tenant_id: daerah.tenantId,
      id: uuidv7(),
      enrolment_id: enrolment,
      test,
      score: (100 * right.filter(Boolean).length) / questions.length,
      answers: Object.fromEntries(answers),
      method: "PAPER",
      note: "",
      account_id: daerah.officer,
      role: "officer",
      at: session?.startsAt,
    }
  }
  const rows = came.flatMap(({ id }) => {
    const before = questions.map((_, index) => random.chance(0.55 - index * 0.06))
    const after = before.map((knew, index) => random.chance(knew ? 0.96 : 0.72 - index * 0.05))
    return [row(id, "PRE", before), row(id, "POST", after)]
  })
  await insertRows(client, "test_result", rows)
}

async function addFeedback(client: pg.Client, daerah: Daerah, { planned, came, random }: Tested): Promise<void> {
  const last = planned.sessions.at(-1)?.day ?? ""
  const said = [
    "",
    "",
    "",
    "Waktu praktik kurang panjang.",
    "Mohon ada kunjungan ke tempat usaha.",
    "Materinya langsung bisa dipakai.",
  ]
  const rows = came
    .filter(() => random.chance(0.7))
    .map(({ id }) => ({
      tenant_id: daerah.tenantId,
      id: uuidv7(),
      enrolment_id: id,
      answers: [0.1, 0.15, 0.25, 0.2, 0.3].map((low) => (random.chance(low) ? random.int(2, 3) : random.int(4, 5))),
      words: random.pick(said),
      at: instantIn(daerah.zone, last, "16:00"),
    }))
  await insertRows(client, "training_feedback", rows)
}

const gains = ["PACKAGING", "QUALITY", "CHANNEL", "PERMIT", "SALES", "BOOKKEEPING"] as const
const days = [30, 90, 180] as const

/** The same people answer in the same spirit: who applied it fully after 30 days has not forgotten it after 90. */
async function addFollowUps(
  client: pg.Client,
  daerah: Daerah,
  { story, planned, came, random }: Tested,
): Promise<void> {
  const last = planned.sessions.at(-1)?.day ?? ""
  const answersOf = (count: (typeof days)[number]) => {
    const outcome = story.outcomes[count]
    if (!outcome) return []
    return [
      ...Array(outcome.full).fill("FULLY"),
      ...Array(outcome.part).fill("PARTLY"),
      ...Array(outcome.not).fill("NOT"),
    ]
  }
  const today = dayIn(daerah.zone, new Date())
  const rows = days.flatMap((count) => {
    const answers = answersOf(count)
    const due = daysAfter(last, count)
    const silence = answers.length === 0 ? "PLANNED" : today <= daysAfter(due, askedDays) ? "ASKED" : "NO_ANSWER"
    const answeredOn = (index: number) => [daysAfter(due, 1 + (index % 15)), daysAfter(today, -1)].sort()[0] ?? due
    return came.map(({ id }, index) => ({
      tenant_id: daerah.tenantId,
      id: uuidv7(),
      enrolment_id: id,
      days: count,
      due_on: due,
      closes_on: daysAfter(due, askedDays),
      ...stateOf(answers[index], { silence, random }),
      asked_at: answers.length > 0 ? instantIn(daerah.zone, due, "08:00") : null,
      answered_at: answers[index] ? instantIn(daerah.zone, answeredOn(index), "19:00") : null,
      account_id: null,
      role: answers[index] ? "visitor" : null,
    }))
  })
  await insertRows(client, "follow_up", rows)
}

type Applied = "FULLY" | "PARTLY" | "NOT" | undefined

/** Evidence comes with some answers only: a number the owner could name. */
function stateOf(applied: Applied, { silence, random }: { silence: FollowUpState; random: Random }) {
  const proved = applied === "FULLY" || (applied === "PARTLY" && random.chance(0.35))
  return {
    state: applied ? "ANSWERED" : silence,
    applied: applied ?? null,
    changes: applied && applied !== "NOT" ? [random.pick(gains)] : [],
    words: applied === "NOT" ? random.pick(["Belum ada modal.", "Belum sempat.", "Masih menunggu kemasan.", ""]) : "",
    number: proved ? random.int(10, 120) : null,
    number_unit: proved ? random.pick(["bungkus per bulan", "botol per bulan", "pembeli baru"]) : "",
  }
}
