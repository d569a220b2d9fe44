import sharp from "sharp"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase } from "@/lib/db"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { recordFact } from "@/lib/fact/commands"
import { listFacts } from "@/lib/fact/queries"
import { getFile } from "@/lib/files"
import { listMoments } from "@/lib/history/queries/moments"
import { getKelurahan } from "@/lib/region/queries"
import { recordVisit } from "@/lib/visit/commands/record"
import { getVisitTarget } from "@/lib/visit/queries/target"
import { getVisitPhoto, listVisitsOf } from "@/lib/visit/queries/visits"
import { RecordVisit } from "@/lib/visit/schema"
import { asOwner } from "../support/catalogue"
import { newNik, register } from "../support/register"
import { reachStatus } from "../support/status"
import { newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
let codes: string[]
beforeAll(async () => {
  tenant = await newTenant()
  codes = [...(await getKelurahan(tenant.admin)).keys()]
})
afterAll(closeDatabase)

const right = { answerIdentity: "right", answerLocation: "right", answerPhone: "right", answerNib: "right" }
const today = { day: new Date().toISOString().slice(0, 10), zone: "UTC" }

/** A visit as the form posts it. */
function posted(enterpriseId: string, typed: Record<string, unknown> = {}): RecordVisit {
  return RecordVisit.parse({ id: uuidv7(), enterpriseId, outcome: "ACTIVE", ...right, ...typed })
}

async function load(actor: Actor, id: string) {
  const found = await getEnterprise(actor, id)
  if (!found) throw new Error("The enterprise is not there.")
  return found
}

const oneOf = <T>(sql: string, values: unknown[]): Promise<T | undefined> =>
  asOwner(async (owner) => (await owner.query(sql, values)).rows[0])

const standing = (id: string) =>
  oneOf<{ status: string; proposal: string | null; proposed_by: string; visited_on: Date | null }>(
    "SELECT status, proposal, proposed_by, visited_on FROM enterprise WHERE id = $1",
    [id],
  )
const countVisits = async (id: string) =>
  (await oneOf<{ count: string }>("SELECT count(*) FROM visit WHERE enterprise_id = $1", [id]))?.count

describe("a visit", () => {
  test("proposes approval when all is right, makes facts known with their last day, and counts once when sent twice", async () => {
    const id = await register(tenant.officer, tenant.regionCode, { name: "Semua Benar", nik: newNik() })
    const input = posted(id, { documentIdentity: "on", answerSales: "unknown" })
    const answers = await Promise.all([1, 2, 3].map(() => recordVisit(tenant.companion, input)))
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    expect(await countVisits(id)).toBe("1")
    expect(await standing(id)).toMatchObject({
      status: "CHECKED",
      proposal: "APPROVED",
      proposed_by: tenant.companion.userId,
    })
    const facts = new Map((await listFacts(tenant.leader, id)).map((fact) => [fact.kind, fact]))
    expect([...facts.keys()].sort()).toEqual(["identity", "location", "nib", "phone", "trading"])
    expect(facts.get("identity")).toMatchObject({ grade: "document", source: "KTP", by: "companion percobaan" })
    expect(facts.get("trading")).toMatchObject({ grade: "seen", verdict: "right" })
    expect(await listVisitsOf(tenant.leader, id)).toMatchObject([
      { outcome: "ACTIVE", hasPhoto: false, role: "companion" },
    ])
  })

  test("puts right what is wrong: person, enterprise, a sealed NIK and its flags", async () => {
    const nik = newNik()
    const id = await register(tenant.officer, tenant.regionCode, { name: "Dibetulkan", phone: "081211110000" })
    await asOwner(async (owner) => {
      await reachStatus(owner, "NEEDS_REPAIR", [id])
      await owner.query("UPDATE enterprise SET flags = $1 WHERE id = $2", [
        ["nik:nik-missing", "phone:phone-format", "kbli:kbli-text", "row:similar"],
        id,
      ])
    })
    await recordVisit(
      tenant.companion,
      posted(id, {
        ...{ answerIdentity: "wrong", nik, personName: "Siti Aminah, S.E." },
        ...{ answerPhone: "wrong", phone: "0812-2222-3333", answerSales: "wrong", sales: "2 jt", salesPeriod: "month" },
        ...{ latitude: "-7.75", longitude: "113.21", accuracy: "12", note: "Warung pindah ke depan, HP 081234567890" },
      }),
    )
    const found = await load(tenant.officer, id)
    expect(found.person).toMatchObject({ name: "Siti Aminah, S.E.", nikLast4: nik.slice(-4), phone: "+6281222223333" })
    expect(found).toMatchObject({ status: "CHECKED", flags: ["kbli:kbli-text"], latitude: -7.75, size: "MICRO" })
    expect(found.years).toMatchObject([{ salesMin: 24_000_000, salesPeriod: "month" }])
    const [visit] = await listVisitsOf(tenant.officer, id)
    const { moments } = await listMoments(tenant.officer, { enterpriseId: id, before: null })
    // The history knows the visit, its status and its changes for one deed.
    const deed = moments.find(({ at }) => Date.parse(at) === Date.parse(visit?.at ?? ""))
    expect(deed?.deeds).toMatchObject([{ action: "visit.record" }])
    expect([deed?.transitions.length, (deed?.changes.length ?? 0) > 1]).toEqual([1, true])
    const changes = await oneOf<{ all: string }>(
      "SELECT string_agg(action || changes::text, ' ') AS all FROM record_change WHERE tenant_id = $1",
      [tenant.id],
    )
    expect(changes?.all).toContain("visit.record")
    expect(changes?.all).not.toContain(nik)
    expect((await listVisitsOf(tenant.officer, id))[0]?.note).not.toContain("081234567890")
  })

  test.each([
    ["closed", { outcome: "CLOSED" }, { status: "CHECKED", proposal: "CLOSED" }],
    ["moved", { outcome: "MOVED", movedToPlace: "Kota Malang" }, { status: "CHECKED", proposal: "MOVED" }],
    ["not to be found", { outcome: "NOT_FOUND" }, { status: "NEEDS_REPAIR", proposal: null, visited_on: null }],
    ["wrong and not put right", { answerPhone: "wrong" }, { status: "NEEDS_REPAIR", proposal: null }],
    ["not known in what matters", { answerIdentity: "unknown" }, { status: "SUBMITTED", proposal: null }],
  ])("that finds it %s leads to its status", async (_what, typed, status) => {
    const id = await register(tenant.officer, tenant.regionCode, { name: `Hasil ${uuidv7()}` })
    await recordVisit(tenant.companion, posted(id, typed))
    expect(await standing(id)).toMatchObject(status)
  })

  test("leaves a fresh approval alone when all is right, and asks for a decision when something was put right", async () => {
    const [kept = "", changed = ""] = [
      await register(tenant.officer, tenant.regionCode, { name: "Tetap Sah" }),
      await register(tenant.officer, tenant.regionCode, { name: "Berubah Sah" }),
    ]
    await asOwner((owner) => reachStatus(owner, "APPROVED", [kept, changed]))
    await recordVisit(tenant.officer, posted(kept))
    await recordVisit(tenant.officer, posted(changed, { answerPhone: "wrong", phone: "081255556666" }))
    expect(await standing(kept)).toMatchObject({ status: "APPROVED" })
    expect(await standing(changed)).toMatchObject({ status: "CHECKED", proposed_by: tenant.officer.userId })
  })

  test("to a kelurahan outside of the companion's is only proposed, and never corrected there", async () => {
    const id = await register(tenant.officer, tenant.regionCode, { name: "Pindah Jauh" })
    const outside = codes.at(-1) ?? ""
    const correction = posted(id, { answerLocation: "wrong", kelurahanCode: outside })
    await expect(recordVisit(tenant.companion, correction)).rejects.toMatchObject({ field: "kelurahanCode" })
    await recordVisit(tenant.companion, posted(id, { outcome: "MOVED", movedToCode: outside }))
    const name = (await getKelurahan(tenant.admin)).get(outside)?.name ?? "?"
    expect((await listVisitsOf(tenant.officer, id))[0]?.movedTo).toContain(name)
    expect(await load(tenant.officer, id)).toMatchObject({ kelurahanCode: codes[0] })
  })

  test("is nobody's who cannot see the enterprise, and nobody's without the right", async () => {
    const elsewhere = await register(tenant.officer, tenant.regionCode, {
      name: "Jauh",
      kelurahanCode: codes.at(-1) ?? "",
    })
    const stranger = await newTenant()
    for (const actor of [tenant.companion, stranger.admin, stranger.companion]) {
      await expect(recordVisit(actor, posted(elsewhere))).rejects.toMatchObject({ reason: "not-found" })
      expect(await getVisitTarget(actor, elsewhere, today)).toBeNull()
      await expect(
        recordFact(actor, { id: elsewhere, kind: "nib", grade: "document", source: "NIB", day: "2026-01-02" }),
      ).rejects.toMatchObject({ reason: "not-found" })
    }
    for (const actor of [tenant.leader, tenant.owner, tenant.partner]) {
      await expect(recordVisit(actor, posted(elsewhere))).rejects.toMatchObject({ reason: "forbidden" })
    }
    expect(await countVisits(elsewhere)).toBe("0")
  })

  test("keeps consents given on the screen once", async () => {
    const id = await register(tenant.officer, tenant.regionCode, { name: "Setuju Layar", nik: newNik() })
    await recordVisit(tenant.companion, posted(id, { consentPHOTO: "on" }))
    await recordVisit(tenant.companion, posted(id, { consentPHOTO: "on", consentCATALOGUE: "on" }))
    const { consents } = await load(tenant.officer, id)
    expect(consents.map(({ purpose, channel }) => `${purpose} ${channel}`).sort()).toEqual([
      "CATALOGUE SCREEN",
      "PHOTO SCREEN",
    ])
  })
})

describe("the photo of a visit", () => {
  const photo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#0d5c53" } })
      .withExif({ IFD0: { Artist: "Rahasia" }, IFD3: { GPSLatitude: "7/1 45/1 0/1" } })
      .jpeg()
      .toBuffer()

  test("is drawn anew, no longer than 1,280 pixels and without EXIF, and seen by those who may see the enterprise", async () => {
    const id = await register(tenant.officer, tenant.regionCode, { name: "Berfoto" })
    const file = new File([new Uint8Array(await photo(3000, 1500))], "IMG_1.jpg", { type: "image/jpeg" })
    const input = posted(id, { photo: file })
    await recordVisit(tenant.companion, input)
    const name = await getVisitPhoto(tenant.leader, input.id)
    const kept = await getFile(name ?? "tidak-ada")
    const { format, width, height, exif } = await sharp(kept ?? Buffer.of()).metadata()
    expect({ format, width, height, exif }).toEqual({ format: "jpeg", width: 1280, height: 640, exif: undefined })
    expect(kept?.toString("latin1")).not.toContain("Rahasia")
    expect(await getVisitPhoto((await newTenant()).admin, input.id)).toBeNull()
    expect(await getVisitPhoto(tenant.owner, input.id)).toBeNull()
  })

  test("that is no picture is refused, and nothing of the visit is kept", async () => {
    const id = await register(tenant.officer, tenant.regionCode, { name: "Bukan Foto" })
    for (const bytes of [
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      Buffer.from("\xff\xd8\xffrusak", "latin1"),
    ]) {
      const file = new File([new Uint8Array(bytes)], "foto.jpg")
      await expect(recordVisit(tenant.companion, posted(id, { photo: file }))).rejects.toMatchObject({ field: "photo" })
    }
    expect(await countVisits(id)).toBe("0")
  })
})

describe("facts", () => {
  test("seen in a document hold against a mere glance, and a new document takes the place of the old", async () => {
    const id = await register(tenant.officer, tenant.regionCode, { name: "Berbukti", nik: newNik() })
    const fact = { id, kind: "nib", grade: "document", source: "NIB di OSS", day: today.day } as const
    await recordFact(tenant.officer, fact)
    await recordVisit(tenant.companion, posted(id))
    const nib = async () => (await listFacts(tenant.officer, id)).find(({ kind }) => kind === "nib")
    expect(await nib()).toMatchObject({ grade: "document", source: "NIB di OSS" })
    await recordVisit(tenant.companion, posted(id, { answerNib: "wrong" }))
    expect(await nib()).toMatchObject({ grade: "seen", verdict: "wrong" })
    await expect(recordFact(tenant.officer, { ...fact, day: "2999-01-01" })).rejects.toMatchObject({ field: "day" })
  })
})
