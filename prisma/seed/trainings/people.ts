import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { hashPassword } from "../../../lib/account/commands"
import { demoPassword } from "../../../lib/account/schema"
import { daysAfter } from "../../../lib/day"
import { instantIn } from "../../../lib/zone"
import { insertRows } from "./insert"
import type { Daerah, Planned } from "./plan"
import type { Story } from "./stories/story"

/** Somebody enrolled; companions are tested and asked about nothing. */
export type Seated = { id: string; part: "OWNER" | "COMPANION" }

/** Those whose products fit first, and from every kelurahan in turn; always the same. */
const chosen = `
  SELECT person_id, id FROM (
    SELECT e.id, e.person_id, (concat(e.name, ' ', e.products) ~* $2) AS fits, md5(e.name || $3) AS chance,
      row_number() OVER (PARTITION BY e.kelurahan_code ORDER BY (concat(e.name, ' ', e.products) ~* $2) DESC, md5(e.name || $3)) AS turn
    FROM (SELECT DISTINCT ON (person_id) * FROM enterprise WHERE tenant_id = $1 AND kelurahan_code IS NOT NULL
      AND status IN ('SUBMITTED', 'CHECKED', 'APPROVED') ORDER BY person_id, id) e
  ) o ORDER BY turn, fits DESC, chance LIMIT $4`

/** So many more fitted, and were not invited because others came first. */
const passedOver = 60

/** Give the seats of a training to owners of the register and to companions, in the weeks before it. */
export async function enrolPeople(
  client: pg.Client,
  daerah: Daerah,
  told: { story: Story; planned: Planned },
): Promise<Seated[]> {
  const { story, planned } = told
  const invited = Math.ceil(story.enrolled * 1.3)
  const { rows: found } = await client.query<{ person_id: string; id: string }>(chosen, [
    daerah.tenantId,
    story.fits,
    story.title,
    invited + passedOver,
  ])
  const owners = found.slice(0, story.enrolled)
  const { rows: companions } = await client.query<{ id: string }>(
    "SELECT id FROM membership WHERE tenant_id = $1 AND role = 'companion' AND disabled_at IS NULL ORDER BY cardinality(kelurahan_codes), id LIMIT $2",
    [daerah.tenantId, story.companionSeats],
  )
  const first = planned.sessions[0]?.day ?? ""
  const base = {
    tenant_id: daerah.tenantId,
    training_id: planned.id,
    state: "SEATED",
    account_id: daerah.officer,
    role: "officer",
    ticket_version: 1,
    reason: "",
  }
  const at = (index: number) => instantIn(daerah.zone, daysAfter(first, -34 + (index % 20)), "10:00")
  const seats = [
    ...owners.map(({ person_id, id }) => ({ part: "OWNER" as const, person_id, enterprise_id: id, member_id: null })),
    ...companions.map(({ id }) => ({
      part: "COMPANION" as const,
      person_id: null,
      enterprise_id: null,
      member_id: id,
    })),
  ].map((seat, index) => ({ ...base, id: uuidv7(), queue: index + 1, at: at(index), state_at: at(index), ...seat }))
  await insertRows(client, "enrolment", seats)
  await addSelection(client, daerah, { trainingId: planned.id, found: found.map(({ id }) => id), invited, at: at(0) })
  return seats.map(({ id, part }) => ({ id, part }))
}

type Selected = { trainingId: string; found: string[]; invited: number; at: Date }

/** Who was invited, and who was looked at and was not. */
async function addSelection(client: pg.Client, { tenantId, officer }: Daerah, selected: Selected): Promise<void> {
  const { trainingId, found, invited, at } = selected
  const own = { tenant_id: tenantId, id: uuidv7() }
  const reason =
    "Produknya cocok dengan materi; setiap kelurahan mendapat giliran, yang belum pernah dilatih lebih dahulu."
  const about = { training_id: trainingId, rule: "", reason, wanted: invited, account_id: officer, at }
  await insertRows(client, "training_selection", [{ ...own, ...about }])
  await insertRows(
    client,
    "training_candidate",
    found.map((enterpriseId, index) => ({
      tenant_id: tenantId,
      id: uuidv7(),
      selection_id: own.id,
      enterprise_id: enterpriseId,
      verdict: index < invited ? "INVITED" : "RANKED_LOWER",
      rank: index + 1,
    })),
  )
}

/** The Kasi Pemas of every kelurahan (29 in Kota Probolinggo), each the companion of their own. */
export async function addKasiPemas(client: pg.Client, { tenantId, slug }: Daerah): Promise<void> {
  const { rows } = await client.query<{ code: string; name: string }>(
    `SELECT r.code, r.name FROM tenant t JOIN region r ON r.code LIKE t.region_code || '.%' AND r.level = 'kelurahan' WHERE t.id = $1 ORDER BY r.code`,
    [tenantId],
  )
  const password_hash = await hashPassword(demoPassword)
  const people = rows.map(({ code, name }, index) => ({
    account: { id: uuidv7(), name: `Kasi Pemas ${name}`, email: `kasi${index + 1}@${slug}.demo`, password_hash },
    kelurahan: code,
  }))
  await insertRows(
    client,
    "account",
    people.map(({ account }) => ({ ...account, created_at: new Date() })),
  )
  await insertRows(
    client,
    "membership",
    people.map(({ account, kelurahan }) => ({
      tenant_id: tenantId,
      id: uuidv7(),
      account_id: account.id,
      role: "companion",
      kelurahan_codes: [kelurahan],
      created_at: new Date(),
    })),
  )
}
