import { v7 as uuidv7 } from "uuid"
import { expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { checkItem } from "@/lib/channel/commands/check"
import { retireProfile, saveProfile } from "@/lib/channel/commands/save"
import { getNextSteps } from "@/lib/channel/queries/explained"
import { listNextSteps } from "@/lib/channel/queries/next-steps"
import { listProfiles } from "@/lib/channel/queries/profiles"
import { SaveProfile } from "@/lib/channel/schema/forms"
import { asOwner } from "../support/catalogue"
import { newMou, newPartner } from "../support/mou"
import { newMaker, newProduct } from "../support/product"
import { newTenant } from "../support/tenant"
import { newTraining } from "../support/training"

async function newScene() {
  const tenant = await newTenant()
  const maker = await newMaker(tenant)
  const product = await newProduct(tenant, maker.id)
  return { tenant, maker, product }
}

/** A retailer's list as its form posts it. */
function listOf(over: Record<string, string> = {}): SaveProfile {
  const asked = { "c-LG4": "must:1", "c-KE1": "should:2", item1: "Lulus uji rasa", itemMust1: "must" }
  return SaveProfile.parse({ id: uuidv7(), kind: "RETAILER", name: "Toko Maju", daerah: "x", ...asked, ...over })
}

async function explainFor(actor: Actor, productId: string, profileId: string) {
  const steps = await getNextSteps(actor, productId)
  return steps?.explained.find(({ profile }) => profile.id === profileId)
}

test("every daerah begins with the same five markets, and a changed one takes the place of its default", async () => {
  const { tenant } = await newScene()
  const { profiles } = await listProfiles(tenant.officer)
  expect(profiles.map(({ kind }) => kind)).toEqual(["RETAIL", "MARKETPLACE", "CATALOGUE", "GIFT_SHOP", "EXPORT"])
  await saveProfile(tenant.officer, listOf({ id: profiles[0]?.id ?? "", kind: "RETAIL", name: "Ritel kami" }))
  const changed = (await listProfiles(tenant.officer)).profiles
  expect(changed.map(({ name, isOwn }) => [name, isOwn]).slice(0, 2)).toEqual([
    ["Ritel kami", true],
    ["Lokapasar", false],
  ])
  expect(changed).toHaveLength(5)
})

test("a retailer's own list is asked of every product, with who can help", async () => {
  const { tenant, product } = await newScene()
  const profile = listOf()
  await saveProfile(tenant.officer, profile)
  const training = await newTraining(tenant, { topics: ["legalitas"] })
  const partner = await newPartner(tenant)
  await newMou(tenant, partner.id)
  const steps = await getNextSteps(tenant.officer, product.id)
  expect(steps?.explained.find((one) => one.profile.id === profile.id)).toMatchObject({
    verdict: "NOT_YET",
    headline:
      "Belum bisa masuk Toko Maju karena: halal belum ada (wajib); “Lulus uji rasa” belum diperiksa (wajib); kemasan primer yang aman belum ada.",
  })
  expect(steps?.helpers.trainings.map(({ id }) => id)).toEqual([training.id])
  expect(steps?.helpers.partners.map(({ id }) => id)).toEqual([partner.id])
})

test("a permit that is recorded turns exactly its own sentence", async () => {
  const { tenant, maker, product } = await newScene()
  const profile = listOf()
  await saveProfile(tenant.officer, profile)
  const before = await explainFor(tenant.officer, product.id, profile.id)
  const permit = uuidv7()
  await asOwner((owner) =>
    owner.query(
      "INSERT INTO permit (tenant_id, id, enterprise_id, kind, grade, account_id, role) VALUES ($1, $2, $3, 'HALAL', 'register', NULL, 'officer')",
      [tenant.id, permit, maker.id],
    ),
  )
  const after = await explainFor(tenant.officer, product.id, profile.id)
  const turned = after?.lines.filter((line, at) => line.words !== before?.lines[at]?.words)
  expect(turned).toMatchObject([{ key: "LG4", state: "MET", source: { kind: "PERMIT", id: permit } }])
})

test("what somebody saw counts, stays while the thing is called the same, and the last look wins", async () => {
  const { tenant, product } = await newScene()
  const profile = listOf()
  await saveProfile(tenant.officer, profile)
  const keyOf = async () =>
    (await explainFor(tenant.officer, product.id, profile.id))?.lines.find(({ rule }) => rule === null)
  const item = (await keyOf())?.key ?? ""
  const look = { productId: product.id, profileId: profile.id, item, note: "" }
  await checkItem(tenant.officer, { ...look, result: "FAILED" })
  expect((await keyOf())?.state).toBe("FAILED")
  await checkItem(tenant.officer, { ...look, result: "PASSED" })
  expect((await keyOf())?.state).toBe("MET")
  await saveProfile(tenant.officer, listOf({ id: profile.id, name: "Toko Maju Jaya" }))
  expect((await keyOf())?.state).toBe("MET")
  await saveProfile(tenant.officer, listOf({ id: profile.id, item1: "Lulus uji tampilan" }))
  expect((await keyOf())?.state).toBe("MISSING")
})

test("a thing on a default list can be looked at without changing the list first", async () => {
  const { tenant, product } = await newScene()
  const { profiles } = await listProfiles(tenant.officer)
  const catalogue = profiles.find(({ kind }) => kind === "CATALOGUE")
  const look = { productId: product.id, profileId: catalogue?.id ?? "", item: "skala", note: "" }
  await checkItem(tenant.admin, { ...look, result: "PASSED" })
  const explained = await explainFor(tenant.officer, product.id, look.profileId)
  expect(explained?.lines.find(({ key }) => key === "skala")?.state).toBe("MET")
})

test("a hidden market is asked of no product, and is shown again once it is saved", async () => {
  const { tenant, product } = await newScene()
  const profile = listOf()
  await saveProfile(tenant.officer, profile)
  await retireProfile(tenant.officer, profile.id)
  expect(await explainFor(tenant.officer, product.id, profile.id)).toBeUndefined()
  await saveProfile(tenant.officer, profile)
  expect(await explainFor(tenant.officer, product.id, profile.id)).toBeDefined()
})

test("a name is given once, a partner is the daerah's own, and a criterion one of the rubric", async () => {
  const { tenant } = await newScene()
  const other = await newTenant()
  const theirs = await newPartner(other)
  await saveProfile(tenant.officer, listOf())
  await expect(saveProfile(tenant.officer, listOf())).rejects.toMatchObject({ field: "name" })
  const foreign = listOf({ name: "Lain", partnerId: theirs.id })
  await expect(saveProfile(tenant.officer, foreign)).rejects.toMatchObject({ reason: "not-found" })
  await expect(saveProfile(tenant.officer, listOf({ name: "Lain", "c-ZZ9": "must:1" }))).rejects.toMatchObject({
    reason: "conflict",
  })
  expect(SaveProfile.safeParse({ id: uuidv7(), kind: "RETAILER", name: "Kosong" }).success).toBe(false)
})

test("another daerah's products and markets do not exist", async () => {
  const { tenant, product } = await newScene()
  const other = await newTenant()
  const profile = listOf()
  await saveProfile(tenant.officer, profile)
  expect(await getNextSteps(other.officer, product.id)).toBeNull()
  expect(await listNextSteps(other.officer, [product.id])).toEqual(new Map())
  expect((await listProfiles(other.officer)).profiles.map(({ id }) => id)).not.toContain(profile.id)
  const look = { productId: product.id, profileId: profile.id, item: "skala", note: "", result: "PASSED" as const }
  await expect(checkItem(other.officer, look)).rejects.toMatchObject({ reason: "not-found" })
  await expect(retireProfile(other.officer, profile.id)).rejects.toMatchObject({ reason: "not-found" })
})

test("staff keep the lists, field staff look at what is on them, and nobody else does either", async () => {
  const { tenant, product } = await newScene()
  const roles = [tenant.companion, tenant.leader, tenant.owner, tenant.partner]
  for (const actor of roles) {
    await expect(saveProfile(actor, listOf())).rejects.toMatchObject({ reason: "forbidden" })
    await expect(retireProfile(actor, uuidv7())).rejects.toMatchObject({ reason: "forbidden" })
  }
  const look = { productId: product.id, profileId: uuidv7(), item: "skala", note: "", result: "PASSED" as const }
  for (const actor of [tenant.leader, tenant.owner, tenant.partner])
    await expect(checkItem(actor, look)).rejects.toMatchObject({ reason: "forbidden" })
})

test("the first step of many products is told at once", async () => {
  const { tenant, maker, product } = await newScene()
  const craft = await newProduct(tenant, maker.id, "CRAFT")
  const steps = await listNextSteps(tenant.officer, [product.id, craft.id])
  expect(steps.get(product.id)).toMatchObject({ level: "LICENSED", criterion: expect.stringMatching(/^LG[134]$/) })
  expect(steps.has(craft.id)).toBe(true)
})
