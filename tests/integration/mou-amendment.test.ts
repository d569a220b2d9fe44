import { afterAll, beforeAll, expect, test } from "vitest"
import { closeDatabase } from "@/lib/db"
import { getMou } from "@/lib/mou/queries/detail"
import { listMouMoments } from "@/lib/mou/queries/history"
import { asOwner } from "../support/catalogue"
import { advanceMou, newMou, newPartner } from "../support/mou"
import { takeStep } from "../support/mou-step"
import { newTenant, type TestTenant } from "../support/tenant"

let ours: TestTenant
let partner: Awaited<ReturnType<typeof newPartner>>
beforeAll(async () => {
  ours = await newTenant()
  partner = await newPartner(ours)
})
afterAll(closeDatabase)

/** An adendum that is ready for its signatures, under an agreement. */
async function readyAdendum(parentId: string, title: string): Promise<string> {
  const { id } = await newMou(ours, partner.id, "PROPOSED")
  await asOwner((owner) =>
    owner.query("UPDATE mou SET form = 'AMENDMENT', parent_id = $2, title = $3 WHERE id = $1", [id, parentId, title]),
  )
  await advanceMou(id, "READY")
  return id
}

const activate = (id: string, typed: Record<string, unknown> = {}) =>
  takeStep({ actor: ours.officer, id, from: "READY", to: "ACTIVE", typed })
const statusOf = async (id: string) => (await getMou(ours.officer, id))?.status

test("an adendum that comes into force is told at the agreement it changes, by whom and under which name, each time", async () => {
  const { id } = await newMou(ours, partner.id)
  const first = await readyAdendum(id, "Kuota uji 30 sampel")
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO mou_party (tenant_id, id, mou_id, position, institution, number)
       VALUES ($1, gen_random_uuid(), $2, 1, 'Pemerintah Kota', '12/ADD/2026')`,
      [ours.id, first],
    ),
  )
  await activate(first)
  expect(await statusOf(id)).toBe("AMENDED")
  const [moment] = await listMouMoments(ours.leader, id)
  expect(moment).toMatchObject({
    by: "officer percobaan",
    step: {
      from: "ACTIVE",
      to: "AMENDED",
      reason: "Adendum “Kuota uji 30 sampel” nomor 12/ADD/2026 berlaku mulai 10 Januari 2026.",
    },
  })

  await takeStep({ actor: ours.officer, id, from: "AMENDED", to: "EVALUATION" })
  await activate(await readyAdendum(id, "Biaya uji"))
  expect(await statusOf(id)).toBe("AMENDED")
  expect((await listMouMoments(ours.leader, id))[0]?.step?.reason).toContain("“Biaya uji” berlaku")
  expect((await getMou(ours.leader, id))?.children).toMatchObject([
    { title: "Kuota uji 30 sampel", form: "AMENDMENT", status: "ACTIVE", startsOn: "2026-01-10" },
    { title: "Biaya uji", form: "AMENDMENT", status: "ACTIVE" },
  ])
})

test("an adendum that is refused its step changes nothing above it, and what is over or not yet in force stays as it is", async () => {
  const { id } = await newMou(ours, partner.id)
  const adendum = await readyAdendum(id, "Tanpa naskah")
  await expect(activate(adendum, { later: undefined })).rejects.toMatchObject({ field: "later" })
  await expect(activate(adendum, { responsibleId: ours.companion.userId })).rejects.toMatchObject({
    field: "responsibleId",
  })
  expect([await statusOf(id), await statusOf(adendum)]).toEqual(["ACTIVE", "READY"])

  await advanceMou(id, "STOPPED")
  await activate(adendum)
  expect([await statusOf(id), await statusOf(adendum)]).toEqual(["STOPPED", "ACTIVE"])

  const draft = await newMou(ours, partner.id, "PROPOSED")
  await activate(await readyAdendum(draft.id, "Terlalu dini"))
  expect(await statusOf(draft.id)).toBe("PROPOSED")
})

test("no other paper below an agreement changes its status, and no other step of an adendum does", async () => {
  const { id } = await newMou(ours, partner.id)
  const pks = await readyAdendum(id, "Pelaksanaan")
  await asOwner((owner) => owner.query("UPDATE mou SET form = 'PKS' WHERE id = $1", [pks]))
  await activate(pks)
  const stopped = await readyAdendum(id, "Dibatalkan")
  await takeStep({ actor: ours.admin, id: stopped, from: "READY", to: "STOPPED" })
  expect(await statusOf(id)).toBe("ACTIVE")
})
