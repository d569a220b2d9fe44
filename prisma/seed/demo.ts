import pg from "pg"
import { prepare } from "../../bin/prepare"
import { addTenant } from "../../bin/tenants"
import { closeDatabase } from "../../lib/db"
import { requestScan, runScan } from "../../lib/duplicate/commands/scan"
import { runIntake } from "../../lib/intake/commands/run"
import { log } from "../../lib/log"
import { getOperatorActor } from "../../lib/operator"
import { addCooperation } from "./cooperation/add"
import { type Founder, founders } from "./founders"
import { addLife } from "./life"
import { addPeople, linkOwner } from "./people"
import { addProducts } from "./products/add"
import type { Region } from "./register/regions"
import { demoRegisters } from "./register/registers"
import { addTrainings } from "./trainings/add"

/** Fill one founding daerah: agency, people, and its register through the import itself. */
async function seedDaerah(client: pg.Client, founder: Founder): Promise<void> {
  const known = await client.query<{ id: string }>("SELECT id FROM tenant WHERE slug = $1", [founder.slug])
  const tenantId = known.rows[0]?.id ?? (await addFounder(client, founder))
  const register = demoRegisters.find(({ slug }) => slug === founder.slug)
  const { rows } = await client.query("SELECT 1 FROM enterprise WHERE tenant_id = $1 LIMIT 1", [tenantId])
  if (!register || rows.length > 0) return
  const regions = await client.query<Region>("SELECT code, name, level FROM region ORDER BY code")
  const actor = await getOperatorActor(founder.slug)
  await runIntake(actor, { bytes: register.bytes(regions.rows), fileName: register.fileName, save: true })
  await runScan(actor, (await requestScan(actor)).id)
  await linkOwner(client, tenantId, founder.slug)
  await addLife(client, tenantId, founder.slug)
  await addTrainings(client, tenantId, founder.slug)
  await addCooperation(client, tenantId, founder.slug)
  await addProducts(client, tenantId, founder.slug)
  log.info({ daerah: founder.slug }, "data contoh dimuat")
}

async function addFounder(client: pg.Client, founder: Founder): Promise<string> {
  const { id } = await addTenant(client, { ...founder, demo: true })
  for (const { name, shortName, from } of founder.earlier ?? []) {
    await client.query(
      "INSERT INTO agency (tenant_id, id, name, short_name, valid_from) VALUES ($1, gen_random_uuid(), $2, $3, $4)",
      [id, name, shortName, from],
    )
  }
  await addPeople(client, id, founder)
  return id
}

const database = await prepare()
const client = new pg.Client({ connectionString: database.ownerUrl })
await client.connect()
for (const founder of founders) await seedDaerah(client, founder)
await client.end()
await closeDatabase()
await database.stop()
