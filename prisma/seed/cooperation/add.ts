import type pg from "pg"
import { dayIn } from "../../../lib/tenant/rules"
import type { Daerah } from "./daerah"
import { addPapers } from "./papers"
import { cooperations } from "./stories"
import { writeAgreement } from "./write"

/** A daerah's agreements with its partners, with everything that came of them. */
export async function addCooperation(client: pg.Client, tenantId: string, slug: string): Promise<void> {
  const told = cooperations.find((one) => one.slug === slug)
  const { rows } = await client.query("SELECT 1 FROM mou WHERE tenant_id = $1 LIMIT 1", [tenantId])
  if (!told || rows.length > 0) return
  const daerah = await findDaerah(client, tenantId, slug)
  const ids = new Map<string, string>()
  await client.query("BEGIN")
  for (const agreement of told.agreements)
    ids.set(agreement.key, await writeAgreement(client, { ...daerah, government: told.government, ids }, agreement))
  await client.query("COMMIT")
  await addPapers(slug, told, ids)
}

async function findDaerah(
  client: pg.Client,
  tenantId: string,
  slug: string,
): Promise<Omit<Daerah, "government" | "ids">> {
  const { rows } = await client.query<{ zone: string; officer: string; partner: string | null }>(
    `SELECT t.time_zone AS zone, m.account_id AS officer, (SELECT a.id FROM account a WHERE a.email = $2) AS partner
     FROM tenant t JOIN membership m ON m.tenant_id = t.id AND m.role = 'officer' WHERE t.id = $1 ORDER BY m.id LIMIT 1`,
    [tenantId, `mitra@${slug}.demo`],
  )
  const [{ zone, officer, partner } = { zone: "Asia/Jakarta", officer: "", partner: null }] = rows
  return { tenantId, slug, zone, officer, partner, today: dayIn(zone, new Date()) }
}
