import sharp from "sharp"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { addTenant } from "@/bin/tenants"
import { getFile } from "@/lib/files"
import { changeLogo, removeLogo, renameAgency, updateProfile } from "@/lib/tenant/commands"
import { getTenantSettings } from "@/lib/tenant/queries"
import { agencyOn, agencyOnPaper, isFreeSlug, slugOf, zoneOf } from "@/lib/tenant/rules"
import { UpdateProfile } from "@/lib/tenant/schema"
import { asOwner } from "@/tests/support/catalogue"
import { newTenant, type TestTenant } from "@/tests/support/tenant"

let ours: TestTenant
let theirs: TestTenant
beforeAll(async () => {
  ours = await newTenant()
  theirs = await newTenant()
})

describe("a daerah", () => {
  test("can be any of Indonesia's 38 provinsi and 514 kabupaten and kota, each with an address and a time of its own", async () => {
    const { rows } = await asOwner((owner) =>
      owner.query<{ code: string; name: string }>(
        "SELECT code, name FROM region WHERE level IN ('kota', 'kabupaten', 'provinsi')",
      ),
    )
    const slugs = rows.map(({ name }) => slugOf(name))
    expect([rows.length, new Set(slugs).size]).toEqual([552, 552])
    expect(slugs.filter((slug) => !isFreeSlug(slug))).toEqual([])
    expect(rows.filter(({ code }) => !zoneOf(code))).toEqual([])
  })

  test("is added once, and only for a code that is a kota, kabupaten or provinsi", async () => {
    const again = asOwner((owner) => addTenant(owner, { code: ours.regionCode }))
    await expect(again).rejects.toThrow("sudah ada di portal ini")
    await expect(asOwner((owner) => addTenant(owner, { code: "35.74.01" }))).rejects.toThrow("bukan kode kota")
    await expect(asOwner((owner) => addTenant(owner, { code: "35.01", slug: "masuk" }))).rejects.toThrow(
      "tidak dapat dipakai",
    )
  })
})

describe("the agency", () => {
  test("keeps every name it had; the newest that has begun counts", async () => {
    const name = { shortName: "DKUMPP", unit: "Bidang UMKM" }
    await renameAgency(ours.admin, { id: uuidv7(), name: "Dinas Lama", validFrom: "2016-01-04", ...name })
    await renameAgency(ours.admin, { id: uuidv7(), name: "Dinas Depan", validFrom: "2099-01-01", ...name })
    const { agencies } = await getTenantSettings(ours.admin)
    expect(agencies.map((agency) => agency.name)).toEqual([
      "Dinas Depan",
      expect.stringMatching(/^Dinas Koperasi/),
      "Dinas Lama",
    ])
    expect(agencyOn(agencies, "2020-06-01")?.name).toBe("Dinas Lama")
    expect(agencyOn(agencies, "2099-01-01")?.name).toBe("Dinas Depan")
    expect(agencyOn(agencies, "2015-01-01")).toBeNull()
    expect(agencyOnPaper(agencies, "2015-01-01")?.name).toBe("Dinas Lama")
    expect(agencyOnPaper(agencies, "2099-01-01")?.name).toBe("Dinas Depan")
  })

  test("has one name a day: the same day again corrects it, and a form sent twice counts once", async () => {
    const before = (await getTenantSettings(theirs.admin)).agencies.length
    const input = { id: uuidv7(), name: "Dinas Salh Ketik", shortName: "", unit: "", validFrom: "2018-01-02" }
    await renameAgency(theirs.admin, input)
    await renameAgency(theirs.admin, input)
    await renameAgency(theirs.admin, { ...input, id: uuidv7(), name: "Dinas Salah Ketik" })
    const { agencies } = await getTenantSettings(theirs.admin)
    expect(agencies).toHaveLength(before + 1)
    expect(agencies.at(-1)?.name).toBe("Dinas Salah Ketik")
  })
})

test("a profile is cleaned, kept, and another daerah's stays as it was", async () => {
  const before = await getTenantSettings(theirs.admin)
  const typed = {
    contactPhone: "(0335) 421234",
    contactEmail: " Dinas@Kota.go.id ",
    contactAddress: "",
    brandColor: "#1D4F91",
  }
  await updateProfile(ours.admin, UpdateProfile.parse(typed))
  expect(await getTenantSettings(ours.admin)).toMatchObject({
    contactPhone: "+62335421234",
    contactEmail: "dinas@kota.go.id",
    contactAddress: null,
    brandColor: "#1d4f91",
  })
  expect(await getTenantSettings(theirs.admin)).toEqual(before)
  await expect(updateProfile(ours.officer, UpdateProfile.parse(typed))).rejects.toMatchObject({ reason: "forbidden" })
})

test("a colour too light for a button is refused with its contrast", () => {
  const typed = { contactPhone: "", contactEmail: "", contactAddress: "", brandColor: "#ffee99" }
  expect(UpdateProfile.safeParse(typed).error?.issues).toMatchObject([
    { path: ["brandColor"], message: expect.stringContaining("terlalu terang: kontrasnya 1 : 1") },
  ])
})

describe("a logo", () => {
  const draw = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#0d5c53" } }).withExif({ IFD0: { Artist: "Rahasia" } })

  test("is drawn anew, small and without what the file said about itself; the former one is gone", async () => {
    await changeLogo(ours.admin, await draw(900, 300).jpeg().toBuffer())
    const first = (await getTenantSettings(ours.admin)).logoFile ?? ""
    const kept = await getFile(first)
    expect(await sharp(kept ?? Buffer.of()).metadata()).toMatchObject({ format: "png", width: 256, height: 85 })
    expect(kept?.includes("Rahasia")).toBe(false)
    await changeLogo(ours.admin, await draw(10, 10).webp().toBuffer())
    expect(await getFile(first)).toBeNull()
    await removeLogo(ours.admin)
    expect((await getTenantSettings(ours.admin)).logoFile).toBeNull()
  })

  test("is a picture by its bytes, not by its name", async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
    )
    await expect(changeLogo(ours.admin, svg)).rejects.toThrow("harus berupa gambar")
    const broken = (await draw(50, 50).png().toBuffer()).subarray(0, 60)
    await expect(changeLogo(ours.admin, broken)).rejects.toThrow("tidak dapat dibaca")
    await expect(changeLogo(ours.officer, await draw(9, 9).png().toBuffer())).rejects.toMatchObject({
      reason: "forbidden",
    })
    expect((await getTenantSettings(ours.admin)).logoFile).toBeNull()
  })
})
