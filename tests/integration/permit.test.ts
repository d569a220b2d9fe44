import { v7 as uuidv7 } from "uuid"
import { expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { daysAfter } from "@/lib/day"
import { read } from "@/lib/db"
import { removePermit, savePermit, verifyPermit } from "@/lib/permit/commands/permit"
import { remindOfPermits } from "@/lib/permit/commands/remind"
import { getPermit, openPermitFile } from "@/lib/permit/queries/form"
import { listPermitsOfProduct } from "@/lib/permit/queries/list"
import { SavePermit } from "@/lib/permit/schema/permit"
import { Refusal } from "@/lib/refusal"
import { instantIn } from "@/lib/zone"
import { asOwner } from "../support/catalogue"
import { newMaker, newProduct } from "../support/product"
import { newTenant } from "../support/tenant"

const kelurahan = "71.72.01.1001"
const pdf = { fileName: "pirt.pdf", bytes: new TextEncoder().encode("%PDF-1.7 contoh") }

async function newDaerah() {
  const tenant = await newTenant()
  const maker = await newMaker(tenant)
  const [product, other] = [await newProduct(tenant, maker.id), await newProduct(tenant, maker.id)]
  await asOwner((owner) =>
    owner.query("UPDATE person SET account_id = $1 WHERE id = $2", [tenant.owner.userId, maker.personId]),
  )
  const companion: Actor = { ...tenant.companion, scope: { kelurahan: [kelurahan] } }
  return { tenant, maker, product, other, companion }
}

/** A form's input, with what a test says of it. */
function said(enterpriseId: string, more: Record<string, string> = {}) {
  const { file: _, ...input } = SavePermit.parse({ id: uuidv7(), enterpriseId, kind: "PIRT", ...more })
  return input
}

function levelOf(actor: Actor, id: string) {
  return read(actor, (tx) =>
    tx.productReadiness.findFirst({ where: { id, tenantId: actor.tenantId }, select: { failed: true, stated: true } }),
  )
}

const isOpen = async (actor: Actor, id: string) => (await levelOf(actor, id))?.failed.includes("LICENSED:LG3")

test("what the owner says counts only once staff have verified it, and then moves the product with the permit as its cause", async () => {
  const { tenant, maker, product } = await newDaerah()
  const input = said(maker.id, { number: "3063306010072-29", issuedOn: "2024-11-22" })
  await savePermit(tenant.owner, input)
  expect(await getPermit(tenant.officer, input.id)).toMatchObject({ grade: "stated", expiresOn: "2029-11-22" })
  expect(await isOpen(tenant.officer, product.id)).toBe(true)

  await verifyPermit(tenant.officer, { id: input.id, grade: "register", source: "oss.go.id" })
  expect(await isOpen(tenant.officer, product.id)).toBe(false)
  const { rows } = await asOwner((owner) =>
    owner.query("SELECT DISTINCT cause, cause_id, cause_grade FROM movement WHERE product_id = $1", [product.id]),
  )
  expect(rows).toEqual([{ cause: "PERMIT", cause_id: input.id, cause_grade: "register" }])

  await expect(savePermit(tenant.owner, { ...input, number: "1" })).rejects.toThrow(/sudah dicocokkan/)
  await savePermit(tenant.officer, { ...input, holder: "Koperasi" })
  expect((await getPermit(tenant.officer, input.id))?.grade).toBe("register")
  await savePermit(tenant.officer, { ...input, number: "3063306010072-30" })
  expect((await getPermit(tenant.officer, input.id))?.grade).toBe("seen")
})

test("a permit for some products speaks to those alone, one for all also to the others", async () => {
  const { tenant, maker, product, other } = await newDaerah()
  const input = said(maker.id, { covers: "some", [`produk-${product.id}`]: "on" })
  await savePermit(tenant.officer, input)
  expect([await isOpen(tenant.officer, product.id), await levelOf(tenant.officer, other.id)]).toEqual([false, null])
  expect(await listPermitsOfProduct(tenant.officer, other.id)).toEqual([])

  await savePermit(tenant.officer, { ...input, covers: "all" })
  expect(await isOpen(tenant.officer, other.id)).toBe(false)
  await savePermit(tenant.officer, { ...input, covers: "some", products: [other.id] })
  expect(await isOpen(tenant.officer, product.id)).toBe(true)
})

test("a removed record no longer counts; one that something was credited to stays as revoked", async () => {
  const { tenant, maker, product } = await newDaerah()
  const [plain, credited] = [said(maker.id), said(maker.id, { kind: "HALAL" })]
  for (const input of [plain, credited]) await savePermit(tenant.officer, input)
  await asOwner(async (owner) => {
    const movement = uuidv7()
    await owner.query(
      `INSERT INTO movement (tenant_id, id, product_id, day, kind, subject, before, after, change, cause, account_id, role)
       VALUES ($1, $2, $3, '2026-01-01', 'LEVEL', 'LEVEL', 'a', 'b', 1, 'PERMIT', NULL, 'officer')`,
      [tenant.id, movement, product.id],
    )
    await owner.query(
      "INSERT INTO credit (tenant_id, id, movement_id, source, permit_id, share, rule) VALUES ($1, $2, $3, 'PERMIT', $4, 1, 1)",
      [tenant.id, uuidv7(), movement, credited.id],
    )
  })
  for (const { id } of [plain, credited]) await removePermit(tenant.officer, { id, reason: "salah usaha" })
  expect(await getPermit(tenant.officer, plain.id)).toBeNull()
  expect((await getPermit(tenant.officer, credited.id))?.state).toBe("REVOKED")
  expect(await isOpen(tenant.officer, product.id)).toBe(true)
})

test("a file makes it documented, is read by those who see the permit, and nothing that runs is taken", async () => {
  const { tenant, maker, companion } = await newDaerah()
  const input = said(maker.id)
  await savePermit(companion, input, pdf)
  expect((await getPermit(companion, input.id))?.grade).toBe("document")
  expect((await openPermitFile(tenant.leader, input.id))?.fileName).toBe("pirt.pdf")
  expect(await openPermitFile(tenant.partner, input.id)).toBeNull()
  expect(await openPermitFile(tenant.companion, input.id)).toBeNull()
  for (const hostile of [
    { fileName: "izin.pdf", bytes: new TextEncoder().encode("<script>alert(1)</script>") },
    { fileName: "izin.svg", bytes: new TextEncoder().encode("<svg onload=alert(1)>") },
    { fileName: "izin.jpg", bytes: new TextEncoder().encode("%PDF-1.7") },
  ])
    await expect(savePermit(tenant.officer, said(maker.id), hostile)).rejects.toThrow(Refusal)
})

test("each role does what it may, and nothing of another daerah, person or kelurahan", async () => {
  const { tenant, maker, product, companion } = await newDaerah()
  const [theirs, elsewhere] = [await newTenant(), await newMaker(tenant)]
  const input = said(maker.id)
  await savePermit(tenant.admin, input)
  const refused: (() => Promise<unknown>)[] = [
    () => savePermit(tenant.leader, said(maker.id)),
    () => savePermit(tenant.partner, said(maker.id)),
    () => savePermit(tenant.companion, said(maker.id)),
    () => savePermit(tenant.owner, said(elsewhere.id)),
    () => savePermit(theirs.officer, said(maker.id)),
    () => savePermit(theirs.officer, input),
    () => savePermit(tenant.officer, { ...input, enterpriseId: elsewhere.id }),
    () => savePermit(tenant.officer, said(elsewhere.id, { covers: "some", [`produk-${product.id}`]: "on" })),
    () => savePermit(tenant.officer, said(maker.id, { trainingId: uuidv7() })),
    () => savePermit(tenant.officer, said(maker.id, { mouId: uuidv7() })),
    () => savePermit(tenant.officer, said(maker.id, { issuedOn: "2099-01-01" })),
    () => verifyPermit(tenant.owner, { id: input.id, grade: "seen", source: "" }),
    () => verifyPermit(tenant.leader, { id: input.id, grade: "seen", source: "" }),
    () => verifyPermit(theirs.officer, { id: input.id, grade: "seen", source: "" }),
    () => verifyPermit(tenant.officer, { id: input.id, grade: "document", source: "" }),
    () => removePermit(companion, { id: input.id, reason: "salah" }),
    () => removePermit(theirs.admin, { id: input.id, reason: "salah" }),
  ]
  for (const attempt of refused) await expect.soft(attempt(), attempt.toString()).rejects.toThrow(Refusal)
  expect(await getPermit(theirs.officer, input.id)).toBeNull()
  await verifyPermit(companion, { id: input.id, grade: "seen", source: "" })
})

test("owners are told of each end at 180, 90 and 30 days and once it has come, each time once, and not of what was renewed", async () => {
  const { tenant, maker } = await newDaerah()
  const { rows } = await asOwner((owner) =>
    owner.query<{ zone: string }>("SELECT time_zone AS zone FROM tenant WHERE id = $1", [tenant.id]),
  )
  const at = (day: string, time = "09:00") => ({ now: instantIn(rows[0]?.zone ?? "", day, time), mail: false })
  const days = { issuedOn: "2024-01-01", expiresOn: "2027-06-30" }
  await savePermit(tenant.officer, said(maker.id, { ...days, number: "3063306010072-27" }))
  const told: number[] = []
  for (const left of [181, 180, 179, 91, 90, 30, 29, 0, -1, -2, -40])
    told.push(await remindOfPermits(tenant.admin, at(daysAfter(days.expiresOn, -left))))
  expect(told).toEqual([0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0])
  const sent = await asOwner((owner) =>
    owner.query(
      "SELECT channel, state, body FROM message WHERE tenant_id = $1 AND event = 'PERMIT' ORDER BY at LIMIT 1",
      [tenant.id],
    ),
  )
  expect(sent.rows).toMatchObject([
    { channel: "WHATSAPP", state: "PREPARED", body: expect.stringContaining("30 Juni 2027 (180 hari lagi)") },
  ])

  await savePermit(tenant.officer, said(maker.id, { kind: "HACCP", ...days }))
  expect(await remindOfPermits(tenant.admin, at("2027-06-20", "07:59"))).toBe(0)
  await savePermit(tenant.officer, said(maker.id, { kind: "HACCP", issuedOn: "2024-01-02", expiresOn: "2030-06-30" }))
  expect(await remindOfPermits(tenant.admin, at("2027-06-20"))).toBe(0)
})

test("the form says what is wrong where it is", () => {
  const faults = (more: Record<string, unknown>) =>
    SavePermit.safeParse({ id: uuidv7(), enterpriseId: uuidv7(), kind: "PIRT", ...more }).error?.issues.map(
      ({ path }) => path[0],
    )
  expect(faults({ issuedOn: "2024-01-02", expiresOn: "2024-01-01" })).toEqual(["expiresOn"])
  expect(faults({ kind: "OTHER" })).toEqual(["title"])
  expect(faults({ covers: "some" })).toEqual(["covers"])
  expect(faults({ covers: "some", "produk-x": "on" })).toEqual(["covers"])
})
