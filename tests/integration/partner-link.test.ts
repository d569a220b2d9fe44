import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { linkPartners, type NamedPartner, unlinkPartner } from "@/bin/organisations"
import { getMouHead } from "@/lib/mou/queries/head"
import { getOwnPartner } from "@/lib/partner/queries/own"
import { getPartner, listPartners } from "@/lib/partner/queries/partners"
import { asApplication, asOwner } from "../support/catalogue"
import { newMou, newPartner } from "../support/mou"
import { newTenant, type TestTenant } from "../support/tenant"

let ours: TestTenant
let theirs: TestTenant
beforeAll(async () => {
  ours = await newTenant()
  theirs = await newTenant()
})

/** The same organisation as two daerah know it, each with an account and an agreement of its own. */
async function newPair() {
  const name = `Balai ${uuidv7().slice(-12)}`
  const [here, there] = [await newPartner(ours, name), await newPartner(theirs, name)]
  return { name, here, there, mou: await newMou(ours, here.id), theirMou: await newMou(theirs, there.id) }
}

const link = (name: string | undefined, ...partners: NamedPartner[]) =>
  asOwner((owner) => linkPartners(owner, { name, partners }))

function listLinked(organisationId: string) {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string; organisation: string }>(
      `SELECT p.id, g.name AS organisation FROM organisation g JOIN partner p ON p.organisation_id = g.id WHERE g.id = $1`,
      [organisationId],
    )
    return rows
  })
}

test("the operator links partners of two daerah by name or id, once, and takes one out again", async () => {
  const { name, here, there } = await newPair()
  const both = [
    { slug: ours.slug, partner: name.toUpperCase() },
    { slug: theirs.slug, partner: there.id },
  ]
  const { id } = await link(undefined, ...both)
  expect(await link("Balai Pusat", ...both)).toEqual({ id })
  const linked = await listLinked(id)
  expect(linked.map((one) => one.id).sort()).toEqual([here.id, there.id].sort())
  expect(new Set(linked.map(({ organisation }) => organisation))).toEqual(new Set(["Balai Pusat"]))

  await asOwner((owner) => unlinkPartner(owner, { slug: theirs.slug, partner: name }))
  expect((await listLinked(id)).map((one) => one.id)).toEqual([here.id])
})

test("a wrong order is refused in words, and nothing of it is kept", async () => {
  const [one, two] = [await newPair(), await newPair()]
  const here = { slug: ours.slug, partner: one.here.id }
  const there = { slug: theirs.slug, partner: one.there.id }
  await expect(link(undefined, here)).rejects.toThrow("sedikitnya dua mitra")
  await expect(link(undefined, here, { slug: ours.slug, partner: two.here.id })).rejects.toThrow("daerah yang berbeda")
  await expect(link(undefined, here, { slug: "tidak-ada", partner: "x" })).rejects.toThrow("Tidak ada daerah")
  await expect(link(undefined, here, { slug: theirs.slug, partner: "Tidak ada" })).rejects.toThrow("Tidak ada mitra")

  await link(undefined, here, there)
  const otherHere = { slug: ours.slug, partner: two.here.id }
  await expect(link(undefined, otherHere, there)).rejects.toThrow("sudah tercatat sebagai")
  await link(undefined, otherHere, { slug: theirs.slug, partner: two.there.id })
  await expect(link(undefined, here, { slug: theirs.slug, partner: two.there.id })).rejects.toThrow(
    "lembaga yang berbeda",
  )
  const { rows } = await asOwner((owner) =>
    owner.query("SELECT count(DISTINCT organisation_id)::int AS known FROM partner WHERE id = ANY($1)", [
      [one.here.id, one.there.id, two.here.id, two.there.id],
    ]),
  )
  expect(rows).toEqual([{ known: 2 }])
})

test("linked, neither daerah sees the other's record, people or agreements, and neither learns of the link", async () => {
  const { here, there, mou, theirMou } = await newPair()
  await link(undefined, { slug: ours.slug, partner: here.id }, { slug: theirs.slug, partner: there.id })
  const sides = [
    { actor: ours.officer, own: here, mou, foreign: there, foreignMou: theirMou },
    { actor: theirs.officer, own: there, mou: theirMou, foreign: here, foreignMou: mou },
  ]
  for (const { actor, own, mou, foreign, foreignMou } of sides) {
    const names = (await listPartners(actor)).map(({ id }) => id)
    expect(names).toContain(own.id)
    expect(names).not.toContain(foreign.id)
    expect(await getPartner(actor, foreign.id)).toBeNull()
    expect(JSON.stringify(await getPartner(actor, own.id))).not.toMatch(/organisation/i)
    expect(await getMouHead(actor, mou.id)).not.toBeNull()
    expect(await getMouHead(actor, foreignMou.id)).toBeNull()
    const person = own.actor(actor)
    expect(await getOwnPartner(person)).toMatchObject({ id: own.id })
    expect(await getMouHead(person, mou.id)).not.toBeNull()
    expect(await getMouHead(person, foreignMou.id)).toBeNull()
    expect(await getMouHead(foreign.actor(actor), mou.id)).toBeNull()
  }
})

test("the application itself cannot read who is one organisation", async () => {
  await expect(asApplication((app) => app.query("SELECT * FROM organisation"))).rejects.toThrow("permission denied")
})
