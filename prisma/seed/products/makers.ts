import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { sealNpwp } from "../../../lib/seal"
import { insertRows } from "../trainings/insert"
import { at, chanceOf, type Daerah } from "./daerah"
import type { Kind, Told } from "./stories/story"

type Maker = { id: string; approved: boolean; place?: string }

/** Those who were trained first, else always the same mixture of kelurahan; approved ones for long enough. */
const fittingMakers = `
  SELECT e.id, e.status = 'APPROVED' AND e.valid_until >= current_date + 20 AND e.has_phone AS approved, g.name AS place
  FROM enterprise e JOIN region g ON g.code = e.kelurahan_code WHERE e.tenant_id = $1 AND concat(e.name, ' ', e.products) ~* $2 AND e.kelurahan_code IS NOT NULL
    AND e.status IN ('SUBMITTED', 'CHECKED', 'APPROVED')
    AND NOT EXISTS (SELECT FROM submission s WHERE s.tenant_id = e.tenant_id AND s.enterprise_id = e.id)
  ORDER BY EXISTS (SELECT FROM enrolment n JOIN training g ON g.tenant_id = n.tenant_id AND g.id = n.training_id AND g.status = 'DONE'
    WHERE n.tenant_id = e.tenant_id AND n.enterprise_id = e.id AND n.state = 'SEATED') DESC, md5(e.name || $3)`

const owned = `
  SELECT e.id, e.status = 'APPROVED' AS approved FROM enterprise e JOIN person p ON p.tenant_id = e.tenant_id AND p.id = e.person_id
  JOIN account a ON a.id = p.account_id AND a.email = $2 WHERE e.tenant_id = $1
  ORDER BY concat(e.name, ' ', e.products) ~* $3 DESC, e.status = 'APPROVED' DESC, e.name`

const handedOver = `
  SELECT e.id, e.status = 'APPROVED' AS approved FROM submission s JOIN enterprise e ON e.tenant_id = s.tenant_id AND e.id = s.enterprise_id
  WHERE s.tenant_id = $1 AND s.title LIKE $2 || '%' ORDER BY s.submitted_on LIMIT 1`

/** Whose each product is, in order; null when nobody in the register makes such a thing. */
export async function chooseMakers(client: pg.Client, daerah: Daerah, products: readonly Told[]) {
  const lists = new Map<Kind, Maker[]>()
  const used = new Set<string>()
  const chosen: (string | null)[] = []
  for (const told of products) {
    const id = await chooseMaker(client, daerah, { told, lists, used, last: chosen.at(-1) ?? null })
    if (id) used.add(id)
    chosen.push(id)
  }
  return chosen
}

type Choice = { told: Told; lists: Map<Kind, Maker[]>; used: Set<string>; last: string | null }

async function chooseMaker(client: pg.Client, { tenantId, slug }: Daerah, { told, lists, used, last }: Choice) {
  const first = async (sql: string, values: string[]) => (await client.query<Maker>(sql, [tenantId, ...values])).rows[0]
  if (told.maker === "SAME") return last
  if (told.maker === "OWNER") return (await first(owned, [`pelaku@${slug}.demo`, told.kind.fits]))?.id ?? null
  if (told.maker === "HANDED") return (await first(handedOver, [told.handed]))?.id ?? null
  const known = lists.get(told.kind)
  const list = known ?? (await client.query<Maker>(fittingMakers, [tenantId, told.kind.fits, told.kind.words])).rows
  lists.set(told.kind, list)
  const free = list.filter(({ id }) => !used.has(id))
  const here = free.filter(({ place = "" }) => isNamedAfter(told.name, place))
  const fitting = (makers: readonly Maker[]) => makers.find(({ approved }) => approved === (told.path !== "stated"))
  const [near] = licensedPaths.includes(told.path) ? here : []
  return (fitting(here) ?? near ?? fitting(free) ?? free[0])?.id ?? null
}

const licensedPaths = ["licensed", "near", "retail", "lapsed", "export", "exporter"]

/** Whether a product bears the name of a place: "VCO Sagerat 250 ml" is made in Sagerat Weru Dua. */
function isNamedAfter(product: string, place: string): boolean {
  const [first = ""] = place.split(" ")
  return first.length >= 5 && product.split(" ").includes(first)
}

/** Give the makers what their products' way presumes: the agency's approval, NIB, KBLI, telephone and NPWP. */
export async function completeMakers(
  client: pg.Client,
  daerah: Daerah,
  made: readonly { told: Told; maker: string }[],
) {
  const { tenantId } = daerah
  const grown = [...new Set(made.filter(({ told }) => licensedPaths.includes(told.path)).map(({ maker }) => maker))]
  await client.query(
    `UPDATE person SET phone = '+62812' || lpad((abs(hashtext(id::text)) % 10000000)::text, 8, '0')
     WHERE tenant_id = $1 AND phone IS NULL AND id IN (SELECT person_id FROM enterprise WHERE tenant_id = $1 AND id = ANY($2))`,
    [tenantId, grown],
  )
  await client.query(
    `UPDATE enterprise SET nib = coalesce(nib, '0' || lpad((abs(hashtext(name || id)) % 1000000000)::text, 12, '2'))
     WHERE tenant_id = $1 AND id = ANY($2)`,
    [tenantId, grown],
  )
  await client.query(
    `INSERT INTO enterprise_kbli (tenant_id, id, enterprise_id, code, version)
     SELECT $1, gen_random_uuid(), e.id, '10799', 2020 FROM enterprise e WHERE e.tenant_id = $1 AND e.id = ANY($2)
       AND NOT EXISTS (SELECT FROM enterprise_kbli k WHERE k.tenant_id = e.tenant_id AND k.enterprise_id = e.id)`,
    [tenantId, grown],
  )
  await approve(client, daerah, grown)
  for (const id of grown.filter(
    (maker) => !made.some(({ told, maker: its }) => its === maker && told.path === "licensed"),
  )) {
    const sealed = sealNpwp(`0${String(chanceOf(id, 10 ** 9)).padStart(9, "7")}721000`.padEnd(16, "0"), {
      tenantId,
      id,
    })
    await client.query(
      "UPDATE enterprise SET npwp_cipher = $3, npwp_hash = $4, npwp_last4 = $5 WHERE tenant_id = $1 AND id = $2 AND npwp_last4 IS NULL",
      [tenantId, id, sealed.npwpCipher, sealed.npwpHash, sealed.npwpLast4],
    )
  }
}

/** Visited half a year ago by a companion and approved some days later by the agency. */
async function approve(client: pg.Client, daerah: Daerah, ids: readonly string[]): Promise<void> {
  const checked = {
    from_status: "SUBMITTED",
    to_status: "CHECKED",
    proposal: "APPROVED",
    role: "companion",
    valid_until: null,
  }
  const approved = { from_status: "CHECKED", to_status: "APPROVED", proposal: null, role: "officer" }
  const steps = [
    { ...checked, account_id: daerah.companions[0], at: at(daerah, -150) },
    { ...approved, account_id: daerah.officer, at: at(daerah, -144), valid_until: at(daerah, 215) },
  ]
  for (const step of steps) {
    const { rows } = await client.query<{ id: string }>(
      "SELECT id FROM enterprise WHERE tenant_id = $1 AND id = ANY($2) AND status = $3",
      [daerah.tenantId, ids, step.from_status],
    )
    const own = { tenant_id: daerah.tenantId, reason: "", visited_on: at(daerah, -150) }
    await insertRows(
      client,
      "enterprise_transition",
      rows.map(({ id }) => ({ ...own, ...step, id: uuidv7(), enterprise_id: id })),
    )
  }
}
