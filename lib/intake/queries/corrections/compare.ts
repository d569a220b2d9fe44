import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { type CurrentRecord, findChanges, findRecords } from "@/lib/intake/queries/corrections/records"
import { getRegionsIn } from "@/lib/intake/queries/register"
import { type Differences, diffRow } from "@/lib/intake/rules/corrections/diff"
import { type ExportReader, readExported, type Said } from "@/lib/intake/rules/corrections/exported"
import { type Change, lastChanges, readVersion, rewind } from "@/lib/intake/rules/corrections/rewind"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import { buildRegionMatcher } from "@/lib/intake/rules/values/kelurahan"
import { compareWithNik } from "@/lib/intake/rules/values/nik"
import { getKelurahan } from "@/lib/region/queries"
import { fingerprint } from "@/lib/secret"

/** A row of a re-imported export. */
export type ReturnedRow = Pick<JudgedRow, "values" | "originals" | "problems" | "registerId" | "registerVersion">

/** A row beside its record: what it changes, what changed meanwhile, and why it should be looked at first. */
export type Comparison = Differences & {
  record: CurrentRecord
  theirs: Said
  base: Said | null
  changedAt: ReadonlyMap<string, Date>
  doubts: string[]
}

/** How exports of the actor's daerah are read. */
export async function exportReader(tx: Tx, actor: Actor): Promise<ExportReader> {
  const regions = buildRegionMatcher(await getRegionsIn(tx, actor))
  return { places: await getKelurahan(actor), regions, today: new Date().toISOString().slice(0, 10) }
}

type Comparing = { rows: readonly ReturnedRow[]; reader: ExportReader }

/** Rows beside the records they came from, in their order; null for a row of no record of this daerah. */
export async function compareRows(tx: Tx, actor: Actor, { rows, reader }: Comparing): Promise<(Comparison | null)[]> {
  const ids = rows.flatMap(({ registerId }) => (registerId && uuid.test(registerId) ? [registerId] : []))
  const records = await findRecords(tx, actor, ids)
  const known = rows.flatMap(({ registerId, registerVersion }) => {
    const record = records.get(registerId ?? "")
    return record ? [{ record, version: registerVersion }] : []
  })
  const changes = await findChanges(tx, actor, known)
  const compared = rows.map((row) => {
    const record = records.get(row.registerId ?? "")
    return record ? compareRow(actor, { row, record, changes: changes.get(record.id) ?? [], reader }) : null
  })
  await addTwinDoubts(tx, actor, { rows, compared })
  return compared
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type One = { row: ReturnedRow; record: CurrentRecord; changes: Change[]; reader: ExportReader }

function compareRow(actor: Actor, { row, record, changes, reader }: One): Comparison {
  const theirs = readExported(record, reader)
  const isKnown = readVersion(row.registerVersion) !== null
  const base = !isKnown ? null : changes.length === 0 ? theirs : readExported(rewind(record, changes), reader)
  const changedAt = lastChanges(changes)
  const { nik, npwp } = row.values
  const differs = (kind: "nik" | "npwp", digits: string | null, hash: string | null) =>
    digits !== null && Buffer.from(fingerprint(actor.tenantId, kind, digits)).toString("hex") !== hash
  const differing = [
    ...(differs("nik", nik, record.nikHash) ? (["nik"] as const) : []),
    ...(differs("npwp", npwp, record.npwpHash) ? (["npwp"] as const) : []),
  ]
  const changed = (["nik", "npwp"] as const).filter((field) => changedAt.has(field))
  const found = diffRow({ mine: row, theirs, base, sealed: { differing, changed } })
  const doubts = record.status === "MERGED" ? ["merged"] : []
  if (differing.includes("nik") && compareWithNik(row.values).length > 0) doubts.push("nik-differs")
  return { ...found, record, theirs, base, changedAt, doubts }
}

const likened = ["nik", "nib", "phone"] as const

type Doubting = { rows: readonly ReturnedRow[]; compared: readonly (Comparison | null)[] }

/** A NIK of somebody else, and a NIB or number that another enterprise has: the form would ask too. */
async function addTwinDoubts(tx: Tx, actor: Actor, { rows, compared }: Doubting): Promise<void> {
  const asked = compared.flatMap((one, at) => {
    const fields = new Set(one?.differences.map(({ field }) => field))
    const values = rows[at]?.values
    if (!one || !values || !likened.some((field) => fields.has(field))) return []
    const nik =
      fields.has("nik") && values.nik
        ? Buffer.from(fingerprint(actor.tenantId, "nik", values.nik)).toString("hex")
        : null
    const name = values.name ?? one.record.name
    const phone = fields.has("phone") ? values.phone : null
    return [
      {
        at,
        id: one.record.id,
        person: one.record.personId,
        nik,
        nib: fields.has("nib") ? values.nib : null,
        phone,
        name,
      },
    ]
  })
  if (asked.length === 0) return
  const tenant = sql`${actor.tenantId}::uuid`
  const found = await tx.$queryRaw<{ at: number; foreign: boolean; twin: boolean }[]>`
    SELECT a.at, EXISTS (SELECT FROM person p WHERE p.tenant_id = ${tenant} AND p.nik_hash = decode(a.nik, 'hex') AND p.id <> a.person)
        AS foreign,
      EXISTS (SELECT FROM enterprise e WHERE e.tenant_id = ${tenant} AND e.nib = a.nib AND e.id <> a.id AND e.status <> 'MERGED')
      OR EXISTS (SELECT FROM person p JOIN enterprise e ON e.tenant_id = ${tenant} AND e.person_id = p.id
        WHERE p.tenant_id = ${tenant} AND p.phone = a.phone AND e.id <> a.id AND e.status <> 'MERGED'
          AND similarity(e.name_key, fold(a.name)) >= 0.45) AS twin
      FROM json_to_recordset(${JSON.stringify(asked)}::json) AS a (at integer, id uuid, person uuid, nik text, nib text, phone text, name text)`
  for (const { at, foreign, twin } of found) {
    if (foreign) compared[at]?.doubts.push("nik-taken")
    if (twin) compared[at]?.doubts.push("twin")
  }
}
