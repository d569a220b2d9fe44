import fc from "fast-check"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { may } from "@/lib/access"
import { closeDatabase } from "@/lib/db"
import { getMou } from "@/lib/mou/queries/detail"
import { listMouMoments } from "@/lib/mou/queries/history"
import { getStepsOff } from "@/lib/mou/queries/steps"
import { listNextSteps } from "@/lib/mou/rules/status"
import { actionOf } from "@/lib/mou/rules/step"
import { ActivateMou } from "@/lib/mou/schema/step"
import { type MouStatus, mouStatuses } from "@/lib/mou/schema/words"
import { setMouSteps } from "@/lib/tenant/commands"
import { SetMouSteps } from "@/lib/tenant/schema"
import { keysOf } from "@/lib/vocabulary"
import { asOwner } from "../support/catalogue"
import { advanceMou, newMou, newPartner } from "../support/mou"
import { takeStep } from "../support/mou-step"
import { addMember, newTenant, type TestTenant } from "../support/tenant"

let ours: TestTenant
let theirs: TestTenant
let partner: Awaited<ReturnType<typeof newPartner>>
beforeAll(async () => {
  ours = await newTenant()
  theirs = await newTenant()
  partner = await newPartner(ours)
})
afterAll(closeDatabase)

const all = keysOf(mouStatuses)
const everyStep = { off: [], needsCouncil: true }

/** The statuses that lead to another, the shortest way. */
const ways: Partial<Record<MouStatus, MouStatus[]>> = {
  EVALUATION: ["ACTIVE", "EVALUATION"],
  EXTENDED: ["ACTIVE", "EXTENDED"],
  AMENDED: ["ACTIVE", "AMENDED"],
  ENDED: ["ACTIVE", "ENDED"],
}

/** An agreement that needs the DPRD's consent, at a status; its last day has come. */
async function mouAt(status: MouStatus): Promise<string> {
  const { id } = await newMou(ours, partner.id, "PROPOSED")
  await asOwner((owner) =>
    owner.query("UPDATE mou SET needs_dprd = true, starts_on = '2024-01-01', ends_on = '2025-12-31' WHERE id = $1", [
      id,
    ]),
  )
  for (const step of status === "PROPOSED" ? [] : (ways[status] ?? [status])) await advanceMou(id, step)
  return id
}

const statusOf = async (id: string) => (await getMou(ours.admin, id))?.status

describe("a step", () => {
  test.each(all.filter((to) => to !== "PROPOSED"))("to %s is taken by exactly the roles of the table", async (to) => {
    const from = all.find((status) => listNextSteps(status, everyStep).includes(to)) ?? "PROPOSED"
    const actors = [ours.admin, ours.officer, ours.companion, ours.leader, ours.owner, partner.actor(ours.officer)]
    for (const actor of actors) {
      const id = await mouAt(from)
      const attempt = takeStep({ actor, id, from, to })
      if (may(actor, actionOf({ from, to }))) await attempt
      else await expect(attempt, actor.role).rejects.toMatchObject({ reason: "forbidden" })
      expect(await statusOf(id)).toBe(may(actor, actionOf({ from, to })) ? to : from)
    }
  })

  test("leads only where the rules let it, and the history says who took it and why", async () => {
    for (const from of all)
      for (const to of all.filter((each) => each !== "PROPOSED")) {
        const id = await mouAt(from)
        const canGo = listNextSteps(from, everyStep).includes(to)
        const attempt = takeStep({ actor: ours.admin, id, from, to })
        if (canGo) await attempt
        else await expect(attempt, `${from} ${to}`).rejects.toMatchObject({ reason: "conflict" })
        expect(await statusOf(id)).toBe(canGo ? to : from)
        if (!canGo) continue
        const [latest] = await listMouMoments(ours.leader, id)
        expect(latest).toMatchObject({ by: "admin percobaan", step: { from, to } })
        expect(latest?.step?.reason).toContain("Sudah disepakati")
      }
  }, 120_000)

  test("of another daerah's agreement does not exist", async () => {
    const id = await mouAt("ACTIVE")
    for (const to of listNextSteps("ACTIVE", everyStep))
      await expect(takeStep({ actor: theirs.admin, id, from: "ACTIVE", to })).rejects.toMatchObject({
        reason: "not-found",
      })
  })

  test("says by whom and until when the next one is done; an end needs nobody any more", async () => {
    const id = await mouAt("PROPOSED")
    const typed = { dueOn: "2027-03-01", responsibleId: ours.leader.userId }
    await takeStep({ actor: ours.officer, id, from: "PROPOSED", to: "STUDY", typed })
    expect(await getMou(ours.officer, id)).toMatchObject({ dueOn: "2027-03-01", responsible: "leader percobaan" })
    const stranger = { responsibleId: ours.companion.userId }
    await expect(
      takeStep({ actor: ours.officer, id, from: "STUDY", to: "DRAFTING", typed: stranger }),
    ).rejects.toMatchObject({ field: "responsibleId" })
    await takeStep({ actor: ours.admin, id, from: "STUDY", to: "STOPPED", typed })
    expect(await getMou(ours.officer, id)).toMatchObject({ dueOn: null, responsible: null })
  })

  test("back to the draft says what is to be mended, and on from a review what was said there", async () => {
    const id = await mouAt("TEAM_REVIEW")
    const step = { actor: ours.officer, id, from: "TEAM_REVIEW" } as const
    await expect(takeStep({ ...step, to: "DRAFTING", typed: { reason: "" } })).rejects.toMatchObject({
      field: "reason",
    })
    await expect(takeStep({ ...step, to: "COUNCIL", typed: { tkksdOn: "" } })).rejects.toMatchObject({
      field: "tkksdOn",
    })
    await takeStep({ ...step, to: "COUNCIL", typed: { tkksdWords: "Dapat dilanjutkan" } })
    await expect(
      takeStep({ actor: ours.officer, id, from: "COUNCIL", to: "READY", typed: { dprdOn: "" } }),
    ).rejects.toMatchObject({ field: "dprdOn" })
    await takeStep({ actor: ours.officer, id, from: "COUNCIL", to: "READY", typed: { dprdNumber: "7/DPRD/2026" } })
    expect(await getMou(ours.officer, id)).toMatchObject({
      tkksdOn: "2026-01-05",
      tkksdWords: "Dapat dilanjutkan",
      dprdNumber: "7/DPRD/2026",
      dprdOn: "2026-01-06",
    })
  })
})

describe("an agreement comes into force", () => {
  test("with its three days, signed already, and with its signed paper or the word that it follows", async () => {
    const id = await mouAt("READY")
    const activate = (typed: Record<string, unknown>) =>
      takeStep({ actor: ours.officer, id, from: "READY", to: "ACTIVE", typed })
    await expect(activate({ later: undefined })).rejects.toMatchObject({ field: "later" })
    await expect(activate({ signedOn: "2031-01-01" })).rejects.toMatchObject({ field: "signedOn" })
    for (const field of ["signedOn", "startsOn", "endsOn"]) {
      const input = {
        id,
        from: "READY",
        signedOn: "2026-01-01",
        startsOn: "2026-01-01",
        endsOn: "2027-01-01",
        [field]: "",
      }
      expect(ActivateMou.safeParse(input).error?.issues[0]?.path).toEqual([field])
    }
    await activate({})
    expect(await getMou(ours.officer, id)).toMatchObject({
      status: "ACTIVE",
      signedOn: "2026-01-10",
      endsOn: "2029-12-31",
    })
  })

  test("without that word once the signed paper is there", async () => {
    const id = await mouAt("READY")
    await asOwner(async (owner) => {
      const document = uuidv7()
      await owner.query(
        `INSERT INTO document (tenant_id, id, file_key, file_name, file_size, media_type, sha256, account_id, role)
         VALUES ($1, $2, 'x', 'naskah.pdf', 1, 'application/pdf', decode(repeat('00', 32), 'hex'), NULL, 'officer')`,
        [ours.id, document],
      )
      await owner.query(
        "INSERT INTO mou_version (tenant_id, id, mou_id, version, kind, document_id) VALUES ($1, $2, $3, 1, 'SIGNED', $4)",
        [ours.id, uuidv7(), id, document],
      )
    })
    await takeStep({ actor: ours.officer, id, from: "READY", to: "ACTIVE", typed: { later: undefined } })
    expect(await statusOf(id)).toBe("ACTIVE")
  })
})

test("an extension leads beyond the last day, and an end does not come before it", async () => {
  const { id } = await newMou(ours, partner.id)
  await asOwner((owner) => owner.query("UPDATE mou SET ends_on = '2099-01-31' WHERE id = $1", [id]))
  const step = { actor: ours.officer, id, from: "ACTIVE" } as const
  await expect(takeStep({ ...step, to: "EXTENDED", typed: { endsOn: "2099-01-31" } })).rejects.toMatchObject({
    field: "endsOn",
  })
  await expect(takeStep({ ...step, to: "ENDED" })).rejects.toThrow(/31 Januari 2099/)
  await takeStep({ ...step, to: "EXTENDED", typed: { endsOn: "2099-02-01" } })
  expect(await getMou(ours.officer, id)).toMatchObject({ status: "EXTENDED", endsOn: "2099-02-01" })
})

test("a daerah that leaves steps out goes past them, and only its admin says so", async () => {
  const tenant = await newTenant()
  const { id } = await newMou(tenant, (await newPartner(tenant)).id, "PROPOSED")
  const posted = SetMouSteps.parse({ daerah: tenant.slug, step_TEAM_REVIEW: "on", step_READY: "on" })
  for (const actor of [tenant.officer, tenant.leader, tenant.companion, tenant.partner])
    await expect(setMouSteps(actor, posted)).rejects.toMatchObject({ reason: "forbidden" })
  await setMouSteps(tenant.admin, posted)
  expect(await getStepsOff(tenant.officer)).toEqual(["STUDY", "DRAFTING", "COUNCIL", "EVALUATION"])
  await expect(takeStep({ actor: tenant.officer, id, from: "PROPOSED", to: "STUDY" })).rejects.toThrow(/di daerah ini/)
  for (const [from, to] of [
    ["PROPOSED", "TEAM_REVIEW"] as const,
    ["TEAM_REVIEW", "READY"] as const,
    ["READY", "ACTIVE"] as const,
  ])
    await takeStep({ actor: tenant.officer, id, from, to })
  expect((await getMou(tenant.officer, id))?.status).toBe("ACTIVE")
  expect(await getStepsOff(ours.officer)).toEqual([])
})

test("of officers who act at once on what they saw, one does and the others are told; also where the status stays the same", async () => {
  const officers = [ours.officer, ours.admin, await addMember(ours, "officer")]
  const way = fc.shuffledSubarray(["EVALUATION", "EXTENDED", "AMENDED"] as const, { minLength: 2 })
  await fc.assert(
    fc.asyncProperty(way, async (wanted) => {
      const id = await mouAt("EXTENDED")
      const since = (await getMou(ours.officer, id))?.statusAt.toISOString()
      const tries = await Promise.allSettled(
        wanted.map((to, at) =>
          takeStep({ actor: officers[at] ?? ours.officer, id, from: "EXTENDED", to, typed: { since } }),
        ),
      )
      expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      for (const each of tries)
        if (each.status === "rejected") expect(each.reason).toMatchObject({ reason: "conflict" })
    }),
    { numRuns: 8 },
  )
})
