import { spawn } from "node:child_process"
import { once } from "node:events"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { door, read, write } from "@/lib/db"
import { isOutdated, renewReadiness } from "@/lib/readiness/commands/renew"
import { requestRun, runReadiness } from "@/lib/readiness/commands/run"
import { getCalendar } from "@/lib/tenant/queries"
import { addExpiries, addTransitions } from "@/lib/transition"
import { asOwner } from "../support/catalogue"
import { plantProducts } from "../support/plant-products"
import { newMaker, newProduct } from "../support/product"
import { listBoth } from "../support/readiness-copies"
import { newTenant, type TestTenant } from "../support/tenant"

async function newPlanted(count: number): Promise<TestTenant> {
  const tenant = await newTenant()
  await asOwner((owner) => plantProducts(owner, tenant.id, count))
  return tenant
}

function movementsOf({ id }: TestTenant) {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ cause: string; kind: string; after: string }>(
      "SELECT cause, kind, after FROM movement WHERE tenant_id = $1 ORDER BY at, kind",
      [id],
    )
    return rows
  })
}

describe("a recomputation of every product", () => {
  let tenant: TestTenant

  beforeAll(async () => {
    tenant = await newPlanted(1_200)
  })

  test("killed in the middle goes on where it stopped, and the copy is what the function says", async () => {
    const { id } = await requestRun(tenant.admin, "REPAIR")
    expect(await requestRun(tenant.admin, "REPAIR")).toEqual({ id })
    const flags = ["--conditions=react-server", "--import", "tsx"]
    const child = spawn(process.execPath, [...flags, "tests/support/run-and-hang.ts", tenant.slug, id], {
      env: process.env,
      stdio: ["ignore", "pipe", "inherit"],
    })
    await once(child.stdout, "data")
    child.kill("SIGKILL")
    await once(child, "exit")
    const look = () => read(tenant.admin, (tx) => tx.readinessRun.findFirst({ where: { id } }))
    expect(await look()).toMatchObject({ state: "RUNNING", done: 500, total: 1_200 })
    expect(await door("unfinished_runs")).toContainEqual({ slug: tenant.slug, runId: id })

    const chunks: number[] = []
    await runReadiness(tenant.admin, id, async (done) => void chunks.push(done))
    expect(chunks).toEqual([1_000, 1_200, 1_200])
    expect(await look()).toMatchObject({ state: "DONE", done: 1_200, moved: 0 })
    expect(await door("unfinished_runs")).not.toContainEqual({ slug: tenant.slug, runId: id })
    const { kept, computed } = await listBoth(tenant.admin)
    expect(kept).toEqual(computed)
    expect(new Set(kept.map(({ level }) => level)).size).toBeGreaterThan(1)
  })

  test("finds nothing to move when nothing has changed, and does not run twice", async () => {
    const { id } = await requestRun(tenant.admin, "REPAIR")
    await runReadiness(tenant.admin, id)
    await runReadiness(tenant.admin, id)
    expect(await movementsOf(tenant)).toEqual([])
    expect(await read(tenant.admin, (tx) => tx.readinessRun.findFirst({ where: { id } }))).toMatchObject({
      done: 1_200,
    })
  })

  test("is asked for by admins only", async () => {
    for (const role of ["officer", "companion", "leader", "owner", "partner"] as const)
      await expect(requestRun(tenant[role], "REPAIR")).rejects.toMatchObject({ reason: "forbidden" })
  })
})

describe("the clock", () => {
  test("computes anew what is due, once, also after a restart, and repairs what was never computed", async () => {
    const tenant = await newTenant()
    const maker = await newMaker(tenant)
    const [first, second] = [await newProduct(tenant, maker.id), await newProduct(tenant, maker.id)]
    const permit = uuidv7()
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO permit (tenant_id, id, enterprise_id, kind, grade, issued_on, expires_on, account_id, role)
         VALUES ($1, $2, $3, 'PIRT', 'document', current_date - 400, current_date + 10, NULL, 'officer')`,
        [tenant.id, permit, maker.id],
      ),
    )
    expect(await renewReadiness(tenant.admin)).toEqual({ renewed: 2, moved: 0 })
    expect(await renewReadiness(tenant.admin)).toEqual({ renewed: 0, moved: 0 })
    // As if eleven days had passed: the permit and the copies are that much older.
    await asOwner(async (owner) => {
      await owner.query("UPDATE permit SET expires_on = current_date - 1 WHERE id = $1", [permit])
      await owner.query("UPDATE product_readiness SET next_expiry = current_date - 1 WHERE id = $1", [first.id])
    })
    expect(await renewReadiness(tenant.admin)).toEqual({ renewed: 1, moved: 1 })
    expect(await movementsOf(tenant)).toEqual([
      { cause: "EXPIRY", kind: "DIMENSION", after: expect.any(String) },
      { cause: "EXPIRY", kind: "GATE", after: "FAILED" },
    ])
    expect(await renewReadiness(tenant.admin)).toEqual({ renewed: 0, moved: 0 })
    expect(await isOutdated(tenant.admin)).toBe(false)
    await asOwner((owner) => owner.query("UPDATE product_readiness SET rubric = '0' WHERE id = $1", [second.id]))
    expect(await isOutdated(tenant.admin)).toBe(true)
  })
})

describe("an enterprise's status", () => {
  test("moves its products up when it is approved, and down when the approval ends", async () => {
    const tenant = await newTenant()
    const [maker, other] = [await newMaker(tenant), await newMaker(tenant)]
    await newProduct(tenant, maker.id)
    await newProduct(tenant, other.id)
    await renewReadiness(tenant.admin)
    await asOwner((owner) =>
      owner.query("UPDATE enterprise SET valid_until = current_date - 1 WHERE id = $1", [maker.id]),
    )
    const expire = () =>
      write(tenant.admin, "enterprise.expire", async (tx) => {
        const done = await addExpiries(tx, tenant.admin, (await getCalendar(tx, tenant.admin)).today)
        return { id: maker.id, done }
      })
    expect((await expire()).done).toBe(1)
    expect(await movementsOf(tenant)).toEqual([{ cause: "EXPIRY", kind: "LEVEL", after: "RECORDED" }])
    expect((await expire()).done).toBe(0)
    await write(tenant.officer, "enterprise.reopen", async (tx) => {
      const reason = "Buka kembali"
      await addTransitions(tx, tenant.officer, [{ enterpriseId: other.id, from: "APPROVED", to: "CLOSED", reason }])
      return { id: other.id }
    })
    expect((await movementsOf(tenant)).at(-1)).toEqual({ cause: "VALIDATION", kind: "LEVEL", after: "RECORDED" })
  })
})
