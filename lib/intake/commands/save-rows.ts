import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { recordOf, type Saving } from "@/lib/intake/rules/saving"
import { sealNik, sealNpwp } from "@/lib/seal"
import { fingerprint } from "@/lib/secret"

/** A row of an import on its way into the register. */
export type Candidate = Saving & { rowId: string }

/** Where rows go: one import of one daerah, inside its one transaction. */
export type Target = {
  tx: Tx
  actor: Actor
  intakeId: string
  year: number
  /** The people met so far, by the fingerprint of their NIK. */
  people: Map<string, string>
  /** Whether the register has changed since the file was judged, so that it has to be looked at again. */
  isStale: boolean
}

/** Add rows to the register, set by set; rows with one NIK share one person, and a known person is not overwritten. */
export async function saveRows(target: Target, candidates: readonly Candidate[]): Promise<void> {
  await findPeople(target, candidates)
  const entries = candidates.map((candidate) => entryOf(target, candidate))
  await addPeople(target, entries)
  await addEnterprises(target, entries)
  await addDetails(target, entries)
  await target.tx.$executeRaw`SELECT renew_statistics()`
}

function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString("hex")}`
}

function hashOf(actor: Actor, nik: string | null): string | null {
  return nik && hex(fingerprint(actor.tenantId, "nik", nik))
}

/** Learn which of the rows' people the daerah already has. */
async function findPeople({ tx, actor, people }: Target, candidates: readonly Candidate[]): Promise<void> {
  const asked = candidates.flatMap(({ values }) => hashOf(actor, values.nik) ?? [])
  const unknown = [...new Set(asked)].filter((hash) => !people.has(hash))
  const found = await tx.$queryRaw<{ id: string; hash: string }[]>`
    SELECT p.id, '\\x' || encode(p.nik_hash, 'hex') AS hash
      FROM unnest(${unknown}::text[]) AS asked (hash)
      JOIN person p ON p.tenant_id = ${actor.tenantId}::uuid AND p.nik_hash = asked.hash::bytea`
  for (const { id, hash } of found) people.set(hash, id)
}

function entryOf({ actor, year, people }: Target, candidate: Candidate) {
  const { values, rowId } = candidate
  const record = recordOf(candidate, year)
  const nikHash = hashOf(actor, values.nik)
  const known = nikHash === null ? undefined : people.get(nikHash)
  const personId = known ?? uuidv7()
  if (nikHash !== null) people.set(nikHash, personId)
  // The row's own id: a row can become an enterprise only once.
  const id = rowId
  const nik = values.nik === null || known ? null : sealNik(values.nik, { tenantId: actor.tenantId, id: personId })
  const npwp = values.npwp === null ? null : sealNpwp(values.npwp, { tenantId: actor.tenantId, id })
  const person = known
    ? null
    : {
        ...record.person,
        id: personId,
        nikCipher: nik && hex(nik.nikCipher),
        nikHash,
        nikLast4: nik?.nikLast4 ?? null,
      }
  const enterprise = {
    ...record.enterprise,
    id,
    personId,
    npwpCipher: npwp && hex(npwp.npwpCipher),
    npwpHash: npwp && hex(npwp.npwpHash),
    npwpLast4: npwp?.npwpLast4 ?? null,
  }
  return { person, enterprise, kbli: record.kbli, year: record.year }
}

type Entry = ReturnType<typeof entryOf>

async function addPeople({ tx, intakeId }: Target, entries: readonly Entry[]): Promise<void> {
  const people = JSON.stringify(entries.flatMap(({ person }) => person ?? []))
  await tx.$executeRaw`
    INSERT INTO person (id, intake_id, name, nik_cipher, nik_hash, nik_last4, gender, birth_date, phone, phone2, email)
    SELECT id, ${intakeId}::uuid, name, "nikCipher", "nikHash", "nikLast4", gender, "birthDate", phone, phone2, email
      FROM json_to_recordset(${people}::json) AS r (id uuid, name text, "nikCipher" bytea, "nikHash" bytea, "nikLast4" text,
        gender text, "birthDate" date, phone text, phone2 text, email text)`
}

async function addEnterprises({ tx, intakeId }: Target, entries: readonly Entry[]): Promise<void> {
  const enterprises = JSON.stringify(entries.map(({ enterprise }) => enterprise))
  await tx.$executeRaw`
    INSERT INTO enterprise (id, person_id, intake_id, name, brand, legal_form, nib, project_id, npwp_cipher, npwp_hash, npwp_last4,
      sector, products, address, rt, rw, kelurahan_code, latitude, longitude, started_year, notes, status, flags, size, size_basis)
    SELECT id, "personId", ${intakeId}::uuid, name, brand, "legalForm", nib, "projectId", "npwpCipher", "npwpHash", "npwpLast4",
      sector, products, address, rt, rw, "kelurahanCode", latitude, longitude, "startedYear", notes, status, flags, size, "sizeBasis"
      FROM json_to_recordset(${enterprises}::json) AS r (id uuid, "personId" uuid, name text, brand text, "legalForm" text, nib text,
        "projectId" text, "npwpCipher" bytea, "npwpHash" bytea, "npwpLast4" text, sector text, products text, address text, rt text,
        rw text, "kelurahanCode" text, latitude float8, longitude float8, "startedYear" integer, notes text, status text,
        flags text[], size text, "sizeBasis" text)`
}

async function addDetails({ tx }: Target, entries: readonly Entry[]): Promise<void> {
  const codes = entries.flatMap(({ kbli, enterprise }) =>
    kbli.map((code) => ({ id: uuidv7(), enterpriseId: enterprise.id, code })),
  )
  await tx.$executeRaw`
    INSERT INTO enterprise_kbli (id, enterprise_id, code, version)
    SELECT id, "enterpriseId", code, 2020
      FROM json_to_recordset(${JSON.stringify(codes)}::json) AS r (id uuid, "enterpriseId" uuid, code text)`
  const years = entries.flatMap(({ year, enterprise }) =>
    year ? [{ ...year, id: uuidv7(), enterpriseId: enterprise.id }] : [],
  )
  await tx.$executeRaw`
    INSERT INTO enterprise_year (id, enterprise_id, year, sales_min, sales_max, sales_period, assets_min, assets_max,
      capital_min, capital_max, workers_male, workers_female, workers)
    SELECT id, "enterpriseId", year, "salesMin", "salesMax", "salesPeriod", "assetsMin", "assetsMax",
      "capitalMin", "capitalMax", "workersMale", "workersFemale", workers
      FROM json_to_recordset(${JSON.stringify(years)}::json) AS r (id uuid, "enterpriseId" uuid, year integer,
        "salesMin" bigint, "salesMax" bigint, "salesPeriod" text, "assetsMin" bigint, "assetsMax" bigint,
        "capitalMin" bigint, "capitalMax" bigint, "workersMale" integer, "workersFemale" integer, workers integer)`
}
