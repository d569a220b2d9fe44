import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { getOperatorActor } from "../lib/operator"
import { Refusal } from "../lib/refusal"
import { Halt } from "./halt"

/** A partner as the operator names it: the daerah's address, and the partner's id or its name there. */
export type NamedPartner = { slug: string; partner: string }

/** Partners of several daerah that are one organisation; without a name it is called as the first of them is. */
export type OneOrganisation = { name?: string; partners: readonly NamedPartner[] }

/** A partner's record in one daerah. */
type Found = { tenantId: string; slug: string; id: string; name: string; organisationId: string | null }

/**
 * Write down that partners of several daerah are one organisation, as the database's owner; a Halt says why not. The daerah
 * learn nothing of it: each goes on with a record of its own. Said twice it is one.
 */
export function linkPartners(client: pg.Client, { name, partners }: OneOrganisation): Promise<{ id: string }> {
  return transact(client, async () => {
    const records: Found[] = []
    for (const named of partners) records.push(await findPartner(client, named))
    if (new Set(records.map(({ tenantId }) => tenantId)).size < Math.max(2, records.length))
      throw new Halt("Sebutkan sedikitnya dua mitra, masing-masing dari daerah yang berbeda.")
    const known = [...new Set(records.flatMap(({ organisationId }) => organisationId ?? []))]
    if (known.length > 1)
      throw new Halt("Mitra-mitra ini sudah tercatat sebagai lembaga yang berbeda; lepaskan dahulu dengan --lepas.")
    const id = known[0] ?? uuidv7()
    await client.query(
      `INSERT INTO organisation (id, name) VALUES ($1, coalesce($2, $3))
       ON CONFLICT (id) DO UPDATE SET name = coalesce($2, organisation.name)`,
      [id, name, records[0]?.name],
    )
    for (const record of records) await join(client, record, id)
    return { id }
  })
}

/** Write down that a partner is no longer the same organisation as those of other daerah. */
export function unlinkPartner(client: pg.Client, named: NamedPartner): Promise<{ id: string }> {
  return transact(client, async () => {
    const record = await findPartner(client, named)
    await client.query("UPDATE partner SET organisation_id = NULL WHERE tenant_id = $1 AND id = $2", [
      record.tenantId,
      record.id,
    ])
    return { id: record.id }
  })
}

async function transact<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN")
  try {
    const result = await work()
    await client.query("COMMIT")
    return result
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  }
}

async function enterTenant(client: pg.Client, tenantId: string): Promise<void> {
  await client.query("SELECT set_config('app.tenant_id', $1, true)", [tenantId])
}

/** The daerah at an address; asked through the door, for the wall stands before an owner, too. */
async function findTenant(slug: string): Promise<string> {
  try {
    return (await getOperatorActor(slug)).tenantId
  } catch (error) {
    if (error instanceof Refusal) throw new Halt(error.message)
    throw error
  }
}

async function findPartner(client: pg.Client, { slug, partner }: NamedPartner): Promise<Found> {
  const tenantId = await findTenant(slug)
  await enterTenant(client, tenantId)
  const { rows } = await client.query<{ id: string; name: string; organisation_id: string | null }>(
    `SELECT id, name, organisation_id FROM partner WHERE tenant_id = $1
     AND (id::text = lower($2) OR lower(name) = lower($2))`,
    [tenantId, partner],
  )
  const [found] = rows
  if (!found) throw new Halt(`Tidak ada mitra "${partner}" di ${slug}.`)
  return { tenantId, slug, id: found.id, name: found.name, organisationId: found.organisation_id }
}

/** A daerah knows an organisation once: two of its own records that are one are not linked but put right there. */
async function join(client: pg.Client, { tenantId, slug, id }: Found, organisationId: string): Promise<void> {
  await enterTenant(client, tenantId)
  const { rows } = await client.query<{ name: string }>(
    "SELECT name FROM partner WHERE tenant_id = $1 AND organisation_id = $2 AND id <> $3",
    [tenantId, organisationId, id],
  )
  if (rows[0]) throw new Halt(`Di ${slug} lembaga ini sudah tercatat sebagai "${rows[0].name}".`)
  await client.query("UPDATE partner SET organisation_id = $3 WHERE tenant_id = $1 AND id = $2", [
    tenantId,
    id,
    organisationId,
  ])
}
