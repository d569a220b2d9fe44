import "server-only"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { buildNearIndex } from "@/lib/intake/rules/near"
import type { Registered, RegisterKeys, RegisterLookup } from "@/lib/intake/rules/twins/register-lookup"
import type { Region } from "@/lib/intake/rules/values/kelurahan"
import { fingerprint } from "@/lib/secret"

type Share = "nik" | "nib" | "phone" | "projectId" | "registerId"
type Found = {
  id: string
  name: string
  person_name: string
  kelurahan_code: string | null
  project_id: string | null
}

/** The actor's daerah with its kecamatan, kelurahan and desa. */
export function getRegions(actor: Actor): Promise<Region[]> {
  return read(actor, (tx) => getRegionsIn(tx, actor))
}

/** The same inside an open transaction. */
export function getRegionsIn(tx: Tx, { tenantId }: Actor): Promise<Region[]> {
  return tx.$queryRaw<Region[]>`
    SELECT r.code, r.name, r.level FROM tenant t
      JOIN region r ON r.code = t.region_code OR (r.code > t.region_code || '.' AND r.code < t.region_code || '/')
     WHERE t.id = ${tenantId}::uuid ORDER BY r.code`
}

/** How a look at the register is taken: in a transaction of its own, or in the one that is open. */
export type Look = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** Asks the register, many rows at once, which of its enterprises share something with a row; `except` is an import to leave out. */
export function lookupWith(look: Look, actor: Actor, except: string | null = null): RegisterLookup {
  const near = nearIn(look, actor, except)
  let empty: Promise<boolean> | undefined
  return async (rows) => {
    empty ??= look((tx) => isEmptyBut(tx, actor, except))
    if (await empty) return rows.map(() => [])
    const answers: Map<string, Registered>[] = rows.map(() => new Map())
    const keys = keysOf(actor, rows)
    for (const { row, share, ...found } of await look((tx) => findExact(tx, actor, { keys, except }))) {
      const known = answers[row]?.get(found.id)
      answers[row]?.set(found.id, { ...registered(found), shares: new Set([...(known?.shares ?? []), share]) })
    }
    const kelurahan = new Set(rows.flatMap(({ kelurahanCode }) => kelurahanCode ?? []))
    const nearOf = await near([...kelurahan])
    return rows.map((row, index) => {
      const exact = answers[index] ?? new Map<string, Registered>()
      return [...exact.values(), ...nearOf(row).filter(({ enterpriseId }) => !exact.has(enterpriseId))]
    })
  }
}

async function isEmptyBut(tx: Tx, { tenantId }: Actor, except: string | null): Promise<boolean> {
  const not = except === null ? {} : { OR: [{ intakeId: null }, { intakeId: { not: except } }] }
  return (await tx.enterprise.findFirst({ where: { AND: [{ tenantId }, not] }, select: { id: true } })) === null
}

function registered({ id, name, person_name, kelurahan_code, project_id }: Found) {
  return {
    enterpriseId: id,
    name,
    personName: person_name || null,
    kelurahanCode: kelurahan_code,
    projectId: project_id,
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Key = { row: number; share: Share; key: string }

function keysOf(actor: Actor, rows: readonly RegisterKeys[]): Key[] {
  return rows.flatMap(({ nik, nib, phones, projectId, registerId }, row) => [
    ...(nik
      ? [{ row, share: "nik" as const, key: Buffer.from(fingerprint(actor.tenantId, "nik", nik)).toString("hex") }]
      : []),
    ...(nib ? [{ row, share: "nib" as const, key: nib }] : []),
    ...phones.map((phone) => ({ row, share: "phone" as const, key: phone })),
    ...(projectId ? [{ row, share: "projectId" as const, key: projectId }] : []),
    ...(registerId && uuid.test(registerId) ? [{ row, share: "registerId" as const, key: registerId }] : []),
  ])
}

type Exact = Found & { row: number; share: Share }

/** One look for each kind of key, each by its index; nothing is asked when no row has such a key. */
async function findExact(
  tx: Tx,
  actor: Actor,
  { keys, except }: { keys: Key[]; except: string | null },
): Promise<Exact[]> {
  const tenant = actor.tenantId
  const of = (share: Share) => JSON.stringify(keys.filter((key) => key.share === share))
  return tx.$queryRaw<Exact[]>`
    WITH found (row, share, id) AS (
      SELECT k.row, 'nik', e.id FROM json_to_recordset(${of("nik")}::json) AS k (row integer, key text)
        JOIN person p ON p.tenant_id = ${tenant}::uuid AND p.nik_hash = decode(k.key, 'hex')
        JOIN enterprise e ON e.tenant_id = ${tenant}::uuid AND e.person_id = p.id
      UNION SELECT k.row, 'phone', e.id FROM json_to_recordset(${of("phone")}::json) AS k (row integer, key text)
        JOIN person p ON p.tenant_id = ${tenant}::uuid AND p.phone = k.key
        JOIN enterprise e ON e.tenant_id = ${tenant}::uuid AND e.person_id = p.id
      UNION SELECT k.row, 'phone', e.id FROM json_to_recordset(${of("phone")}::json) AS k (row integer, key text)
        JOIN person p ON p.tenant_id = ${tenant}::uuid AND p.phone2 = k.key
        JOIN enterprise e ON e.tenant_id = ${tenant}::uuid AND e.person_id = p.id
      UNION SELECT k.row, 'nib', e.id FROM json_to_recordset(${of("nib")}::json) AS k (row integer, key text)
        JOIN enterprise e ON e.tenant_id = ${tenant}::uuid AND e.nib = k.key
      UNION SELECT k.row, 'projectId', e.id FROM json_to_recordset(${of("projectId")}::json) AS k (row integer, key text)
        JOIN enterprise e ON e.tenant_id = ${tenant}::uuid AND e.project_id = k.key
      UNION SELECT k.row, 'registerId', e.id FROM json_to_recordset(${of("registerId")}::json) AS k (row integer, key uuid)
        JOIN enterprise e ON e.tenant_id = ${tenant}::uuid AND e.id = k.key
    )
    SELECT f.row, f.share, e.id, e.name, p.name AS person_name, e.kelurahan_code, e.project_id
      FROM found f
      JOIN enterprise e ON e.tenant_id = ${tenant}::uuid AND e.id = f.id
      JOIN person p ON p.tenant_id = ${tenant}::uuid AND p.id = e.person_id
     WHERE ${except}::uuid IS NULL OR e.intake_id IS DISTINCT FROM ${except}::uuid`
}

/** Near names within a kelurahan: each kelurahan is fetched once and kept for the next lot of rows. */
function nearIn(look: Look, actor: Actor, except: string | null) {
  const shares: Registered["shares"] = new Set(["kelurahan" as const])
  const indexes = new Map<string, ReturnType<typeof buildNearIndex<Registered>>>()
  return async (codes: string[]) => {
    const wanted = codes.filter((code) => !indexes.has(code))
    const found = wanted.length === 0 ? [] : await look((tx) => findInKelurahan(tx, actor, { codes: wanted, except }))
    const grouped = new Map<string | null, Registered[]>(wanted.map((code) => [code, []]))
    for (const one of found) grouped.get(one.kelurahan_code)?.push({ ...registered(one), shares })
    for (const [code, records] of grouped) {
      if (code) indexes.set(code, buildNearIndex<Registered>(records))
    }
    return (row: RegisterKeys): Registered[] => indexes.get(row.kelurahanCode ?? "")?.(row) ?? []
  }
}

function findInKelurahan(tx: Tx, actor: Actor, { codes, except }: { codes: string[]; except: string | null }) {
  return tx.$queryRaw<Found[]>`
    SELECT e.id, e.name, p.name AS person_name, e.kelurahan_code, e.project_id
      FROM enterprise e JOIN person p ON p.tenant_id = e.tenant_id AND p.id = e.person_id
     WHERE e.tenant_id = ${actor.tenantId}::uuid AND e.kelurahan_code = ANY(${codes}::text[])
       AND (${except}::uuid IS NULL OR e.intake_id IS DISTINCT FROM ${except}::uuid)`
}

/** Whether anybody has changed the register since an instant: every change leaves its audit event. */
export async function hasChangedSince(tx: Tx, actor: Actor, since: Date): Promise<boolean> {
  const events = await tx.auditEvent.findFirst({
    where: {
      tenantId: actor.tenantId,
      // The database's clock may be another machine's.
      at: { gte: new Date(since.getTime() - 10_000) },
      OR: [
        { action: { startsWith: "enterprise." } },
        { action: { startsWith: "person." } },
        { action: { startsWith: "correction." } },
        { action: { in: ["intake.save", "intake.undo", "repair.fix", "duplicate.merge", "duplicate.undo-merge"] } },
        { action: { in: ["application.decide", "proposal.decide"] } },
      ],
    },
    select: { id: true },
  })
  return events !== null
}
