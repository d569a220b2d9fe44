import { v7 as uuidv7 } from "uuid"
import { afterAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase } from "@/lib/db"
import { listEnterprises } from "@/lib/enterprise/queries/list"
import { countFacets } from "@/lib/enterprise/queries/tally"
import { readListState } from "@/lib/enterprise/rules/filter"
import { recordFact } from "@/lib/fact/commands"
import { undoIntake } from "@/lib/intake/commands/undo"
import { getKelurahan } from "@/lib/region/queries"
import { recordVisit } from "@/lib/visit/commands/record"
import { getVisitTarget } from "@/lib/visit/queries/target"
import { countVisitedToday, getNextVisit, listVisits } from "@/lib/visit/queries/worklist"
import { needRank, needsOf } from "@/lib/visit/rules/need"
import { readVisitList } from "@/lib/visit/rules/walk"
import { RecordVisit } from "@/lib/visit/schema"
import { asOwner } from "../support/catalogue"
import { judgeFileOf, registerFile, saveJudged, someRow } from "../support/intake"
import { register } from "../support/register"
import { reachStatus } from "../support/status"
import { newTenant } from "../support/tenant"

afterAll(closeDatabase)

const right = { answerIdentity: "right", answerLocation: "right", answerPhone: "right", answerNib: "right" }
const today = { day: new Date().toISOString().slice(0, 10), zone: "UTC" }

/** A visit as the form posts it. */
function posted(enterpriseId: string, typed: Record<string, unknown> = {}): RecordVisit {
  return RecordVisit.parse({ id: uuidv7(), enterpriseId, outcome: "ACTIVE", ...right, ...typed })
}

describe("the list of visits", () => {
  test("has the order the rule gives it, page after page, nothing twice and nothing of others", async () => {
    const ours = await newTenant()
    const places = [...(await getKelurahan(ours.admin)).keys()]
    const ids: string[] = []
    for (let serial = 0; serial < 14; serial += 1) {
      const place = {
        rt: String((serial * 7) % 5),
        rw: String((serial * 3) % 4),
        kelurahanCode: places[serial % 3] ?? "",
      }
      ids.push(await register(ours.officer, ours.regionCode, { name: `Antre ${serial}`, ...place }))
    }
    await asOwner(async (owner) => {
      await reachStatus(owner, "NEEDS_REPAIR", ids.slice(0, 3))
      await reachStatus(owner, "APPROVED", ids.slice(3, 9))
      await reachStatus(owner, "EXPIRED", ids.slice(9, 10))
      await owner.query("UPDATE enterprise SET valid_until = current_date + 59 WHERE id = $1", [ids[3]])
      await owner.query("UPDATE enterprise SET valid_until = current_date + 60 WHERE id = $1", [ids[4]])
      await owner.query("UPDATE enterprise SET assignee_id = $2 WHERE id = ANY($1)", [
        ids.slice(5, 7),
        ours.officer.userId,
      ])
      const facts = `INSERT INTO enterprise_fact (tenant_id, id, enterprise_id, kind, grade, verdict, account_id, valid_until)
        VALUES ($1, gen_random_uuid(), $2, 'phone', 'seen', 'right', NULL, current_date - 1)`
      await owner.query(facts, [ours.id, ids[7]])
      const visit = `INSERT INTO visit (tenant_id, id, enterprise_id, account_id, role, outcome, at)
        VALUES ($1, gen_random_uuid(), $2, NULL, 'companion', 'ACTIVE', now() - interval '10 days')`
      await owner.query(visit, [ours.id, ids[6]])
    })
    const seen: string[] = []
    const ranks: number[] = []
    let after = readVisitList({}).after
    do {
      const page = await listVisits(ours.officer, { filter: readVisitList({}).filter, after }, { today, per: 3 })
      expect(page.total).toBe(11)
      seen.push(...page.rows.map(({ id }) => id))
      for (const row of page.rows) {
        const target = await getVisitTarget(ours.officer, row.id, today)
        ranks.push(needRank(needsOf(row, today.day)))
        expect(target?.position.rank).toBe(ranks.at(-1))
      }
      after = page.next
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(ranks).toEqual([1, 1, 1, 2, 2, 3, 3, 3, 3, 4, 5])
    expect(seen.slice(0, 3).sort()).toEqual(ids.slice(0, 3).sort())

    const { rows } = await listVisits(ours.companion, readVisitList({}), { today, per: 50 })
    expect(new Set(rows.map(({ kelurahanCode }) => kelurahanCode))).toEqual(new Set([places[0]]))
    const found = await listVisits(ours.officer, readVisitList({ q: "antre 8" }), { today, per: 50 })
    expect(found.rows.map(({ id }) => id)).toEqual([ids[8]])
  })

  test("loses who was visited today, counts the visit and goes on along the way", async () => {
    const ours = await newTenant()
    const ids: string[] = []
    for (const rt of ["1", "2", "3"])
      ids.push(await register(ours.officer, ours.regionCode, { name: `Jalan ${rt}`, rt, rw: "1" }))
    const filter = readVisitList({}).filter
    const second = await getVisitTarget(ours.companion, ids[1] ?? "", today)
    await recordVisit(ours.companion, posted(ids[1] ?? "", { outcome: "NOT_FOUND" }))
    expect(await countVisitedToday(ours.companion, today)).toBe(1)
    const { rows, total } = await listVisits(ours.companion, { filter, after: null }, { today, per: 50 })
    expect([total, rows.map(({ id }) => id)]).toEqual([2, [ids[0], ids[2]]])
    expect(await getNextVisit(ours.companion, { filter, after: second?.position ?? null, today })).toBe(ids[2])
    expect(await getNextVisit((await newTenant()).companion, { filter, after: null, today })).toBeNull()
  })
})

describe("the register", () => {
  test("is narrowed to facts never checked, expired or wrong, of any kind or of one, with the right count", async () => {
    const ours = await newTenant()
    const id: Record<string, string> = {}
    for (const name of ["belum", "kedaluwarsa", "salah", "baru"]) {
      id[name] = await register(ours.officer, ours.regionCode, { name: `Fakta ${name}` })
    }
    for (const [name, typed] of [
      ["kedaluwarsa", {}],
      ["salah", { answerPhone: "wrong" }],
      ["baru", { answerNib: "unknown" }],
    ] as const) {
      await recordVisit(ours.companion, posted(id[name] ?? "", typed))
    }
    await asOwner((owner) =>
      owner.query(
        "UPDATE enterprise_fact SET valid_until = current_date - 2 WHERE enterprise_id = $1 AND kind = 'phone'",
        [id.kedaluwarsa],
      ),
    )
    const found = async (fakta: string, actor: Actor = ours.officer) => {
      const { rows, total } = await listEnterprises(actor, readListState({ fakta }))
      expect(total).toBe(rows.length)
      return rows.map(({ name }) => name.replace("Fakta ", "")).sort()
    }
    expect(await found("belum")).toEqual(["belum"])
    expect(await found("nib:belum")).toEqual(["baru", "belum"])
    expect(await found("kedaluwarsa")).toEqual(["kedaluwarsa"])
    expect(await found("nib:kedaluwarsa")).toEqual([])
    expect(await found("phone:kedaluwarsa,salah", ours.companion)).toEqual(["kedaluwarsa", "salah"])
    expect((await countFacets(ours.officer, readListState({ fakta: "salah" }).filter))?.status).toEqual([
      { value: "NEEDS_REPAIR", count: 1 },
    ])
    expect(await found("belum", (await newTenant()).officer)).toEqual([])
  })

  test("keeps what an import added when it was visited or vouched for since, and takes back the rest", async () => {
    const { officer } = await newTenant()
    const intake = await judgeFileOf(officer, registerFile([1, 2, 3, 4].map(someRow)))
    await saveJudged(officer, intake)
    const { rows } = await listEnterprises(officer, readListState({}))
    const [visited, vouched] = rows
    await recordVisit(officer, posted(visited?.id ?? "", { answerIdentity: "unknown" }))
    const proof = { kind: "nib", grade: "register", source: "OSS", day: today.day } as const
    await recordFact(officer, { id: vouched?.id ?? "", ...proof })
    expect(await undoIntake(officer, intake)).toMatchObject({ removed: 2, kept: 2 })
    const left = await listEnterprises(officer, readListState({}))
    expect(left.rows.map(({ id }) => id).sort()).toEqual([visited?.id, vouched?.id].sort())
  })
})
