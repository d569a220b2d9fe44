import type { Browser, Page } from "playwright"
import sharp from "sharp"
import { afterAll, beforeAll, expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { readingIn } from "@/lib/zone"
import { press, tickPresent } from "../support/errand"
import { launchBrowser, portalUrl } from "../support/server"
import { accessibilityFaults, signedIn } from "../support/visit"

const slug = "kota-bitung"
const zone = "Asia/Makassar"
const phone = { width: 360, height: 740 }
const title = `Praktik pencatatan ${Date.now().toString(36)}`
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A training whose only session was 40 days ago, with one question; its registration is open. */
async function planTraining(officer: Page): Promise<string> {
  await officer.goto(`/${slug}/pelatihan/baru`)
  await officer.fill('[name="title"]', title)
  await officer.selectOption('[name="type"]', "TRAINING")
  await officer.fill('[name="venue"]', "Sentra IKM Sagerat")
  await officer.fill('[name="capacity"]', "5")
  await Promise.all([
    officer.waitForURL(/pelatihan\/[0-9a-f-]{36}/),
    officer.locator('main form button[type="submit"]').last().click(),
  ])
  const base = /\/[^/]+\/pelatihan\/[0-9a-f-]{36}/.exec(officer.url())?.[0] ?? ""
  await officer.goto(`${base}/sesi`)
  await officer.fill('[name="day"]', daysAfter(readingIn(zone, new Date()).day, -40))
  await officer.fill('[name="from"]', "08.00")
  await officer.fill('[name="to"]', "12.00")
  await press(officer, "Tambah sesi", "08.00–12.00 WITA")
  await officer.goto(`${base}/tes/soal/baru`)
  await officer.fill('[name="text"]', "Kapan penjualan dicatat?")
  await officer.fill('[name="option0"]', "Pada hari itu juga")
  await officer.fill('[name="option1"]', "Bila sempat")
  await officer.locator('[name="answer"]').first().check()
  await press(officer, /^Simpan/, "Kapan penjualan dicatat?")
  await officer.goto(base)
  await press(officer, "Buka pendaftaran", "Tutup pendaftaran")
  return base
}

/** Enrol the owner, run the training, and note who came; the participant's own address. */
async function runTraining(officer: Page, base: string): Promise<string> {
  const owner = await (await signedIn(browser, `pelaku@${slug}.demo`, { viewport: phone })).newPage()
  await owner.goto(base.replace("/pelatihan/", "/usaha/pelatihan/"))
  await owner.locator("main form label").first().click()
  await press(owner, /^Daftar/, "Anda terdaftar")
  const ticket = await owner.getByRole("link", { name: "Halaman peserta Anda" }).getAttribute("href")
  await owner.context().close()
  await officer.goto(base)
  await press(officer, "Tutup pendaftaran", "Mulai pelatihan")
  await press(officer, "Mulai pelatihan", "Selesaikan pelatihan")
  await officer.goto(`${base}/kehadiran`)
  await officer.locator('main a[href*="/kehadiran/"]').first().click()
  await tickPresent(officer)
  return ticket ?? ""
}

/** What the officer reads in the funnel beside a step's name. */
async function countOf(officer: Page, base: string, step: string): Promise<string> {
  await officer.goto(`${base}/hasil`)
  const line = officer.locator("main .bar-list > li").filter({ has: officer.getByRole("link", { name: step }) })
  return ((await line.first().textContent()) ?? "").replace(/\s+/g, " ")
}

async function takePostTest(own: Page, ticket: string): Promise<void> {
  await own.goto(ticket)
  expect(await accessibilityFaults(own)).toEqual([])
  await own.getByRole("link", { name: /^Tes akhir/ }).click()
  await own.getByRole("link", { name: "Mulai tes" }).click()
  await own.getByText("Pada hari itu juga").click()
  await press(own, "Lanjutkan", /Periksa/)
  await press(own, /^Kirim/, "100")
}

async function giveFeedback(own: Page, ticket: string): Promise<void> {
  await own.goto(ticket)
  await own.getByRole("link", { name: /^Umpan balik/ }).click()
  for (const at of [0, 1, 2, 3, 4]) await own.locator(`[name="mark${at}"][value="4"]`).check()
  await own.fill('[name="words"]', "Contohnya dekat dengan usaha saya.")
  await press(own, "Kirim umpan balik", /Terima kasih/)
}

async function answerFollowUp(own: Page, ticket: string): Promise<void> {
  await own.goto(ticket)
  await own.getByRole("link", { name: /^Setelah 30 hari/ }).click()
  await own.getByText("Diterapkan sebagian").click()
  await press(own, "Lanjutkan", "Jawaban Anda:")
  await own.getByText("Penjualan naik").click()
  const buffer = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#c96" } })
    .jpeg()
    .toBuffer()
  await own.setInputFiles('main input[type="file"]', { name: "rak.jpg", mimeType: "image/jpeg", buffer })
  await press(own, "Kirim jawaban", /Terima kasih/)
}

test("a participant answers the test, the feedback and the question after 30 days by the link, and the funnel shows it", async () => {
  const officer = await (await signedIn(browser, `petugas@${slug}.demo`)).newPage()
  const base = await planTraining(officer)
  const ticket = await runTraining(officer, base)
  const own = await (await browser.newContext({ baseURL: portalUrl(), locale: "id-ID", viewport: phone })).newPage()

  await takePostTest(own, ticket)
  await giveFeedback(own, ticket)
  await officer.goto(base)
  await press(officer, "Selesaikan pelatihan", /^Selesai$/)
  expect(await countOf(officer, base, "Lulus")).toContain("1 dari 1")
  expect(await countOf(officer, base, "Diterapkan, 30 hari")).not.toContain("1 dari 1")
  await officer.getByText("Kata-kata peserta").click()
  await officer.getByText("Contohnya dekat dengan usaha saya.").waitFor()

  await answerFollowUp(own, ticket)
  expect(await countOf(officer, base, "Diterapkan, 30 hari")).toContain("1 dari 1")
  expect(await countOf(officer, base, "Produk bergerak")).toContain("1 dari 1")
  await officer.getByRole("link", { name: "Produk bergerak" }).click()
  const photo = await officer.getByRole("link", { name: "Lihat foto" }).getAttribute("href")
  expect((await officer.request.get(photo ?? "")).headers()["content-type"]).toMatch(/^image\//)
  await own.goto(ticket)
  expect(await own.locator("main").textContent()).toContain("Dijawab")
  for (const page of [officer, own]) await page.context().close()
})
