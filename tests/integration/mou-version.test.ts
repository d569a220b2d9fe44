import { createHash } from "node:crypto"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import sharp from "sharp"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { answerFile } from "@/lib/answer"
import { closeDatabase } from "@/lib/db"
import { env } from "@/lib/env"
import { mostFileBytes } from "@/lib/file-kind"
import { removeMou } from "@/lib/mou/commands/plan"
import { addVersion } from "@/lib/mou/commands/version"
import { listVersions, openVersion } from "@/lib/mou/queries/versions"
import { receiveFile } from "@/lib/upload"
import { writeZip } from "@/lib/workbook/rules/fixture"
import { asOwner } from "../support/catalogue"
import { newMou, newPartner } from "../support/mou"
import { newTenant, type TestTenant } from "../support/tenant"

let ours: TestTenant
let theirs: TestTenant
let partner: Awaited<ReturnType<typeof newPartner>>
let other: Awaited<ReturnType<typeof newPartner>>
beforeAll(async () => {
  ours = await newTenant()
  theirs = await newTenant()
  partner = await newPartner(ours)
  other = await newPartner(ours)
})
afterAll(closeDatabase)

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const pdf = bytesOf(`%PDF-1.7 ${"naskah ".repeat(50)}`)
const docx = new Uint8Array(writeZip([{ name: "word/document.xml", data: Buffer.from("<w/>") }]))
const script = "<script>alert(document.cookie)</script>"

function versionOf(mouId: string, typed: Partial<Parameters<typeof addVersion>[1]> = {}) {
  const handed = { fileName: "Naskah.pdf", bytes: pdf }
  return { id: uuidv7(), mouId, kind: "DRAFT" as const, note: "", handed, ...typed }
}

const newOne = () => newMou(ours, partner.id)

/** The files kept for our daerah. */
async function kept(): Promise<string[]> {
  return readdir(join(env().DATA_DIR, "files", "document", ours.id)).catch(() => [])
}

describe("a version", () => {
  test("is kept encrypted under the next number, once however often sent, with the hash of what was handed in", async () => {
    const { id: mouId } = await newOne()
    const first = versionOf(mouId, { note: "Hasil rapat" })
    const before = await kept()
    await Promise.all([1, 2, 3].map(() => addVersion(ours.officer, first)))
    await addVersion(ours.admin, versionOf(mouId, { kind: "SIGNED" }))
    const sha256 = createHash("sha256").update(pdf).digest("hex")
    expect(await listVersions(ours.leader, mouId)).toMatchObject([
      { version: 2, kind: "SIGNED", by: "admin percobaan", sha256 },
      { version: 1, kind: "DRAFT", by: "officer percobaan", note: "Hasil rapat", fileName: "Naskah.pdf", sha256 },
    ])
    // A form sent again leaves no second file behind.
    expect(await kept()).toHaveLength(before.length + 2)
    const opened = await openVersion(ours.leader, { mouId, id: first.id })
    expect(opened && Buffer.from(opened.bytes).equals(pdf)).toBe(true)
  })

  test("is added by those who may, and opened by nobody who does not see the agreement", async () => {
    const { id: mouId } = await newOne()
    const version = versionOf(mouId)
    await addVersion(ours.officer, version)
    const [member, stranger] = [partner.actor(ours.officer), other.actor(ours.officer)]
    for (const actor of [ours.leader, ours.companion, ours.owner, member])
      await expect(addVersion(actor, versionOf(mouId)), actor.role).rejects.toMatchObject({
        reason: "forbidden",
      })
    await expect(addVersion(theirs.admin, versionOf(mouId))).rejects.toMatchObject({ reason: "not-found" })
    for (const actor of [theirs.admin, stranger, ours.partner, ours.companion, ours.owner]) {
      expect(await openVersion(actor, { mouId, id: version.id }), actor.role).toBeNull()
      expect(await listVersions(actor, mouId)).toEqual([])
    }
    for (const actor of [ours.admin, ours.leader, member])
      expect(await openVersion(actor, { mouId, id: version.id }), actor.role).not.toBeNull()
    const { id: another } = await newOne()
    expect(await openVersion(ours.admin, { mouId: another, id: version.id })).toBeNull()
  })

  test("goes with the proposal it belonged to, file and all", async () => {
    const { id: mouId } = await newMou(ours, partner.id, "PROPOSED")
    const before = await kept()
    await addVersion(ours.officer, versionOf(mouId))
    await removeMou(ours.officer, mouId)
    expect(await kept()).toEqual(before)
    const left = await asOwner((owner) =>
      owner.query(
        "SELECT FROM document f WHERE tenant_id = $1 AND NOT EXISTS (SELECT FROM mou_version v WHERE v.document_id = f.id)",
        [ours.id],
      ),
    )
    expect(left.rows).toEqual([])
  })
})

describe("a hostile file", () => {
  const hostile: [string, string, Uint8Array][] = [
    ["a page called .pdf", "naskah.pdf", bytesOf(`<!doctype html>${script}`)],
    ["a page behind a byte order mark", "naskah.pdf", bytesOf(`\uFEFF<html>${script}`)],
    ["a drawing with a script", "tanda-tangan.svg", bytesOf(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
    ["a drawing called .png", "tanda-tangan.png", bytesOf(`<svg onload="alert(1)"/>`)],
    ["a PDF called .html", "naskah.html", pdf],
    ["a program called .docx", "naskah.docx", bytesOf("MZ\x90\x00")],
    ["an archive", "naskah.zip", docx],
    ["nothing", "naskah.pdf", new Uint8Array()],
    ["no ending", "pdf-naskah", pdf],
  ]

  test.each(hostile)("%s is refused in words, and nothing of it is kept", async (_, fileName, bytes) => {
    const { id: mouId } = await newOne()
    const before = await kept()
    const refused = addVersion(ours.officer, versionOf(mouId, { handed: { fileName, bytes } }))
    await expect(refused).rejects.toMatchObject({ reason: "conflict", message: expect.stringMatching(/bukan PDF/) })
    expect(await kept()).toEqual(before)
    expect(await listVersions(ours.officer, mouId)).toEqual([])
  })

  test("that is only the beginning of a picture is refused as broken", async () => {
    const { id: mouId } = await newOne()
    const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(script)])
    const broken = addVersion(ours.officer, versionOf(mouId, { handed: { fileName: "pindaian.jpg", bytes } }))
    await expect(broken).rejects.toMatchObject({ reason: "conflict" })
  })

  test("larger than 20 MB, empty or absent does not get past the door", async () => {
    const post = (file: File | null) => {
      const form = new FormData()
      form.set("id", uuidv7())
      if (file) form.set("file", file)
      return receiveFile(new Request("http://portal.test/", { method: "POST", body: form }), "file", mostFileBytes)
    }
    const named = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], "naskah.pdf")
    expect(await post(named(new Uint8Array(mostFileBytes + 1)))).toMatchObject({ fault: "too-large" })
    expect(await post(named(new Uint8Array()))).toMatchObject({ fault: "empty" })
    expect(await post(null)).toMatchObject({ fault: "none" })
    expect(await post(named(new Uint8Array(1000)))).toMatchObject({ file: { size: 1000 } })
  })

  test.each([
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\Users\\Dinas\\MoU Bitung.pdf", "MoU Bitung.pdf"],
    ['naskah"; filename=x.html\r\nX-Injected: 1.pdf', expect.not.stringMatching(/["\r\n]/)],
  ])("is called %s without its folders and what would leave a header", async (fileName, name) => {
    const { id: mouId } = await newOne()
    const version = versionOf(mouId, { handed: { fileName, bytes: pdf } })
    await addVersion(ours.officer, version)
    expect(await listVersions(ours.officer, mouId)).toMatchObject([{ fileName: name }])
    const opened = await openVersion(ours.officer, { mouId, id: version.id })
    if (!opened) throw new Error("The version is not there.")
    expect(answerFile(opened, true).headers.has("x-injected")).toBe(false)
  })

  test("that is a PDF with a page inside is read as a PDF alone, and handed out as bytes", async () => {
    const { id: mouId } = await newOne()
    const bytes = bytesOf(`%PDF-1.4 <html>${script}</html>`)
    const version = versionOf(mouId, { handed: { fileName: "naskah.pdf", bytes } })
    await addVersion(ours.officer, version)
    const opened = await openVersion(ours.officer, { mouId, id: version.id })
    if (!opened) throw new Error("The version is not there.")
    const shown = answerFile(opened, true).headers
    expect(shown.get("content-type")).toBe("application/pdf")
    expect(shown.get("x-content-type-options")).toBe("nosniff")
    expect(shown.get("content-security-policy")).toContain("default-src 'none'")
    const handedOut = answerFile({ ...opened, mediaType: "application/octet-stream" }, true).headers
    expect(handedOut.get("content-disposition")).toMatch(/^attachment;/)
  })
})

test("a photo of the signed paper is drawn anew so that it can be read, without where it was taken; a Word document is no signed paper", async () => {
  const { id: mouId } = await newOne()
  const photo = await sharp({ create: { width: 3000, height: 4000, channels: 3, background: "#fff" } })
    .withExif({ IFD0: { Copyright: script }, IFD3: { GPSLatitude: "1/1 26/1 0/1" } })
    .jpeg()
    .toBuffer()
  const signed = versionOf(mouId, {
    kind: "SIGNED",
    handed: { fileName: "pindaian.jpeg", bytes: new Uint8Array(photo) },
  })
  await addVersion(ours.officer, signed)
  const opened = await openVersion(ours.officer, { mouId, id: signed.id })
  expect(opened?.mediaType).toBe("image/jpeg")
  expect(Buffer.from(opened?.bytes ?? []).includes("script")).toBe(false)
  expect((await sharp(opened?.bytes).metadata()).height).toBe(2400)
  const word = { fileName: "naskah.docx", bytes: docx }
  await expect(async () =>
    addVersion(ours.officer, versionOf(mouId, { kind: "SIGNED", handed: word })),
  ).rejects.toMatchObject({ field: "signed" })
  await addVersion(ours.officer, versionOf(mouId, { kind: "DRAFT", handed: word }))
  expect(await listVersions(ours.officer, mouId)).toHaveLength(2)
})
