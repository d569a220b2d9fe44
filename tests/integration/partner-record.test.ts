import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { daysAfter } from "@/lib/day"
import { closeDatabase, read } from "@/lib/db"
import { getFile } from "@/lib/files"
import { removeContact, saveContact } from "@/lib/partner/commands/contact"
import { addDocument, removeDocument } from "@/lib/partner/commands/document"
import { recordInteraction, removeInteraction } from "@/lib/partner/commands/interaction"
import { savePartner } from "@/lib/partner/commands/partner"
import { getPartner, listPartners } from "@/lib/partner/queries/partners"
import {
  getContact,
  getPartnerHead,
  listContacts,
  listDocuments,
  listPartnerMous,
  openInteractionFile,
  openPaper,
} from "@/lib/partner/queries/record"
import { listPartnerMoments } from "@/lib/partner/queries/timeline"
import { SaveContact } from "@/lib/partner/schema/contact"
import { RecordInteraction } from "@/lib/partner/schema/interaction"
import { SavePartner, serviceField } from "@/lib/partner/schema/partner"
import { getCalendar } from "@/lib/tenant/queries"
import { asOwner } from "../support/catalogue"
import { newMou, newPartner } from "../support/mou"
import { newTenant, type TestTenant } from "../support/tenant"

type Organisation = { id: string; person: Actor; mouId: string }

let tenant: TestTenant
let foreign: TestTenant
let retailer: Organisation
let laboratory: Organisation
let abroad: Organisation
let today: string
beforeAll(async () => {
  tenant = await newTenant()
  foreign = await newTenant()
  retailer = await newOrganisation(tenant)
  laboratory = await newOrganisation(tenant)
  abroad = await newOrganisation(foreign)
  today = (await read(tenant.officer, (tx) => getCalendar(tx, tenant.officer))).today
})
afterAll(closeDatabase)

async function newOrganisation(daerah: TestTenant): Promise<Organisation> {
  const { id, actor } = await newPartner(daerah)
  return { id, person: actor(daerah.officer), mouId: (await newMou(daerah, id)).id }
}

type Typed = Record<string, unknown>

const typedContact = (typed: Typed = {}) =>
  SaveContact.parse({ id: uuidv7(), partnerId: retailer.id, name: "Rina Contoh", phone: "0812-3456-789", ...typed })
const typedTalk = (typed: Typed = {}) =>
  RecordInteraction.parse({
    ...{ id: uuidv7(), partnerId: retailer.id, kind: "MEETING", heldOn: "2026-03-02", words: "Kurasi bulan depan" },
    ...typed,
  })
const pdf = (name = "profil.pdf") => ({ fileName: name, bytes: new TextEncoder().encode("%PDF-1.7\n1 0 obj\n") })
const paper = (change: Partial<Parameters<typeof addDocument>[1]> = {}) => ({
  ...{ id: uuidv7(), partnerId: retailer.id, title: "", handed: pdf(), ...change },
})

async function countFiles(): Promise<number> {
  const { rows } = await asOwner((owner) =>
    owner.query<{ files: number }>("SELECT count(*)::int AS files FROM document WHERE tenant_id = $1", [tenant.id]),
  )
  return rows[0]?.files ?? 0
}

/** What the record of a partner says to an actor, all of it. */
async function listRecord(actor: Actor, partnerId: string): Promise<unknown[]> {
  const { moments } = await listPartnerMoments(actor, { partnerId, page: 1 })
  const lines = [await listContacts(actor, partnerId), await listDocuments(actor, partnerId), moments]
  return [await getPartnerHead(actor, partnerId), ...lines.flat()].filter((line) => line !== null)
}

describe("who", () => {
  test("writes the record: staff alone, and of its own daerah's partners alone", async () => {
    const { id: contact } = await saveContact(tenant.officer, typedContact())
    const { id: kept } = await addDocument(tenant.officer, paper())
    const { id: talk } = await recordInteraction(tenant.officer, typedTalk())
    const line = (id: string) => ({ id, partnerId: retailer.id })
    const attempts: ((actor: Actor) => Promise<unknown>)[] = [
      (actor) => saveContact(actor, typedContact()),
      (actor) => removeContact(actor, line(contact)),
      (actor) => addDocument(actor, paper()),
      (actor) => removeDocument(actor, line(kept)),
      (actor) => recordInteraction(actor, typedTalk()),
      (actor) => removeInteraction(actor, line(talk)),
    ]
    for (const attempt of attempts) {
      for (const actor of [tenant.leader, tenant.companion, tenant.owner, retailer.person])
        await expect(attempt(actor), actor.role).rejects.toMatchObject({ reason: "forbidden" })
      await expect(attempt(foreign.officer)).rejects.toMatchObject({ reason: "not-found" })
      await attempt(tenant.admin)
    }
  })

  test("reads the record: the agency alone; a partner sees none of it, not even of its own organisation", async () => {
    await saveContact(tenant.officer, typedContact())
    const { id: kept } = await addDocument(tenant.officer, paper())
    const { id: talk } = await recordInteraction(tenant.officer, typedTalk(), pdf())
    for (const actor of [tenant.officer, tenant.admin, tenant.leader]) {
      expect(await listRecord(actor, retailer.id), actor.role).not.toEqual([])
      expect(await openPaper(actor, { partnerId: retailer.id, id: kept }), actor.role).not.toBeNull()
    }
    for (const actor of [retailer.person, laboratory.person, tenant.companion, tenant.owner, foreign.admin]) {
      expect(await listRecord(actor, retailer.id), actor.role).toEqual([])
      expect(await openPaper(actor, { partnerId: retailer.id, id: kept }), actor.role).toBeNull()
      expect(await openInteractionFile(actor, { partnerId: retailer.id, id: talk }), actor.role).toBeNull()
    }
    expect(await getPartner(foreign.officer, retailer.id)).toBeNull()
    expect(await listPartnerMous(foreign.officer, retailer.id)).toEqual([])
    expect(await listPartnerMous(laboratory.person, retailer.id)).toEqual([])
  })
})

describe("a contact", () => {
  test("is written down once, changed and taken away, under its own partner alone", async () => {
    const typed = typedContact({ position: "Pembelian", validFrom: "2026-01-01", validUntil: "2026-06-30" })
    await Promise.all([saveContact(tenant.officer, typed), saveContact(tenant.officer, typed)])
    const contact = { name: "Rina Contoh", phone: "+628123456789", validFrom: "2026-01-01", validUntil: "2026-06-30" }
    expect(await getContact(tenant.leader, retailer.id, typed.id)).toMatchObject(contact)
    expect(await getContact(tenant.leader, laboratory.id, typed.id)).toBeNull()
    const stolen = saveContact(tenant.officer, { ...typed, partnerId: laboratory.id })
    await expect(stolen).rejects.toMatchObject({ reason: "not-found" })
    const astray = removeContact(tenant.officer, { id: typed.id, partnerId: laboratory.id })
    await expect(astray).rejects.toMatchObject({ reason: "not-found" })
    await removeContact(tenant.officer, { id: typed.id, partnerId: retailer.id })
    expect(await getContact(tenant.leader, retailer.id, typed.id)).toBeNull()
  })

  test("can be reached, and ends no earlier than it begins", () => {
    const faults = (typed: Typed) =>
      SaveContact.safeParse({
        ...typedContact(),
        email: "",
        validFrom: "",
        validUntil: "",
        ...typed,
      }).error?.issues.map(({ path }) => path[0])
    expect(faults({ phone: "" })).toEqual(["phone"])
    expect(faults({ phone: "", email: "rina@contoh.id" })).toBeUndefined()
    expect(faults({ validFrom: "2026-02-01", validUntil: "2026-01-01" })).toEqual(["validUntil"])
    expect(faults({ name: " " })).toEqual(["name"])
  })
})

describe("a paper", () => {
  test("is kept once, opened as it was handed in, and taken away with its file", async () => {
    const before = await countFiles()
    const typed = paper({ title: "Daftar harga" })
    const { id } = await addDocument(tenant.officer, typed)
    expect(await addDocument(tenant.officer, typed)).toEqual({ id })
    expect(await countFiles()).toBe(before + 1)
    const opened = await openPaper(tenant.leader, { partnerId: retailer.id, id })
    expect(opened && [opened.fileName, opened.mediaType, Buffer.from(opened.bytes)]).toEqual([
      ...["profil.pdf", "application/pdf"],
      Buffer.from(pdf().bytes),
    ])
    expect(await openPaper(tenant.leader, { partnerId: laboratory.id, id })).toBeNull()
    const { rows } = await asOwner((owner) =>
      owner.query<{ file_key: string }>(
        "SELECT f.file_key FROM document f JOIN partner_document d ON d.document_id = f.id WHERE d.id = $1",
        [id],
      ),
    )
    const key = rows[0]?.file_key ?? ""
    expect(await getFile(key)).not.toBeNull()
    await removeDocument(tenant.officer, { id, partnerId: retailer.id })
    expect(await countFiles()).toBe(before)
    expect(await getFile(key)).toBeNull()
  })

  test("that is no paper is refused, and nothing of it stays", async () => {
    const before = await countFiles()
    const hostile = [
      { fileName: "profil.pdf", bytes: new TextEncoder().encode("<html><script>alert(1)</script>") },
      { fileName: "gambar.svg", bytes: new TextEncoder().encode("<svg onload='alert(1)'/>") },
      { fileName: "program.exe", bytes: new TextEncoder().encode("MZ") },
      { fileName: "foto.png", bytes: Buffer.from("89504e470d0a1a0a00000000", "hex") },
    ]
    for (const handed of hostile)
      await expect(addDocument(tenant.officer, paper({ handed })), handed.fileName).rejects.toMatchObject({
        reason: "conflict",
      })
    expect(await countFiles()).toBe(before)
  })

  test("keeps no folder and no quote of a name that somebody made up", async () => {
    const { id } = await addDocument(tenant.officer, paper({ handed: pdf('../../etc/"profil\u0000.pdf') }))
    const kept = (await listDocuments(tenant.officer, retailer.id)).find((one) => one.id === id)
    expect(kept).toMatchObject({ fileName: "profil.pdf", title: "profil" })
  })
})

describe("what was said", () => {
  test("is no later than today, and about an agreement of that partner alone", async () => {
    const tomorrow = recordInteraction(tenant.officer, typedTalk({ heldOn: daysAfter(today, 1) }))
    await expect(tomorrow).rejects.toMatchObject({ reason: "conflict", field: "heldOn" })
    await recordInteraction(tenant.officer, typedTalk({ heldOn: today, mouId: retailer.mouId }))
    for (const mouId of [laboratory.mouId, abroad.mouId, uuidv7()])
      await expect(recordInteraction(tenant.officer, typedTalk({ mouId }))).rejects.toMatchObject({ field: "mouId" })
  })

  test("is one when sent twice, and goes with its file", async () => {
    const before = await countFiles()
    const { file: _, ...typed } = typedTalk()
    await recordInteraction(tenant.officer, typed, pdf("notulen.pdf"))
    await recordInteraction(tenant.officer, typed, pdf("notulen.pdf"))
    expect(await countFiles()).toBe(before + 1)
    const line = { partnerId: retailer.id, id: typed.id }
    expect(await openInteractionFile(tenant.leader, line)).toMatchObject({ fileName: "notulen.pdf" })
    await removeInteraction(tenant.officer, line)
    expect(await countFiles()).toBe(before)
    await expect(removeInteraction(tenant.officer, line)).rejects.toMatchObject({ reason: "not-found" })
  })
})

test("what a partner offers is kept as ticked, and narrows the list", async () => {
  const id = uuidv7()
  const boxes = { [serviceField("TEST")]: "on", [serviceField("CALIBRATION")]: "on", "layanan-LAIN": "on" }
  const typed = SavePartner.parse({ id, name: `Balai ${id}`, kind: "STANDARDS", phone: "", ...boxes })
  await savePartner(tenant.officer, typed)
  expect((await getPartner(tenant.leader, id))?.services).toEqual(["TEST", "CALIBRATION"])
  const ids = async (filter: Parameters<typeof listPartners>[1]) =>
    (await listPartners(tenant.leader, filter)).map((one) => one.id)
  expect(await ids({ kind: null, service: "CALIBRATION" })).toEqual([id])
  expect(await ids({ kind: "STANDARDS", service: null })).toEqual([id])
  expect(await ids({ kind: "RETAILER", service: "TEST" })).toEqual([])
  await savePartner(tenant.officer, SavePartner.parse({ ...typed, phone: "", email: "" }))
  expect((await getPartner(tenant.leader, id))?.services).toEqual([])
})
