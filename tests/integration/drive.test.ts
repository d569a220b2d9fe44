import { v7 as uuidv7 } from "uuid"
import { expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { addMembers, changeMembers, closeDrive, saveDrive } from "@/lib/drive/commands/drive"
import { listCandidates } from "@/lib/drive/queries/candidates"
import { getDrive, listMembers } from "@/lib/drive/queries/drives"
import { AddMembers, type DriveKind, SaveDrive } from "@/lib/drive/schema"
import { savePermit } from "@/lib/permit/commands/permit"
import { SavePermit } from "@/lib/permit/schema/permit"
import { issueRecommendation, revokeRecommendation } from "@/lib/recommendation/commands"
import { getLetter, listLetters, makeLetter } from "@/lib/recommendation/queries"
import { IssueRecommendation } from "@/lib/recommendation/schema"
import { Refusal } from "@/lib/refusal"
import { asOwner } from "../support/catalogue"
import { newMaker, newProduct } from "../support/product"
import { newTenant } from "../support/tenant"

const everybody = { q: "", commodity: null, kelurahan: null, withNib: false }

function driveOf(kind: DriveKind) {
  return SaveDrive.parse({ id: uuidv7(), kind, title: "Gerakan percobaan", startsOn: "2026-11-01" })
}

/** Two makers with two foods each; the first has halal for everything, of the second one product has it. */
async function newDaerah() {
  const tenant = await newTenant()
  const [first, second] = [await newMaker(tenant), await newMaker(tenant)]
  const make = (maker: { id: string }, commodity = "FOOD") => newProduct(tenant, maker.id, commodity)
  const [one, two, three, bamboo] = [
    await make(first),
    await make(second),
    await make(second),
    await make(second, "BAMBOO"),
  ]
  const halal = (enterpriseId: string, more: Record<string, string>) => {
    const { file: _, ...input } = SavePermit.parse({ id: uuidv7(), enterpriseId, kind: "HALAL", ...more })
    return savePermit(tenant.officer, input)
  }
  await halal(first.id, { covers: "all" })
  await halal(second.id, { covers: "some", [`produk-${two.id}`]: "on" })
  const companion: Actor = { ...tenant.companion, scope: { kelurahan: ["71.72.01.1001"] } }
  return { tenant, first, second, one, two, three, bamboo, halal, companion }
}

test("candidates are the products that lack the permit, for a mark the enterprises; those who are in it are none", async () => {
  const { tenant, first, second, three } = await newDaerah()
  const [halal, mark] = [driveOf("HALAL"), driveOf("BRAND")]
  for (const drive of [halal, mark]) await saveDrive(tenant.officer, drive)
  const found = await listCandidates(tenant.officer, halal, everybody)
  expect(found.map(({ productId }) => productId)).toEqual([three.id])
  const makers = await listCandidates(tenant.officer, mark, everybody)
  expect(makers.map(({ enterpriseId }) => enterpriseId).sort()).toEqual([first.id, second.id].sort())
  const { added } = await addMembers(
    tenant.officer,
    AddMembers.parse({ id: halal.id, calon: [`${second.id}/${three.id}`, `${first.id}/${three.id}`] }),
  )
  expect(added).toBe(1)
  expect(await listCandidates(tenant.officer, halal, everybody)).toEqual([])
  const again = await addMembers(tenant.officer, {
    id: halal.id,
    calon: [{ enterpriseId: second.id, productId: three.id }],
  })
  expect(again.added).toBe(0)
})

test("members move together, and what has been issued is tied to its permit", async () => {
  const { tenant, second, three, halal, companion } = await newDaerah()
  const drive = driveOf("HALAL")
  await saveDrive(tenant.officer, drive)
  await addMembers(tenant.officer, { id: drive.id, calon: [{ enterpriseId: second.id, productId: three.id }] })
  const peserta = (await listMembers(companion, drive.id)).map(({ id }) => id)
  await changeMembers(companion, { id: drive.id, peserta, state: "APPLIED", note: "STTD-1" })
  await halal(second.id, { covers: "some", [`produk-${three.id}`]: "on", number: "ID35110000145391021" })
  await changeMembers(tenant.officer, { id: drive.id, peserta, state: "DONE", note: null })
  expect(await listMembers(tenant.officer, drive.id)).toMatchObject([
    { state: "DONE", note: "STTD-1", permitNumber: "ID35110000145391021" },
  ])
  expect(await getDrive(tenant.leader, drive.id)).toMatchObject({ all: 1, applied: 0, done: 1 })

  await closeDrive(tenant.officer, { id: drive.id, isClosed: true })
  await expect(changeMembers(tenant.officer, { id: drive.id, peserta, state: "LISTED", note: null })).rejects.toThrow(
    /ditutup/,
  )
})

test("each role does what it may, and nothing of another daerah or kelurahan", async () => {
  const { tenant, second, three, companion } = await newDaerah()
  const theirs = await newTenant()
  const drive = driveOf("HALAL")
  await saveDrive(tenant.officer, drive)
  const calon = [{ enterpriseId: second.id, productId: three.id }]
  await addMembers(tenant.officer, { id: drive.id, calon })
  const peserta = (await listMembers(tenant.officer, drive.id)).map(({ id }) => id)
  const change = { id: drive.id, peserta, state: "PREPARING", note: null } as const
  for (const attempt of [
    () => saveDrive(companion, driveOf("HALAL")),
    () => saveDrive(tenant.owner, driveOf("HALAL")),
    () => saveDrive(tenant.officer, { ...driveOf("HALAL"), mouId: uuidv7() }),
    () => addMembers(companion, { id: drive.id, calon }),
    () => addMembers(theirs.officer, { id: drive.id, calon }),
    () => changeMembers(tenant.leader, change),
    () => changeMembers(tenant.partner, change),
    () => changeMembers(tenant.companion, change),
    () => changeMembers(theirs.officer, change),
    () => changeMembers(tenant.officer, { ...change, peserta: [...peserta, uuidv7()] }),
    () => closeDrive(theirs.admin, { id: drive.id, isClosed: true }),
  ])
    await expect.soft(attempt(), attempt.toString()).rejects.toThrow(Refusal)
  expect(await getDrive(theirs.officer, drive.id)).toBeNull()
  expect(await listMembers(tenant.companion, drive.id)).toEqual([])
  expect((await listMembers(tenant.officer, drive.id))[0]?.state).toBe("LISTED")
})

const today = new Date().toISOString().slice(0, 10)

function letterFor(enterpriseId: string, more: Record<string, string> = {}) {
  return IssueRecommendation.parse({
    ...{ id: uuidv7(), enterpriseId, brand: "Batu Putih", niceClass: "29", goods: "minyak kelapa", signedOn: today },
    ...{ signatory: "Maria Contoh", office: "Kepala Dinas", place: "Bitung", ...more },
  })
}

test("letters of a year are numbered without a gap, however many are made at once; a revoked one keeps its number", async () => {
  const { tenant, first } = await newDaerah()
  const letters = Array.from({ length: 8 }, (_, at) => letterFor(first.id, { brand: `Merek ${at}` }))
  await Promise.all(letters.map((letter) => issueRecommendation(tenant.officer, letter)))
  const [twice] = letters
  if (twice) await issueRecommendation(tenant.officer, twice)
  const { letters: kept } = await listLetters(tenant.officer, { q: "", page: 1 })
  expect(kept.map(({ sequence }) => sequence)).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
  const [last] = kept
  await revokeRecommendation(tenant.officer, { id: last?.id ?? "", reason: "salah kelas" })
  await issueRecommendation(tenant.officer, letterFor(first.id, { brand: last?.brand ?? "" }))
  expect((await listLetters(tenant.officer, { q: "", page: 1 })).letters[0]?.sequence).toBe(9)
  expect((await getLetter(tenant.officer, last?.id ?? ""))?.sequence).toBe(8)
})

test("a letter says what was so when it was signed, and is the same file every time", async () => {
  const { tenant, first } = await newDaerah()
  const input = letterFor(first.id)
  await issueRecommendation(tenant.officer, input)
  const before = await makeLetter(tenant.leader, input.id)
  await asOwner((owner) => owner.query("UPDATE enterprise SET name = 'Nama baru' WHERE id = $1", [first.id]))
  const after = await makeLetter(tenant.leader, input.id)
  expect(before?.bytes.subarray(0, 5).toString()).toBe("%PDF-")
  expect(after?.bytes.equals(before?.bytes ?? Buffer.from(""))).toBe(true)
  expect((await getLetter(tenant.officer, input.id))?.content.enterprise).toMatch(/^Usaha /)
})

test("no letter for the wrong year, the same mark twice, a medium enterprise, another daerah's, or by who may not", async () => {
  const { tenant, first, second, companion } = await newDaerah()
  const theirs = await newTenant()
  const input = letterFor(first.id)
  await issueRecommendation(tenant.officer, input)
  await asOwner((owner) =>
    owner.query("UPDATE enterprise SET size = 'MEDIUM', size_basis = 'SALES' WHERE id = $1", [second.id]),
  )
  for (const attempt of [
    () => issueRecommendation(tenant.officer, letterFor(first.id, { brand: "BATU PUTIH" })),
    () => issueRecommendation(tenant.officer, letterFor(first.id, { brand: "Lama", signedOn: "2020-01-01" })),
    () => issueRecommendation(tenant.officer, letterFor(first.id, { brand: "Nanti", signedOn: "2099-01-01" })),
    () => issueRecommendation(tenant.officer, letterFor(second.id)),
    () => issueRecommendation(companion, letterFor(first.id, { brand: "Lain" })),
    () => issueRecommendation(theirs.officer, letterFor(first.id, { brand: "Lain" })),
    () => revokeRecommendation(theirs.admin, { id: input.id, reason: "bukan milik" }),
    () => revokeRecommendation(tenant.leader, { id: input.id, reason: "bukan tugas" }),
  ])
    await expect.soft(attempt(), attempt.toString()).rejects.toThrow(Refusal)
  expect(await makeLetter(theirs.officer, input.id)).toBeNull()
  expect(await makeLetter(tenant.companion, input.id)).toBeNull()
  expect(IssueRecommendation.safeParse({ ...input, niceClass: "46" }).success).toBe(false)
})
