import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { daysAfter } from "../../../lib/day"
import type { PartnerKind } from "../../../lib/partner/schema/partner"
import { dayIn } from "../../../lib/tenant/rules"
import { instantIn } from "../../../lib/zone"
import { insertRows } from "./insert"
import type { Story } from "./stories/story"

/** A daerah as the stories need it: who plans there, and what its clocks read. */
export type Daerah = { tenantId: string; slug: string; zone: string; officer: string }

/** A planned training with its sessions' ids, in order, and the questions as they are asked. */
export type Planned = {
  id: string
  partnerId: string | null
  sessions: { id: string; day: string; startsAt: Date }[]
  questions: { id: string; answer: number }[]
}

const steps = ["OPEN", "CLOSED", "RUNNING", "DONE"] as const

/** Write down a training with all that belongs to its plan, and the steps it has taken. */
export async function planStory(client: pg.Client, daerah: Daerah, story: Story): Promise<Planned> {
  const { tenantId, zone } = daerah
  const id = uuidv7()
  const first = daysAfter(dayIn(zone, new Date()), story.startsIn)
  const at = (day: string, time: string) => instantIn(zone, day, time)
  const own = () => ({ tenant_id: tenantId, id: uuidv7(), training_id: id })
  await insertRows(client, "training", [
    {
      tenant_id: tenantId,
      id,
      programme_id: await ensureProgramme(client, daerah, story),
      ...factsOf(story),
      opens_at: at(daysAfter(first, -35), "08:00"),
      closes_at: at(daysAfter(first, -2), "16:00"),
      created_at: at(daysAfter(first, -50), "09:00"),
    },
  ])
  const sessions = story.days.map((title, index) => {
    const day = daysAfter(first, index)
    return { ...own(), title, startsAt: at(day, story.hours.from), endsAt: at(day, story.hours.to), day }
  })
  await insertRows(
    client,
    "training_session",
    sessions.map(({ startsAt, endsAt, day, ...session }) => ({
      ...session,
      starts_at: startsAt,
      ends_at: endsAt,
      credit_hours: story.hours.credit,
      place: "",
    })),
  )
  const taken = steps.slice(0, steps.indexOf(story.status) + 1)
  for (const [index, to] of taken.entries()) {
    const from = index === 0 ? "DRAFT" : steps[index - 1]
    const day = daysAfter(first, [-35, -2, 0, story.days.length][index] ?? 0)
    const who = { account_id: daerah.officer, role: "officer", reason: "" }
    await insertRows(client, "training_transition", [
      { ...own(), from_status: from, to_status: to, at: at(day, "08:00"), ...who },
    ])
  }
  await insertRows(
    client,
    "trainer",
    story.trainers.map((trainer) => ({ ...own(), ...trainer })),
  )
  await insertRows(
    client,
    "training_cost",
    story.costs.map(({ account, price, ...cost }) => ({ ...own(), ...cost, account_code: account, unit_price: price })),
  )
  return {
    id,
    sessions: sessions.map(({ id, day, startsAt }) => ({ id, day, startsAt })),
    partnerId: await joinPartner(client, daerah, { partner: story.partner, trainingId: id }),
    questions: await addQuestions(client, story, own),
  }
}

function factsOf({ type, title, objective, topics, venue, capacity, companionSeats, slug, partner }: Story) {
  return {
    type,
    title,
    objective,
    topics,
    organiser: partner?.part === "ORGANISER" ? `${partner.name} bersama dinas` : "Dinas",
    mou: partner ? `Kesepakatan bersama dengan ${partner.name}` : "",
    venue: venue.name,
    venue_address: venue.address,
    latitude: venue.latitude,
    longitude: venue.longitude,
    capacity,
    companion_capacity: companionSeats,
    conditions: {},
    kelurahan_quota: slug === "kota-probolinggo" && capacity > 100 ? { "*": 6 } : {},
    min_attendance: 80,
    pass_score: 60,
    status: "DRAFT",
  }
}

async function ensureProgramme(client: pg.Client, { tenantId, zone }: Daerah, story: Story): Promise<string> {
  const { name, objective, source, code, budget, people, applied } = story.programme
  const year = Number(daysAfter(dayIn(zone, new Date()), story.startsIn).slice(0, 4))
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO programme (tenant_id, id, year, name, objective, budget_source, subactivity_code, budget, target_participants, target_applied)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (tenant_id, year, name) DO UPDATE SET updated_at = now() RETURNING id`,
    [tenantId, uuidv7(), year, name, objective, source, code, budget, people, applied],
  )
  return rows[0]?.id ?? ""
}

/** A partner by its name, which the demo's partner account signs in for when it is the daerah's first. */
export async function ensurePartner(
  client: pg.Client,
  { tenantId, slug }: Pick<Daerah, "tenantId" | "slug">,
  { name, kind }: { name: string; kind: PartnerKind },
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO partner (tenant_id, id, name, kind) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, name) DO UPDATE SET kind = EXCLUDED.kind RETURNING id`,
    [tenantId, uuidv7(), name, kind],
  )
  const id = rows[0]?.id ?? ""
  await client.query(
    `INSERT INTO partner_member (tenant_id, id, partner_id, account_id)
     SELECT $1, $2, $3, a.id FROM account a WHERE a.email = $4 ON CONFLICT DO NOTHING`,
    [tenantId, uuidv7(), id, `mitra@${slug}.demo`],
  )
  return id
}

/** The partner of a story and its part in the training. */
async function joinPartner(
  client: pg.Client,
  daerah: Daerah,
  { partner, trainingId }: { partner: Story["partner"]; trainingId: string },
): Promise<string | null> {
  if (!partner) return null
  const id = await ensurePartner(client, daerah, partner)
  await insertRows(client, "training_partner", [
    { tenant_id: daerah.tenantId, id: uuidv7(), training_id: trainingId, partner_id: id, part: partner.part },
  ])
  return id
}

type Own = () => { tenant_id: string; id: string; training_id: string }

/** The right option stands somewhere else in each question. */
async function addQuestions(client: pg.Client, { questions }: Story, own: Own): Promise<Planned["questions"]> {
  const rows = questions.map(({ text, right, wrong }, index) => {
    const answer = (index * 3 + text.length) % (wrong.length + 1)
    return { ...own(), position: index + 1, text, options: wrong.toSpliced(answer, 0, right), answer }
  })
  await insertRows(client, "question", rows)
  return rows.map(({ id, answer }) => ({ id, answer }))
}
