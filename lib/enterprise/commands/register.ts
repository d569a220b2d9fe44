import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { checkKelurahan, refuseDoubts } from "@/lib/enterprise/commands/checks"
import { enterpriseColumns, nikColumns, npwpColumns, personColumns } from "@/lib/enterprise/commands/fields"
import { saysAnything, storedFigures } from "@/lib/enterprise/rules/figures"
import { sizeOf } from "@/lib/enterprise/rules/size-of"
import type { RegisterEnterprise } from "@/lib/enterprise/schema"
import { fingerprint } from "@/lib/secret"

/** Register an enterprise with its person and one year's figures; a form posted twice registers once. */
export async function registerEnterprise(actor: Actor, input: RegisterEnterprise): Promise<{ id: string }> {
  await checkKelurahan(actor, input.kelurahanCode)
  return write(actor, "enterprise.register", async (tx, audit) => {
    const posted = await tx.enterprise.findUnique({ where: key(actor, input.id), select: { id: true } })
    if (posted) {
      audit({ detail: { repeated: true } })
      return posted
    }
    await refuseDoubts(tx, actor, input)
    const personId = (await findPerson(tx, actor, input.nik)) ?? (await createPerson(tx, actor, input))
    return createEnterprise(tx, actor, { input, personId })
  })
}

/** The person of this daerah who has the NIK already. */
async function findPerson(tx: Tx, { tenantId }: Actor, nik: string | null): Promise<string | null> {
  if (!nik) return null
  const where = { tenantId, nikHash: fingerprint(tenantId, "nik", nik) }
  return (await tx.person.findFirst({ where, select: { id: true } }))?.id ?? null
}

async function createPerson(tx: Tx, actor: Actor, input: RegisterEnterprise): Promise<string> {
  const id = uuidv7()
  const data = { id, ...personColumns(input), ...nikColumns(actor, id, input.nik) }
  await tx.person.create({ data, select: { id: true } })
  return id
}

type Registered = { input: RegisterEnterprise; personId: string }

async function createEnterprise(tx: Tx, actor: Actor, { input, personId }: Registered): Promise<{ id: string }> {
  const { id, year, kbli, kbliVersion } = input
  const figures = storedFigures(input)
  const isFilled = year !== null && saysAnything(figures)
  const size = isFilled ? sizeOf([{ year, ...figures }]) : null
  const data = { id, personId, status: "SUBMITTED", ...enterpriseColumns(input), ...npwpColumns(actor, input) }
  await tx.enterprise.create({
    data: { ...data, size: size?.size ?? null, sizeBasis: size?.basis ?? null },
    select: { id: true },
  })
  if (isFilled) {
    await tx.enterpriseYear.create({ data: { id: uuidv7(), enterpriseId: id, year, ...figures }, select: { id: true } })
  }
  if (kbli.length > 0) {
    const codes = kbli.map((code) => ({ id: uuidv7(), enterpriseId: id, code, version: kbliVersion }))
    await tx.enterpriseKbli.createMany({ data: codes })
  }
  return { id }
}
