import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { refuseForeignNik } from "@/lib/correction"
import { key, type Tx } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { storedSales } from "@/lib/enterprise/rules/figures"
import { remainingFlags } from "@/lib/enterprise/rules/repair"
import { sizeOf } from "@/lib/enterprise/rules/size-of"
import { renewLikeness } from "@/lib/likeness"
import { recomputeMakers } from "@/lib/recompute"
import { sealNik } from "@/lib/seal"
import { changesOf, findingsOf, settledFields } from "@/lib/visit/rules/changes"
import type { Findings } from "@/lib/visit/rules/result"
import type { RecordVisit } from "@/lib/visit/schema"

/** The record a visit is about, as far as the visit can touch it, or null when the actor can see none such. */
export async function loadVisited(tx: Tx, actor: Actor, id: string) {
  const found = await tx.enterprise.findFirst({
    where: { id, AND: visibleEnterprises(actor) },
    select: {
      ...{ id: true, status: true, flags: true, proposal: true, visitedOn: true, validUntil: true },
      ...{ nib: true, address: true, rt: true, rw: true, kelurahanCode: true, latitude: true, longitude: true },
      person: { select: { id: true, name: true, phone: true, nikLast4: true } },
    },
  })
  return found && { ...found, personName: found.person.name, phone: found.person.phone, nik: found.person.nikLast4 }
}
export type Visited = NonNullable<Awaited<ReturnType<typeof loadVisited>>>

type Correction = { before: Visited; input: RecordVisit; today: string }

/** Put right what a visit found wrong; says what is known of each fact now, and which fields were changed. */
export async function applyVisit(
  tx: Tx,
  actor: Actor,
  { before, input, today }: Correction,
): Promise<{ findings: Findings; fields: string[] }> {
  const { fields, changed, position } = changesOf(before, input)
  const findings = findingsOf(input.answers, fields)
  const flags = remainingFlags(before.flags, settledFields({ ...before, sales: true }, findings, fields))
  if (fields.length > 0 || flags.length < before.flags.length) {
    const { personName, phone, ...columns } = changed
    await changePerson(tx, actor, { personId: before.person.id, nik: input.nik, name: personName, phone })
    const size = input.sales
      ? await changeSales(tx, actor, { input, year: input.year ?? Number(today.slice(0, 4)) - 1 })
      : {}
    const data = { ...columns, ...position, ...size, flags, updatedAt: new Date() }
    await tx.enterprise.update({ where: key(actor, before.id), data, select: { id: true } })
    if (fields.length > 0) {
      await renewLikeness(tx, actor, before.id)
      await recomputeMakers(tx, actor, [before.id])
    }
  }
  return { findings, fields }
}

type PersonChange = { personId: string; nik: string | null; name?: string; phone?: string }

async function changePerson(tx: Tx, actor: Actor, { personId, nik, name, phone }: PersonChange): Promise<void> {
  if (!nik && !name && !phone) return
  await refuseForeignNik(tx, actor, { nik, personId })
  const sealed = nik ? sealNik(nik, { tenantId: actor.tenantId, id: personId }) : {}
  const data = { name, phone, ...sealed, updatedAt: new Date() }
  await tx.person.update({ where: key(actor, personId), data, select: { id: true } })
}

type Sales = { input: RecordVisit; year: number }

/** Keep a year's sales, and tell the size class that follows from all years. */
async function changeSales(tx: Tx, { tenantId }: Actor, { input, year }: Sales) {
  const { enterpriseId } = input
  const figures = storedSales(input)
  await tx.enterpriseYear.upsert({
    where: { tenantId_enterpriseId_year: { tenantId, enterpriseId, year } },
    create: { id: uuidv7(), enterpriseId, year, ...figures },
    update: figures,
    select: { id: true },
  })
  const size = sizeOf(await tx.enterpriseYear.findMany({ where: { tenantId, enterpriseId } }))
  return { size: size?.size ?? null, sizeBasis: size?.basis ?? null }
}
