import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { assignEnterprises, tagEnterprises, undoMarks } from "@/lib/enterprise/commands/marks"
import { getDeed } from "@/lib/enterprise/queries/deed"
import { listEnterprises } from "@/lib/enterprise/queries/list"
import { listAssignees, listTags } from "@/lib/enterprise/queries/marks"
import { countFacets } from "@/lib/enterprise/queries/tally"
import { type Filter, filterOf, readListState } from "@/lib/enterprise/rules/filter"
import { asOwner } from "../support/catalogue"
import { register } from "../support/register"
import { reachStatus } from "../support/status"
import { addMember, newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
let ids: string[]

beforeAll(async () => {
  tenant = await newTenant()
  ids = []
  for (const name of ["Satu", "Dua", "Tiga", "Empat"])
    ids.push(await register(tenant.officer, tenant.regionCode, { name }))
})

async function listed(filter: Partial<Filter>, q = ""): Promise<{ names: string[]; total: number | null }> {
  const state = { ...readListState({}), filter: filterOf({ ...filter, q }) }
  const { rows, total } = await listEnterprises(tenant.officer, state)
  return { names: rows.map(({ name }) => name).sort(), total }
}

const some = (count: number) => ({ ids: ids.slice(0, count) })

describe("labels", () => {
  test("are given to many, found in the list with an exact total, and taken back unless changed since", async () => {
    const { officer } = tenant
    const id = uuidv7()
    await tagEnterprises(officer, { id: uuidv7(), selection: some(1), tag: "lama", isAdded: true })
    const given = { id, selection: some(3), tag: "bazar 2027", isAdded: true }
    expect((await tagEnterprises(officer, given)).outcome).toEqual({
      done: { "diberi label “bazar 2027”": 3 },
      left: {},
    })
    expect((await tagEnterprises(officer, given)).outcome.left).toEqual({})
    const tagged = { chosen: { label: ["bazar 2027"] } }
    expect(await listed(tagged)).toEqual({ names: ["Dua", "Satu", "Tiga"], total: 3 })
    expect(await listed(tagged, "sat")).toEqual({ names: ["Satu"], total: 1 })
    expect((await countFacets(officer, filterOf(tagged)))?.status).toEqual([{ value: "SUBMITTED", count: 3 }])
    expect(await listTags(officer)).toEqual([
      { tag: "bazar 2027", count: 3 },
      { tag: "lama", count: 1 },
    ])

    const since = { selection: { ids: ids.slice(1, 2) }, tag: "baru", isAdded: true }
    await tagEnterprises(officer, { id: uuidv7(), ...since })
    expect((await undoMarks(officer, "enterprise.tag", id)).outcome.done).toEqual({ "dikembalikan seperti semula": 2 })
    expect((await listed(tagged)).names).toEqual(["Dua"])
    expect((await listed({ chosen: { label: ["lama"] } })).names).toEqual(["Satu"])
    expect(await getDeed(officer, id)).toMatchObject({ action: "enterprise.tag", undone: true })
    await expect(undoMarks(officer, "enterprise.tag", id)).rejects.toThrow(/Tidak ada lagi/)
  })

  test("given by one person are not taken back by another, nor seen as their deed", async () => {
    const id = uuidv7()
    await tagEnterprises(tenant.officer, { id, selection: some(4), tag: "milik saya", isAdded: true })
    const other = await addMember(tenant, "officer")
    expect(await getDeed(other, id)).toBeNull()
    await expect(undoMarks(other, "enterprise.tag", id)).rejects.toThrow(/Tidak ada lagi/)
    expect((await listed({ chosen: { label: ["milik saya"] } })).total).toBe(4)
  })
})

describe("tasks", () => {
  test("are given within a companion's kelurahan only, and taken back", async () => {
    const { officer, companion } = tenant
    const me = companion.userId ?? ""
    const [outside = ""] = ids
    await asOwner((owner) => owner.query("UPDATE enterprise SET kelurahan_code = NULL WHERE id = $1", [outside]))
    expect((await listAssignees(officer)).map(({ id }) => id)).toEqual([me])
    const id = uuidv7()
    const { outcome } = await assignEnterprises(officer, { id, selection: some(3), assigneeId: me })
    expect(outcome.left).toEqual({ "di luar kelurahan dampingannya": 1 })
    expect(await listed({ chosen: { petugas: [me] } })).toEqual({ names: ["Dua", "Tiga"], total: 2 })
    await undoMarks(officer, "enterprise.assign", id)
    expect((await listed({ chosen: { petugas: [me] } })).total).toBe(0)
  })

  test("are nobody's who is no companion here", async () => {
    const stranger = (await newTenant()).companion.userId
    const attempt = assignEnterprises(tenant.officer, { id: uuidv7(), selection: some(1), assigneeId: stranger })
    await expect(attempt).rejects.toMatchObject({ reason: "not-found", field: "petugas" })
  })
})

test("what waits for a decision is found, with words and without, and so is what was ticked", async () => {
  await asOwner((owner) => reachStatus(owner, "CHECKED", ids.slice(1, 3)))
  const waiting = { chosen: { usul: ["ada"] } }
  expect(await listed(waiting)).toEqual({ names: ["Dua", "Tiga"], total: 2 })
  expect(await listed(waiting, "tig")).toEqual({ names: ["Tiga"], total: 1 })
  expect(await listed({ chosen: { usul: ["CLOSED"] } })).toEqual({ names: [], total: 0 })
  expect(await listed({ ids: ids.slice(0, 2) })).toEqual({ names: ["Dua", "Satu"], total: 2 })
  expect(await listed({ ids: [] })).toEqual({ names: [], total: 0 })
})
