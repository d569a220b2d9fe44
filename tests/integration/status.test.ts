import fc from "fast-check"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { type Actor, permissions } from "@/lib/access"
import { expireApprovals } from "@/lib/enterprise/commands/expire"
import { takeStep } from "@/lib/enterprise/commands/status"
import { filterOf, readListState } from "@/lib/enterprise/rules/filter"
import { canBecome } from "@/lib/enterprise/rules/flow"
import { judgeStep } from "@/lib/enterprise/rules/steps"
import { isStatus, type Status, statuses } from "@/lib/enterprise/schema/enterprise"
import { isStep, type Step, steps } from "@/lib/enterprise/schema/steps"
import { expireEverywhere } from "@/lib/expiry"
import { asApplication, asOwner } from "../support/catalogue"
import { register } from "../support/register"
import { reachStatus } from "../support/status"
import { addMember, newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})

type Row = {
  status: Status
  proposal: string | null
  valid_until: string | null
  visited_on: string | null
  last: Status | null
}

async function look(id: string): Promise<Row | undefined> {
  const { rows } = await asOwner((owner) =>
    owner.query<Row>(
      `SELECT status, proposal, valid_until::text, visited_on::text,
         (SELECT t.to_status FROM enterprise_transition t WHERE t.enterprise_id = e.id ORDER BY t.at DESC LIMIT 1) AS last
       FROM enterprise e WHERE id = $1`,
      [id],
    ),
  )
  return rows[0]
}

/** A new enterprise of a tenant that has reached a status; a checked one is proposed for approval. */
async function reached(status: Exclude<Status, "MERGED">, of = tenant): Promise<string> {
  const id = await register(of.officer, of.regionCode, { name: `Usaha ${uuidv7()}` })
  if (status === "DRAFT") return draftOf(id)
  await asOwner((owner) => reachStatus(owner, status, [id]))
  return id
}

async function draftOf(id: string): Promise<string> {
  const draft = uuidv7()
  await asOwner((owner) =>
    owner.query(
      "INSERT INTO enterprise (tenant_id, id, person_id, name, status) SELECT tenant_id, $2, person_id, name, 'DRAFT' FROM enterprise WHERE id = $1",
      [id, draft],
    ),
  )
  return draft
}

async function proposedBy(id: string, actor: Actor, visitedOn = "current_date"): Promise<void> {
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO enterprise_transition (tenant_id, id, enterprise_id, from_status, to_status, proposal, account_id, role, visited_on)
       VALUES ($1, gen_random_uuid(), $2, 'SUBMITTED', 'CHECKED', 'APPROVED', $3, 'companion', ${visitedOn})`,
      [actor.tenantId, id, actor.userId],
    ),
  )
}

function step(actor: Actor, name: Step, ids: string[]) {
  return takeStep(actor, name, { id: uuidv7(), selection: { ids }, reason: "Alasan percobaan." })
}

const allStatuses = Object.keys(statuses).filter(isStatus)
const reachable = allStatuses.filter((status) => status !== "MERGED")
const allSteps = Object.keys(steps).filter(isStep)

describe("every role and every step", () => {
  const roles = ["admin", "officer", "companion", "leader", "owner", "partner"] as const
  test.each(roles)(
    "%s",
    async (role) => {
      for (const name of allSteps) {
        const id = await reached(
          name === "approve"
            ? "CHECKED"
            : name === "reopen"
              ? "CLOSED"
              : name === "submit"
                ? "NEEDS_REPAIR"
                : "SUBMITTED",
        )
        const attempt = step(tenant[role], name, [id])
        const isAllowed = permissions[steps[name].action].some((each) => each === role)
        if (!isAllowed) await expect(attempt, name).rejects.toMatchObject({ reason: "forbidden" })
        // What is not the owner's own does not exist for them.
        else if (role === "owner") await expect(attempt, name).rejects.toMatchObject({ reason: "not-found" })
        else expect((await attempt).outcome.left, name).toEqual({})
        const { status, last } = (await look(id)) ?? {}
        expect([name, status]).toEqual([name, last ?? "SUBMITTED"])
      }
    },
    60_000,
  )
})

describe("every status and every step", () => {
  test.each(reachable)(
    "from %s a step is made exactly when the rules say so",
    async (status) => {
      for (const name of allSteps) {
        const id = await reached(status)
        const proposal = status === "CHECKED" ? "APPROVED" : null
        const visit = ["CHECKED", "APPROVED", "EXPIRED"].includes(status) ? "fresh" : "none"
        const judged = judgeStep(name, { status, proposal, isOwn: false, visit })
        const attempt = step(tenant.admin, name, [id])
        if ("to" in judged) {
          await attempt
          expect((await look(id))?.status).toBe(judged.to)
        } else {
          await expect(attempt).rejects.toMatchObject({
            reason: "conflict",
            message: expect.stringContaining(judged.obstacle),
          })
          expect((await look(id))?.status).toBe(status)
        }
      }
    },
    60_000,
  )
})

describe("an approval", () => {
  test("holds so many months from the visit as the daerah has set, and leaves out what cannot be approved", async () => {
    const here = await newTenant()
    await asOwner((owner) => owner.query("UPDATE tenant SET approval_months = 6 WHERE id = $1", [here.id]))
    const [fresh, own, unchecked] = [
      await reached("SUBMITTED", here),
      await reached("SUBMITTED", here),
      await reached("SUBMITTED", here),
    ]
    await proposedBy(fresh, here.companion, "date '2026-08-31'")
    await proposedBy(own, here.officer)
    const { outcome } = await step(here.officer, "approve", [fresh, own, unchecked, uuidv7()])
    expect(outcome).toEqual({
      done: { disahkan: 1 },
      left: { "belum diperiksa": 1, "Anda usulkan sendiri": 1, "tidak ditemukan": 1 },
    })
    expect(await look(fresh)).toMatchObject({ status: "APPROVED", visited_on: "2026-08-31", valid_until: "2027-02-28" })
  })

  test("follows what is proposed", async () => {
    const id = await reached("SUBMITTED")
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO enterprise_transition (tenant_id, id, enterprise_id, from_status, to_status, proposal, account_id, role, visited_on)
         VALUES ($1, gen_random_uuid(), $2, 'SUBMITTED', 'CHECKED', 'MOVED', $3, 'companion', current_date)`,
        [tenant.id, id, tenant.companion.userId],
      ),
    )
    const { outcome } = await step(tenant.officer, "approve", [id])
    expect(outcome.done).toEqual({ "dicatat pindah": 1 })
    expect(await look(id)).toMatchObject({ status: "MOVED", valid_until: null, proposal: null })
  })

  test("of one's own proposal is refused by the command and by the database", async () => {
    const id = await reached("SUBMITTED")
    await proposedBy(id, tenant.officer)
    await expect(step(tenant.officer, "approve", [id])).rejects.toThrow(/Anda usulkan sendiri/)
    const bare = asOwner((owner) =>
      owner.query(
        `INSERT INTO enterprise_transition (tenant_id, id, enterprise_id, from_status, to_status, account_id, role, visited_on, valid_until)
         VALUES ($1, gen_random_uuid(), $2, 'CHECKED', 'APPROVED', $3, 'officer', current_date, current_date + 300)`,
        [tenant.id, id, tenant.officer.userId],
      ),
    )
    await expect(bare).rejects.toMatchObject({ constraint: "transition_needs_another" })
    expect((await look(id))?.status).toBe("CHECKED")
  })

  test("rests on no visit that is older than the approval would last", async () => {
    const id = await reached("SUBMITTED")
    await proposedBy(id, tenant.companion, "current_date - 400")
    await expect(step(tenant.officer, "approve", [id])).rejects.toThrow(/terlalu lama/)
  })

  test("by two officers at the same moment is one approval; the second reads who was first", async () => {
    const id = await reached("CHECKED")
    const second = await addMember(tenant, "officer")
    const tries = await Promise.allSettled([step(tenant.officer, "approve", [id]), step(second, "approve", [id])])
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    const [refused] = tries.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []))
    expect(refused).toMatch(
      /sudah disahkan\. Statusnya sekarang “Disahkan”, diubah officer percobaan \(Petugas\) pada /,
    )
  })

  test("of a list includes nothing the officer did not see there", async () => {
    const here = await newTenant()
    const ids = [await reached("CHECKED", here), await reached("CHECKED", here)]
    const selection = { filter: filterOf({ chosen: { usul: ["ada"] } }) }
    const attempt = takeStep(here.officer, "approve", { id: uuidv7(), selection, expected: 1 })
    await expect(attempt).rejects.toThrow(/bertambah dari 1 menjadi 2/)
    const deed = { id: uuidv7(), selection, expected: 2 }
    await takeStep(here.officer, "approve", deed)
    // Posted twice, done once.
    expect((await takeStep(here.officer, "approve", deed)).outcome.done).toEqual({ disahkan: 2 })
    for (const id of ids) expect((await look(id))?.status).toBe("APPROVED")
  })
})

describe("the end of an approval", () => {
  test("comes the day after its last, by itself, in every daerah, once", async () => {
    const [here, there] = [await newTenant(), await newTenant()]
    const [over, last, elsewhere] = [
      await reached("SUBMITTED", here),
      await reached("SUBMITTED", here),
      await reached("SUBMITTED", there),
    ]
    for (const [id, end] of [
      [over, "- 1"],
      [last, "+ 0"],
      [elsewhere, "- 30"],
    ]) {
      await asOwner(async (owner) => {
        for (const [from, to] of [
          ["SUBMITTED", "CHECKED"],
          ["CHECKED", "APPROVED"],
        ]) {
          await owner.query(
            `INSERT INTO enterprise_transition (tenant_id, id, enterprise_id, from_status, to_status, account_id, role, visited_on, valid_until)
             SELECT e.tenant_id, gen_random_uuid(), e.id, $2, $3::text, NULL, 'admin', current_date - 365,
               CASE WHEN $3::text = 'APPROVED' THEN (now() AT TIME ZONE t.time_zone)::date ${end} END
             FROM enterprise e JOIN tenant t ON t.id = e.tenant_id WHERE e.id = $1`,
            [id, from, to],
          )
        }
      })
    }
    await expireEverywhere()
    expect([await look(over), await look(last), await look(elsewhere)]).toMatchObject([
      { status: "EXPIRED", valid_until: null },
      { status: "APPROVED" },
      { status: "EXPIRED" },
    ])
    expect(await expireApprovals(here.admin)).toBe(0)
  })
})

describe("what one cannot see", () => {
  test("is not there for another daerah, by name or by list", async () => {
    const other = await newTenant()
    const id = await reached("CHECKED")
    await expect(step(other.admin, "approve", [id])).rejects.toMatchObject({ reason: "not-found" })
    const all = takeStep(other.admin, "approve", { id: uuidv7(), selection: { filter: readListState({}).filter } })
    await expect(all).rejects.toThrow(/Tidak ada yang berubah/)
    expect((await look(id))?.status).toBe("CHECKED")
  })

  test("is not there for a companion of another kelurahan", async () => {
    const id = await reached("SUBMITTED")
    const elsewhere = await addMember(tenant, "companion", ["99.99.99.9999"])
    await expect(step(elsewhere, "ask-repair", [id])).rejects.toMatchObject({ reason: "not-found" })
  })
})

describe("in the database", () => {
  test("a bare change of a status is refused, and so is a record that begins as approved", async () => {
    const id = await reached("SUBMITTED")
    const bare = asApplication(async (app) => {
      await app.query("SELECT set_config('app.tenant_id', $1, false)", [tenant.id])
      await app.query("UPDATE enterprise SET status = 'APPROVED' WHERE id = $1", [id])
    })
    await expect(bare).rejects.toMatchObject({ constraint: "transition_is_a_fact" })
    const born = asOwner((owner) =>
      owner.query(
        "INSERT INTO enterprise (tenant_id, id, person_id, name, status) SELECT tenant_id, $2, person_id, 'X', 'APPROVED' FROM enterprise WHERE id = $1",
        [id, uuidv7()],
      ),
    )
    await expect(born).rejects.toMatchObject({ constraint: "transition_is_a_fact" })
  })

  test("on any walk a status is the last transition's, and an illegal or stale step changes nothing", async () => {
    const walk = fc.array(fc.record({ to: fc.constantFrom(...reachable), isStale: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(walk, async (ways) => {
        const id = await reached("SUBMITTED")
        let now: Status = "SUBMITTED"
        let last: Status | null = null
        for (const { to, isStale } of ways) {
          const from: Status = isStale ? (now === "DRAFT" ? "SUBMITTED" : "DRAFT") : now
          const attempt = asOwner((owner) =>
            owner.query(
              `INSERT INTO enterprise_transition (tenant_id, id, enterprise_id, from_status, to_status, account_id, role, visited_on, valid_until)
               VALUES ($1, gen_random_uuid(), $2, $3, $4::text, NULL, 'admin', current_date, CASE WHEN $4::text = 'APPROVED' THEN current_date + 9 END)`,
              [tenant.id, id, from, to],
            ),
          )
          if (!isStale && canBecome(now, to)) {
            await attempt
            now = to
            last = to
          } else await expect(attempt).rejects.toMatchObject({ code: "23514" })
          expect(await look(id)).toMatchObject({
            status: now,
            last,
          })
        }
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})
