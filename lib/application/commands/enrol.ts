import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import type { Application } from "@/lib/application/schema"
import type { Tx } from "@/lib/db"
import { saysAnything, storedFigures } from "@/lib/enterprise/rules/figures"
import { sizeOf } from "@/lib/enterprise/rules/size-of"
import { consentPurposes, consentTextVersion } from "@/lib/person/schema"
import { sealNik } from "@/lib/seal"

type Enrolment = { application: Application; personId: string | null; year: number }

/** Put what was applied for into the register, submitted; returns the enterprise's id. Without a person a new one is made. */
export async function enrol(tx: Tx, actor: Actor, { application, personId, year }: Enrolment): Promise<string> {
  const { name, nib, products, address, rt, rw, kelurahanCode } = application
  const owner = personId ?? (await addPerson(tx, actor, application))
  const figures = figuresOf(application)
  const size = sizeOf([{ year, ...figures }])
  const id = uuidv7()
  const data = { id, personId: owner, name, nib, products, address, rt, rw, kelurahanCode, status: "SUBMITTED" }
  await tx.enterprise.create({
    data: { ...data, size: size?.size ?? null, sizeBasis: size?.basis ?? null },
    select: { id: true },
  })
  if (saysAnything(figures)) {
    await tx.enterpriseYear.create({ data: { id: uuidv7(), enterpriseId: id, year, ...figures }, select: { id: true } })
  }
  await addConsents(tx, actor, { application, personId: owner })
  return id
}

async function addPerson(tx: Tx, actor: Actor, { personName, nik, phone }: Application): Promise<string> {
  const id = uuidv7()
  const data = { id, name: personName, phone, ...sealNik(nik, { tenantId: actor.tenantId, id }) }
  await tx.person.create({ data, select: { id: true } })
  return id
}

function figuresOf({ sales }: Application) {
  const unknown = { assets: null, capital: null, workersMale: null, workersFemale: null, workers: null }
  return storedFigures({ ...unknown, sales, salesPeriod: sales && "month" })
}

/** What the applicant agreed to, on the portal and in today's texts; what was agreed to before is not recorded again. */
async function addConsents(
  tx: Tx,
  { tenantId }: Actor,
  { application, personId }: { application: Application; personId: string },
): Promise<void> {
  const given = await tx.consent.findMany({
    where: { tenantId, personId, withdrawnAt: null },
    select: { purpose: true },
  })
  const known = new Set(given.map(({ purpose }) => purpose))
  const ticked = new Map<string, unknown>(Object.entries(application))
  const fresh = Object.keys(consentPurposes).filter((purpose) => ticked.get(purpose) === "on" && !known.has(purpose))
  const said = { personId, channel: "PORTAL", textVersion: consentTextVersion, grantedAt: new Date() }
  await tx.consent.createMany({ data: fresh.map((purpose) => ({ id: uuidv7(), purpose, ...said })) })
}
