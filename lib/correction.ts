import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, type Tx } from "@/lib/db"
import { refuseDoubts } from "@/lib/enterprise/commands/checks"
import { enterpriseColumns, nikColumns, npwpColumns, personColumns } from "@/lib/enterprise/commands/fields"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { saysAnything, storedFigures } from "@/lib/enterprise/rules/figures"
import { changedFields, isMended, remainingFlags } from "@/lib/enterprise/rules/repair"
import { sizeOf } from "@/lib/enterprise/rules/size-of"
import type { CorrectEnterprise } from "@/lib/enterprise/schema/enterprise"
import { renewLikeness } from "@/lib/likeness"
import { recomputeMakers } from "@/lib/recompute"
import { Refusal } from "@/lib/refusal"
import { fingerprint } from "@/lib/secret"
import { addTransitions, type Transition } from "@/lib/transition"

const personSelect = {
  id: true,
  name: true,
  gender: true,
  birthDate: true,
  phone: true,
  phone2: true,
  email: true,
} as const

const personFields = new Set(["personName", "gender", "birthDate", "phone", "phone2", "email"])

/** What records are compared by, beside the person's fields and the NIK. */
const likenessFields = new Set([
  ...[...personFields, "nik", "name", "brand", "nib", "sector", "kelurahanCode", "rt", "rw", "latitude", "longitude"],
])

/** A record as it is before a correction, or null when the actor can see none such. */
export function loadRecord(tx: Tx, actor: Actor, id: string) {
  return tx.enterprise.findFirst({
    where: { id, AND: visibleEnterprises(actor) },
    include: { person: { select: { ...personSelect, updatedAt: true } }, kbli: true, years: true },
    omit: { npwpCipher: true, npwpHash: true },
  })
}
/** A record before its correction. */
export type Before = NonNullable<Awaited<ReturnType<typeof loadRecord>>>

type Correction = { before: Before; input: CorrectEnterprise }

/** Correct a record inside a command's transaction, by the rules every correction keeps; returns the names of the fields it changed. */
export async function applyCorrection(tx: Tx, actor: Actor, { before, input }: Correction): Promise<string[]> {
  await refuseForeignNik(tx, actor, { nik: input.nik, personId: before.person.id })
  const fields = fieldsChanged(before, input)
  if (fields.some((field) => ["name", "nib", "nik", "phone", "birthDate", "gender"].includes(field))) {
    await refuseDoubts(tx, actor, { input })
  }
  if (fields.some((field) => field === "nik" || personFields.has(field))) {
    await changePerson(tx, actor, { input, personId: before.person.id })
  }
  await changeFigures(tx, actor, input)
  await changeKbli(tx, input)
  await changeEnterprise(tx, actor, { before, input, fields })
  if (fields.some((field) => likenessFields.has(field))) await renewLikeness(tx, actor, before.id)
  if (fields.length > 0) await recomputeMakers(tx, actor, [before.id])
  return fields
}

/** Refuses a NIK that another person of the daerah has. */
export async function refuseForeignNik(
  tx: Tx,
  { tenantId }: Actor,
  { nik, personId }: { nik: string | null; personId: string },
) {
  if (!nik) return
  const where = { tenantId, nikHash: fingerprint(tenantId, "nik", nik), id: { not: personId } }
  const other = await tx.person.findFirst({ where, select: { id: true } })
  if (other) throw new Refusal("conflict", "NIK ini sudah tercatat atas pelaku lain di daerah ini.", "nik")
}

/** The names of the fields a form changes; a NIK or NPWP that is filled in counts as changed. */
function fieldsChanged(before: Before, input: CorrectEnterprise): string[] {
  const { name: _, ...person } = personColumns(input)
  const year = before.years.find((each) => each.year === input.year)
  const figures = storedFigures(input)
  const known = { ...before, ...before.person, name: before.name, personName: before.person.name }
  const codes = before.kbli.filter(({ version }) => version === input.kbliVersion).map(({ code }) => code)
  const changed = [
    ...changedFields(known, { ...enterpriseColumns(input), ...person, personName: input.personName }),
    ...changedFields({ kbli: codes.sort() }, { kbli: [...input.kbli].sort() }),
    ...(input.year
      ? changedFields({ markets: [], ...year }, figures).map((field) => field.replace(/(Min|Max)$/, ""))
      : []),
  ]
  return [...new Set([...changed, ...(input.nik ? ["nik"] : []), ...(input.npwp ? ["npwp"] : [])])]
}

type PersonChange = { input: CorrectEnterprise; personId: string }

async function changePerson(tx: Tx, actor: Actor, { input, personId }: PersonChange): Promise<void> {
  const data = { ...personColumns(input), ...nikColumns(actor, personId, input.nik), updatedAt: new Date() }
  await tx.person.update({ where: key(actor, personId), data, select: { id: true } })
}

async function changeFigures(tx: Tx, { tenantId }: Actor, input: CorrectEnterprise): Promise<void> {
  const { id: enterpriseId, year } = input
  if (year === null) return
  const figures = storedFigures(input)
  const place = { tenantId_enterpriseId_year: { tenantId, enterpriseId, year } }
  if (!saysAnything(figures)) await tx.enterpriseYear.deleteMany({ where: { tenantId, enterpriseId, year } })
  else {
    const create = { id: uuidv7(), enterpriseId, year, ...figures }
    await tx.enterpriseYear.upsert({ where: place, create, update: figures, select: { id: true } })
  }
}

async function changeKbli(tx: Tx, { id: enterpriseId, kbli, kbliVersion: version }: CorrectEnterprise): Promise<void> {
  await tx.enterpriseKbli.deleteMany({ where: { enterpriseId, version, code: { notIn: kbli } } })
  const data = kbli.map((code) => ({ id: uuidv7(), enterpriseId, code, version }))
  await tx.enterpriseKbli.createMany({ data, skipDuplicates: true })
}

type Change = Correction & { fields: string[] }

async function changeEnterprise(tx: Tx, actor: Actor, { before, input, fields }: Change): Promise<void> {
  const { tenantId } = actor
  const years = await tx.enterpriseYear.findMany({ where: { tenantId, enterpriseId: before.id } })
  const size = sizeOf(years)
  const flags = remainingFlags(before.flags, fields)
  const data = {
    ...enterpriseColumns(input),
    ...npwpColumns(actor, input),
    flags,
    size: size?.size ?? null,
    sizeBasis: size?.basis ?? null,
    updatedAt: new Date(),
  }
  await tx.enterprise.update({ where: key(actor, before.id), data, select: { id: true } })
  if (isMended(before.status, flags)) await addTransitions(tx, actor, [mended(before.id)])
}

function mended(enterpriseId: string): Transition {
  return { enterpriseId, from: "NEEDS_REPAIR", to: "SUBMITTED", reason: "Semua catatan sudah diperbaiki." }
}
