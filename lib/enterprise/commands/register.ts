import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { checkKelurahan, refuseDoubts } from "@/lib/enterprise/commands/checks"
import { enterpriseColumns, nikColumns, npwpColumns, personColumns } from "@/lib/enterprise/commands/fields"
import { saysAnything, storedFigures } from "@/lib/enterprise/rules/figures"
import { sizeOf } from "@/lib/enterprise/rules/size-of"
import type { RegisterEnterprise } from "@/lib/enterprise/schema/enterprise"
import { renewLikeness } from "@/lib/likeness"
import { fingerprint } from "@/lib/secret"

/** Register an enterprise with its person and one year's figures; a form posted twice registers once. */
export async function registerEnterprise(actor: Actor, input: RegisterEnterprise): Promise<{ id: string }> {
  await checkKelurahan(actor, input.kelurahanCode)
  return write(actor, "enterprise.register", async (tx, audit) => {
    const known = await findKnown(tx, actor, input)
    if (known.isPosted) {
      audit({ detail: { repeated: true } })
      return { id: input.id }
    }
    const standing = { personId: known.personId, hasNik: input.nik !== null, projectId: null }
    const { mayHaveTwins } = await refuseDoubts(tx, actor, { input, standing })
    const personId = known.personId ?? (await createPerson(tx, actor, input))
    const made = await createEnterprise(tx, actor, { input, personId })
    if (mayHaveTwins) await renewLikeness(tx, actor, made.id)
    return made
  })
}

type Known = { isPosted: boolean; personId: string | null }

/** Whether the form was posted before, and the person of this daerah who has the NIK already. */
async function findKnown(tx: Tx, { tenantId }: Actor, { id, nik }: RegisterEnterprise): Promise<Known> {
  const nikHash = nik ? fingerprint(tenantId, "nik", nik) : null
  const [known] = await tx.$queryRaw<Known[]>`
    SELECT EXISTS (SELECT FROM enterprise e WHERE e.tenant_id = ${tenantId}::uuid AND e.id = ${id}::uuid) AS "isPosted",
      (SELECT p.id FROM person p WHERE p.tenant_id = ${tenantId}::uuid AND p.nik_hash = ${nikHash}) AS "personId"`
  return known ?? { isPosted: false, personId: null }
}

async function createPerson(tx: Tx, actor: Actor, input: RegisterEnterprise): Promise<string> {
  const id = uuidv7()
  const data = { id, ...personColumns(input), ...nikColumns(actor, id, input.nik) }
  await tx.person.create({ data, select: { id: true } })
  return id
}

type Registered = { input: RegisterEnterprise; personId: string }

async function createEnterprise(tx: Tx, actor: Actor, { input, personId }: Registered): Promise<{ id: string }> {
  const { id, year } = input
  const figures = storedFigures(input)
  const filled = year !== null && saysAnything(figures) ? { year, ...figures } : null
  const size = filled && sizeOf([filled])
  const data = { id, personId, status: "SUBMITTED", ...enterpriseColumns(input), ...npwpColumns(actor, input) }
  await tx.enterprise.create({
    data: { ...data, size: size?.size ?? null, sizeBasis: size?.basis ?? null },
    select: { id: true },
  })
  if (filled) {
    await tx.enterpriseYear.create({ data: { id: uuidv7(), enterpriseId: id, ...filled }, select: { id: true } })
  }
  if (input.kbli.length > 0) await addKbli(tx, input)
  return { id }
}

async function addKbli(tx: Tx, { id, kbli, kbliVersion: version }: RegisterEnterprise): Promise<void> {
  await tx.enterpriseKbli.createMany({ data: kbli.map((code) => ({ id: uuidv7(), enterpriseId: id, code, version })) })
}
