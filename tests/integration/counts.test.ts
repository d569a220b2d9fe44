import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { countPublished, countThese, listPublished } from "@/lib/count/queries"
import {
  type CountKey,
  counts,
  type EnterpriseCount,
  isOfEnterprises,
  listPath,
  publishedKeys,
} from "@/lib/count/rules"
import { getDashboard } from "@/lib/dashboard/queries"
import { closeDatabase } from "@/lib/db"
import { listEnterprises } from "@/lib/enterprise/queries/list"
import { countFacets } from "@/lib/enterprise/queries/tally"
import { readListState } from "@/lib/enterprise/rules/filter"
import { assignCompanions, undoAssignment } from "@/lib/member/commands"
import { getAssignment, listCompanions } from "@/lib/member/queries"
import { AssignCompanions } from "@/lib/member/schema"
import { getKelurahan } from "@/lib/region/queries"
import { getCoverage } from "@/lib/validation/queries/coverage"
import { asOwner } from "../support/catalogue"
import { register } from "../support/register"
import { reachStatus } from "../support/status"
import { addMember, newTenant, type TestTenant } from "../support/tenant"

const others: readonly string[] = ["person", "line", "kelurahan", "visited"]
const enterpriseKeys = Object.keys(counts).filter(isEnterpriseKey)

function isEnterpriseKey(key: string): key is EnterpriseCount {
  return Object.hasOwn(counts, key) && !others.includes(key)
}

let tenant: TestTenant
let codes: string[]

beforeAll(async () => {
  tenant = await newTenant()
  codes = [...(await getKelurahan(tenant.admin)).keys()]
  const ids: string[] = []
  for (let at = 0; at < 12; at += 1) {
    const kelurahanCode = codes[at % 2] ?? ""
    const kbli = at < 3 ? "10794, 47112" : "10794"
    const nib = at % 3 === 0 ? String(9120000000000 + at) : ""
    ids.push(await register(tenant.officer, tenant.regionCode, { name: `Usaha ${at}`, kelurahanCode, kbli, nib }))
  }
  await asOwner(async (owner) => {
    await reachStatus(owner, "CHECKED", ids.slice(0, 2))
    await reachStatus(owner, "APPROVED", ids.slice(2, 5))
    await reachStatus(owner, "EXPIRED", ids.slice(5, 6))
    await reachStatus(owner, "NEEDS_REPAIR", ids.slice(6, 7))
    await reachStatus(owner, "CLOSED", ids.slice(7, 8))
    await reachStatus(owner, "MOVED", ids.slice(8, 9))
    await owner.query(
      `INSERT INTO enterprise_transition (tenant_id, id, enterprise_id, from_status, to_status, role, account_id, merged_into)
       SELECT tenant_id, gen_random_uuid(), id, status, 'MERGED', 'admin', NULL, $2 FROM enterprise WHERE id = $1`,
      [ids[9], ids[10]],
    )
    await owner.query(
      `INSERT INTO visit (tenant_id, id, enterprise_id, account_id, role, outcome, at)
       SELECT $1, gen_random_uuid(), e.id, $2, 'companion', 'ACTIVE', now() - make_interval(days => d)
       FROM unnest($3::uuid[]) e (id), unnest(ARRAY[1, 20]) d`,
      [tenant.id, tenant.companion.userId, ids.slice(0, 4)],
    )
  })
})
afterAll(() => closeDatabase())

async function listed(key: CountKey): Promise<number> {
  const query = Object.fromEntries(new URLSearchParams(listPath(key).split("?")[1] ?? ""))
  const page = await listEnterprises(tenant.officer, readListState(query))
  expect(page.rows.length).toBe(page.total)
  return page.total ?? -1
}

describe("one place defines every count", () => {
  test("every count of enterprises is how long the list is that it opens", async () => {
    const { values } = await countThese(tenant.officer, enterpriseKeys)
    expect(enterpriseKeys.every(isOfEnterprises)).toBe(true)
    for (const key of enterpriseKeys) expect.soft(await listed(key), key).toBe(values[key])
  })

  test("front page, dashboard, coverage and published figures agree", async () => {
    const front = await countPublished(tenant.admin, ["active", "approved", "recorded"])
    expect(front.values).toEqual({ active: 9, approved: 3, recorded: 11 })
    const dashboard = new Map<string, number>((await getDashboard(tenant.admin)).register)
    const { total, parts } = await getCoverage(tenant.admin, tenant.regionCode)
    const published = new Map<string, number>((await listPublished(tenant.admin)).map(({ key, value }) => [key, value]))
    for (const key of ["recorded", "approved", "checked", "unchecked", "expired", "needsRepair"] as const) {
      expect.soft(dashboard.get(key), key).toBe(total[key])
      expect.soft(published.get(key), key).toBe(total[key])
      expect.soft(parts.reduce((sum, { figures }) => sum + figures[key], 0)).toBe(total[key])
    }
    expect(dashboard.get("active")).toBe(total.recorded - total.ended)
  })

  test("a kelurahan's number is how long its own list is", async () => {
    const { parts } = await getCoverage(tenant.admin, codes[0]?.slice(0, 8) ?? "")
    const part = parts.find(({ code }) => code === codes[0])
    const state = readListState({ kelurahan: codes[0], status: "APPROVED" })
    expect((await listEnterprises(tenant.officer, state)).total).toBe(part?.figures.approved)
  })

  test("people, KBLI lines and visits are counted as what they are", async () => {
    const { values } = await countThese(tenant.officer, ["person", "line", "visited", "kelurahan"])
    expect(values).toEqual({ person: 9, line: 12, visited: 4, kelurahan: 2 })
  })

  test("what was merged is in no list and no count but its own", async () => {
    expect((await listEnterprises(tenant.officer, readListState({}))).total).toBe(11)
    expect((await listEnterprises(tenant.officer, readListState({ q: "usaha" }))).total).toBe(11)
    expect((await listEnterprises(tenant.officer, readListState({ status: "MERGED" }))).total).toBe(1)
    const facets = await countFacets(tenant.officer, readListState({}).filter)
    expect(facets?.status).toContainEqual({ value: "MERGED", count: 1 })
    expect(facets?.kelurahan?.reduce((sum, { count }) => sum + count, 0)).toBe(11)
  })

  test("what is published names unit and meaning and is nothing a stranger may not know", async () => {
    const told = await listPublished(tenant.admin)
    expect(told.map(({ key }) => key)).toEqual(publishedKeys)
    expect(told.every(({ definition }) => definition.published && definition.definition.length > 20)).toBe(true)
  })
})

describe("coverage", () => {
  test("a companion sees the own kelurahan, and nobody else's work", async () => {
    await addMember(tenant, "companion", [codes[3] ?? ""])
    const seen = await getCoverage(tenant.companion, tenant.regionCode)
    expect(seen.parts.map(({ code }) => code)).toEqual([codes[0]])
    expect(seen.companions.map(({ accountId, week, month }) => [accountId, week, month])).toEqual([
      [tenant.companion.userId, 4, 4],
    ])
    expect(seen.total.recorded).toBeLessThan(11)
  })

  test("another daerah has nothing of it", async () => {
    const other = await newTenant()
    const seen = await getCoverage(other.admin, tenant.regionCode)
    expect([seen.total.recorded, seen.companions, seen.parts]).toEqual([0, [], []])
  })

  test("kelurahan without a companion are told", async () => {
    const { unattended, kelurahan } = await getCoverage(tenant.leader, tenant.regionCode)
    expect(unattended.map(({ code }) => code)).not.toContain(codes[0])
    expect(unattended.length).toBe(kelurahan - 2)
  })
})

describe("assigning companions", () => {
  const wish = (mode: string, companions: string[], kelurahan: (string | undefined)[]) =>
    AssignCompanions.parse({
      id: uuidv7(),
      mode,
      ...Object.fromEntries(companions.map((id) => [`pendamping-${id}`, "on"])),
      ...Object.fromEntries(kelurahan.map((code) => [`kelurahan-${code}`, "on"])),
    })
  const scopes = async () =>
    new Map((await listCompanions(tenant.admin)).map(({ id, kelurahanCodes }) => [id, kelurahanCodes]))

  test("many kelurahan at once, shown, taken back, and sent twice is once", async () => {
    const before = await scopes()
    const [first = "", second = ""] = [...before.keys()]
    const input = wish("add", [first, second], codes.slice(4, 8))
    await assignCompanions(tenant.admin, input)
    await assignCompanions(tenant.admin, input)
    const after = await scopes()
    for (const id of [first, second]) expect(after.get(id)).toEqual(expect.arrayContaining(codes.slice(4, 8)))
    const shown = await getAssignment(tenant.admin, input.id)
    expect(shown?.changes.map(({ added }) => added.length)).toEqual([4, 4])
    expect(await getAssignment(tenant.officer, input.id)).toBeNull()
    await undoAssignment(tenant.admin, { id: uuidv7(), assignment: input.id })
    expect(await scopes()).toEqual(before)
    await expect(undoAssignment(tenant.admin, { id: uuidv7(), assignment: input.id })).rejects.toThrow("dibatalkan")
  })

  test("nobody is left without a kelurahan, and none of another daerah is given", async () => {
    const before = await scopes()
    const [[first = "", has = []] = []] = [...before]
    await expect(assignCompanions(tenant.admin, wish("remove", [first], has))).rejects.toThrow("kelurahan lagi")
    const foreign = tenant.regionCode.startsWith("35.74") ? "71.72.01.1001" : "35.74.01.1001"
    await expect(assignCompanions(tenant.admin, wish("add", [first], [foreign]))).rejects.toThrow("bukan wilayah")
    await expect(assignCompanions(tenant.admin, wish("add", [uuidv7()], [codes[5]]))).rejects.toThrow("tidak ditemukan")
    await expect(assignCompanions(tenant.officer, wish("add", [first], [codes[5]]))).rejects.toThrow("Peran Anda")
    expect(await scopes()).toEqual(before)
  })
})
