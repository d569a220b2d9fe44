import type { Browser, Locator, Page } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { readingIn } from "@/lib/zone"
import { go, holdTraining, photo, press } from "../support/errand"
import { launchBrowser } from "../support/server"
import { accessibilityFaults, sidewaysOverflow, signedIn } from "../support/visit"

const slug = "kota-bitung"
const today = readingIn("Asia/Makassar", new Date()).day
const phone = { viewport: { width: 360, height: 740 } }
/** Names no other run has. */
const run = Date.now().toString(36)
const name = `Minyak kelapa murni ${run}`
const training = `Mutu minyak kelapa ${run}`

/** What the companion sees at the maker's, by section: everything a shop asks for, and too little quality without a test. */
const answers = {
  mutu: { MU1: 2, MU2: 2, MU6: 2 },
  volume: { VO2: 3, VO3: 3, VO4: 3 },
  kemasan: { KE1: 3, KE2: 1, KE3: 2, KE5: 1, KE6: 2, KE7: 3 },
  pemasaran: { PM1: 2, PM2: 3, PM3: 2, PM4: 1, PM5: 2 },
  keuangan: { KU1: 3, KU3: 1, KU4: 3 },
}
/** What the laboratory finds: all within SNI 7381:2008. */
const values = { water: "0,12", iodine: "6,3", ffa: "0,15", peroxide: "<0,01", lead: "ND" }

let browser: Browser
let owner: Page
let companion: Page
let officer: Page
let partner: Page
let leader: Page
let enterprise = ""
let product = ""
beforeAll(async () => {
  browser = await launchBrowser()
  ;[owner, companion] = [await pageOf("pelaku", phone), await pageOf("pendamping", phone)]
  ;[officer, partner, leader] = [await pageOf("petugas"), await pageOf("mitra", phone), await pageOf("pimpinan")]
  enterprise = await findApproved()
})
afterAll(() => browser.close())

async function pageOf(account: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await signedIn(browser, `${account}@${slug}.demo`, options)
  context.setDefaultTimeout(60_000)
  return context.newPage()
}

/** Of the owner's enterprises one that the agency has approved, so that its products can rise at all. */
async function findApproved(): Promise<string> {
  await owner.goto(`/${slug}/usaha/produk/baru`)
  const mine = owner.locator('[name="enterpriseId"]')
  for (const choice of await mine.all()) {
    const id = await choice.getAttribute("value")
    await officer.goto(`/${slug}/umkm/${id}`)
    const status = officer.locator("main .card", { has: officer.getByRole("heading", { name: "Status", exact: true }) })
    if (id && (await status.getByText("Disahkan", { exact: true }).count()) > 0) return id
  }
  throw new Error("The demo's owner has no approved enterprise.")
}

/** The level that the agency sees of the product, in its word. */
async function levelShown(): Promise<string> {
  await officer.goto(`/${slug}/produk/${product}`)
  const figure = await officer.locator("main .stat", { hasText: "Tingkat kesiapan" }).locator("strong").textContent()
  return figure?.split(" menurut")[0]?.trim() ?? ""
}

/** A line of the ledger: what moved, and from what to what. */
function movement(page: Page, what: string, values: string): Locator {
  return page
    .locator("main tr")
    .filter({ has: page.getByRole("rowheader", { name: what, exact: true }), hasText: values })
}

/** The shares of a movement, as percents by what they go to. */
async function listShares(row: Locator): Promise<{ to: string; share: number }[]> {
  const lines = await row.locator("li").allTextContents()
  return lines.map((to) => ({ to, share: Number.parseFloat(/([\d,]+)\s?%/.exec(to)?.[1]?.replace(",", ".") ?? "0") }))
}

test("the owner attends a training on quality", async () => {
  const plan = { slug, title: training, topic: "mutu", day: daysAfter(today, -1), enterprise }
  await holdTraining({ officer, owner }, plan)
  await officer.getByRole("main").getByText(training).first().waitFor()
})

test("the owner adds a product with a photo on a phone, and it counts as theirs alone", async () => {
  await owner.goto(`/${slug}/usaha/produk/baru`)
  await owner.check(`[name="enterpriseId"][value="${enterprise}"]`)
  await owner.fill('[name="name"]', name)
  await go(owner, "Lanjutkan", /baru\/jenis/)
  await owner.check('[value="COCONUT"]')
  await go(owner, "Lanjutkan", /isi\/bahan/)
  product = /produk\/([0-9a-f-]{36})/.exec(owner.url())?.[1] ?? ""
  await owner.check('[name="plant"]')
  await go(owner, "Lanjutkan", /foto\?baru=1/)
  // The button is for phones without scripts: once it is gone, a chosen photo sends itself.
  await owner.getByRole("button", { name: "Simpan foto" }).waitFor({ state: "hidden" })
  await owner.setInputFiles("#file", await photo("#d8c79a"))
  await owner.getByText("Foto tersimpan.").waitFor()
  await go(owner, "Lanjutkan", /isi\/harga/)
  await owner.fill('[name="price"]', "45 rb")
  await go(owner, "Lanjutkan", /isi\/kapasitas/)
  await owner.fill('[name="capacity"]', "300")
  await owner.fill('[name="capacityUnit"]', "botol")
  await go(owner, "Lanjutkan", /\?baru=1$/)
  await owner.getByText("Produk sudah tercatat").waitFor()
  expect(await sidewaysOverflow(owner)).toBe(0)

  expect(await levelShown()).toBe("Tervalidasi")
  const photoHref = await officer.locator(`main img[alt="${name}"]`).getAttribute("src")
  expect((await officer.request.get(photoHref ?? "")).headers()["content-type"]).toMatch(/^image\//)
  await officer.getByText("Menurut pemilik", { exact: true }).first().waitFor()
})

test("the companion verifies it with evidence, and somebody else confirms what opens a shop's door", async () => {
  const page = `/${slug}/produk/${product}`
  await companion.goto(`${page}/data`)
  await press(companion, /^Saya sudah melihat produk/, "Dilihat pendamping atau petugas")

  await companion.goto(`${page}/penilaian/MU3`)
  await companion.check('[name="value"][value="2"]')
  await companion.setInputFiles('[name="file"]', await photo("#1d4f91"))
  await press(companion, "Simpan jawaban dan bukti", "Tersimpan. Lanjutkan kapan saja")
  for (const [section, criteria] of Object.entries(answers)) {
    await companion.goto(`${page}/penilaian?bagian=${section}`)
    for (const [code, value] of Object.entries(criteria))
      await companion.check(`[name="nilai-${code}"][value="${value}"]`)
    await press(companion, "Simpan bagian ini", "Tersimpan. Lanjutkan kapan saja")
  }
  await companion.goto(`${page}/penilaian?bagian=volume`)
  await companion.getByRole("listitem").filter({ hasText: "VO1." }).getByRole("link", { name: "data produk" }).waitFor()
  expect(await companion.locator('[name="nilai-VO1"]').count()).toBe(0)
  expect(await sidewaysOverflow(companion)).toBe(0)
  await companion.goto(`${page}/penilaian`)
  await press(companion, "Serahkan untuk disahkan", "Jawaban diserahkan ke petugas lain")

  await officer.goto(page)
  await officer.getByText("Siap Ritel: 2 dari").waitFor()
  await officer.goto(`${page}/penilaian`)
  await go(officer, "Menunggu disahkan", /sahkan=/)
  const proof = await officer.getByRole("link", { name: "foto.jpg" }).getAttribute("href")
  expect((await officer.request.get(proof ?? "")).headers()["content-type"]).toMatch(/^image\//)
  await press(officer, "Sahkan jawaban ini", "Penilaian selesai")
})

test("permits bring it to Berizin: one the owner told of and the officer looked up, one the agency helped with", async () => {
  expect(await levelShown()).toBe("Tervalidasi")
  const issuedOn = daysAfter(today, -20)
  await owner.goto(`/${slug}/usaha/izin/baru?usaha=${enterprise}&jenis=PIRT`)
  await owner.fill(
    '[name="number"]',
    `206717201${run.replace(/\D/g, "").slice(0, 4).padEnd(4, "0")}-${Number(issuedOn.slice(2, 4)) + 5}`,
  )
  await owner.fill('[name="issuedOn"]', issuedOn)
  await owner.check(`[name="produk-${product}"]`)
  await go(owner, "Simpan", /usaha\/izin(#|$)/)

  const page = `/${slug}/produk/${product}/izin`
  await officer.goto(page)
  await go(officer, "P-IRT (SPP-IRT)", /izin\/[0-9a-f-]{36}/)
  await officer.check('[name="grade"][value="register"]')
  await press(officer, "Simpan pemeriksaan", "Tulis register yang dilihat")
  await officer.fill('[name="source"]', "sppirt.pom.go.id")
  await press(officer, "Simpan pemeriksaan", "Pemeriksaan tercatat")
  expect(await levelShown()).toBe("Tervalidasi")

  await officer.goto(`${page}/baru?jenis=HALAL`)
  await officer.fill('[name="number"]', "ID71110000012345678")
  await officer.fill('[name="issuedOn"]', issuedOn)
  await officer.check('[name="facilitated"]')
  await press(officer, "Simpan izin", "Sertifikat halal tersimpan")
  expect(await levelShown()).toBe("Berizin")
  await officer
    .getByText(/^Nilai mutu [\d,]+, minimum 60$/)
    .first()
    .waitFor()
})

test("the sample is handed over from the product, and the laboratory's test lifts it to Siap Ritel", async () => {
  await officer.goto(`/${slug}/produk/${product}/uji`)
  await go(officer, "Ajukan contoh ke laboratorium", /pengajuan\/baru/)
  expect(await officer.inputValue(`[name="judul-${enterprise}"]`)).toBe(name)
  const recipient = officer.locator('[name="recipient"]')
  const wanted = recipient.locator("option", { hasText: "Baristand Industri Manado" }).first()
  await recipient.selectOption((await wanted.getAttribute("value")) ?? "")
  await officer.selectOption('[name="kind"]', "SAMPLE")
  await press(officer, "Ajukan", "1 pengajuan dicatat")

  await partner.goto(`/${slug}/kemitraan/uji`)
  await partner.locator("main .card", { hasText: name }).getByRole("link", { name: "Catat hasil uji" }).click()
  await partner.getByRole("heading", { name: `Hasil uji ${name}` }).waitFor()
  await partner.fill('[name="number"]', `LHU-${run}`)
  await partner.fill('[name="testedOn"]', today)
  for (const sense of ["odour", "taste", "colour"]) await partner.check(`[name="nilai-${sense}"][value="right"]`)
  for (const [code, value] of Object.entries(values)) await partner.fill(`[name="nilai-${code}"]`, value)
  await partner.fill('[name="nilai-ffa"]', "sedikit")
  await press(partner, "Simpan hasil uji", "Isi angka (misalnya 0,15)")
  expect(await partner.inputValue('[name="nilai-lead"]')).toBe(values.lead)
  expect(await levelShown()).toBe("Berizin")
  await partner.fill('[name="nilai-ffa"]', values.ffa)
  await press(partner, "Simpan hasil uji", "Tersimpan. Dinas dan pemilik produk melihatnya.")
  await partner.getByText("Memenuhi syarat", { exact: true }).waitFor()
  expect(await partner.locator("main").textContent()).not.toMatch(/Di luar batas|belum terukur/)
  expect(await levelShown()).toBe("Siap Ritel")
})

test("its ledger tells every step with its cause, and credits the test, the training and the permit", async () => {
  await officer.goto(`/${slug}/produk/${product}/perubahan`)
  const licensed = movement(officer, "Tingkat", "Tervalidasi → Berizin")
  await licensed.getByRole("link", { name: "Izin atau sertifikat", exact: true }).waitFor()
  expect(await listShares(licensed)).toEqual([{ to: expect.stringContaining("Izin yang difasilitasi"), share: 100 }])

  const lifted = movement(officer, "Tingkat", "Berizin → Siap Ritel")
  await lifted.getByRole("link", { name: "Hasil uji laboratorium", exact: true }).waitFor()
  const shares = await listShares(lifted)
  const shareOf = (what: string) => shares.find(({ to }) => to.includes(what))?.share ?? 0
  expect(shareOf(training)).toBeGreaterThan(0)
  expect(shareOf("Uji laboratorium")).toBeGreaterThan(shareOf(training))
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 0)
  expect(await accessibilityFaults(officer)).toEqual([])

  await owner.goto(`/${slug}/usaha/produk/${product}/perubahan`)
  const asked = owner.locator("main .card", { hasText: /karena Uji laboratorium/ })
  await asked.getByRole("button", { name: "Ya, karena ini" }).click()
  await asked.waitFor({ state: "detached" })
  await officer.reload()
  expect(await lifted.locator("li", { hasText: "Uji laboratorium" }).textContent()).toContain("Dibenarkan")
})

test("the leader finds it in the pictures and lists of readiness, and behind what the training is credited with", async () => {
  await leader.goto(`/${slug}/kesiapan`)
  await leader.getByRole("list", { name: "Produk menurut tingkat" }).getByRole("link", { name: "Siap Ritel" }).click()
  await leader.waitForURL(/produk\?tingkat=RETAIL_READY/)
  await leader.fill('main [name="q"]', run)
  await go(leader, "Cari", /q=/)
  expect(await leader.locator("main tbody tr", { hasText: name }).textContent()).toContain("Siap Ritel")

  await leader.goto(`/${slug}/kesiapan`)
  await go(leader, "Perubahan dan sebabnya", /kesiapan\/perubahan/)
  const row = leader.locator("main tr", { hasText: training })
  const lifted = row.getByRole("cell").nth(3).getByRole("link", { name: "1", exact: true })
  await Promise.all([leader.waitForURL(/perubahan\/daftar/), lifted.click()])
  await leader.getByRole("link", { name }).first().waitFor()
  expect(await leader.locator("main tbody tr", { hasText: "Tingkat" }).textContent()).toContain("Berizin → Siap Ritel")
})
