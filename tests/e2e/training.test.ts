import type { Browser, Page } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { readingIn } from "@/lib/zone"
import { press, tickPresent } from "../support/errand"
import { launchBrowser } from "../support/server"
import { signedIn } from "../support/visit"

const slug = "kota-bitung"
const zone = "Asia/Makassar"
const phone = { width: 360, height: 740 }
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A title no other run has. */
const title = `Praktik kemasan ${Date.now().toString(36)}`

async function pageOf(account: string, viewport = { width: 1366, height: 768 }): Promise<Page> {
  const context = await signedIn(browser, `${account}@${slug}.demo`, { viewport })
  return context.newPage()
}

/** A training with one session, yesterday, taught by the demo's partner. */
async function planTraining(officer: Page): Promise<string> {
  await officer.goto(`/${slug}/pelatihan/baru`)
  await officer.fill('[name="title"]', title)
  await officer.selectOption('[name="type"]', "TRAINING")
  await officer.fill('[name="venue"]', "Sentra IKM Sagerat")
  await officer.fill('[name="capacity"]', "5")
  await officer.selectOption('[name="partnerId1"]', { label: "Baristand Industri Manado" })
  await officer.selectOption('[name="partnerPart1"]', "TRAINER")
  await Promise.all([
    officer.waitForURL(/pelatihan\/[0-9a-f-]{36}/),
    officer.locator('main form button[type="submit"]').last().click(),
  ])
  const id = /pelatihan\/([0-9a-f-]{36})/.exec(officer.url())?.[1] ?? ""
  await officer.goto(`/${slug}/pelatihan/${id}/sesi`)
  await officer.fill('[name="day"]', daysAfter(readingIn(zone, new Date()).day, -1))
  await officer.fill('[name="from"]', "08.00")
  await officer.fill('[name="to"]', "16.00")
  await officer.fill('[name="creditHours"]', "8")
  await press(officer, "Tambah sesi", "08.00–16.00 WITA")
  await officer.goto(`/${slug}/pelatihan/${id}`)
  await press(officer, "Buka pendaftaran", "Tutup pendaftaran")
  return id
}

test("planned by the agency, joined on a phone, noted by the partner, certified, and checked by anyone", async () => {
  const officer = await pageOf("petugas")
  const id = await planTraining(officer)

  const owner = await pageOf("pelaku", phone)
  await owner.goto(`/${slug}/usaha/pelatihan/${id}`)
  await owner.locator("main form label").first().click()
  await press(owner, /^Daftar/, "Anda terdaftar")

  await officer.goto(`/${slug}/pelatihan/${id}`)
  await press(officer, "Tutup pendaftaran", "Mulai pelatihan")
  await press(officer, "Mulai pelatihan", "Selesaikan pelatihan")
  await officer.goto(`/${slug}/pelatihan/${id}/kehadiran`)
  await officer.locator('main a[href*="/kehadiran/"]').first().click()
  await tickPresent(officer)

  const partner = await pageOf("mitra", phone)
  await partner.goto(`/${slug}/kemitraan`)
  await partner.getByRole("link", { name: title }).first().click()
  await partner.locator(".participants a").first().click()
  await partner.locator('textarea[name*="praktik"]').fill("Menyegel kemasan dengan rapi.")
  expect(await partner.locator("main").textContent()).not.toMatch(/\d{16}|\+62|08\d{8}/)
  await press(partner, /^Simpan$/, /Sudah dicatat|tersimpan/i)

  await officer.goto(`/${slug}/pelatihan/${id}`)
  await press(officer, "Selesaikan pelatihan", /^Selesai$/)
  await officer.goto(`/${slug}/pelatihan/${id}/sertifikat`)
  await officer.fill('[name="signatoryName"]', "Dra. Contoh Kepala, M.Si.")
  await officer.fill('[name="signatoryTitle"]', "Kepala Dinas")
  await officer.fill('[name="place"]', "Bitung")
  await press(officer, /^Terbitkan 1 sertifikat/, "Sertifikat diterbitkan")
  await officer.locator('main table a[href*="/sertifikat/"]').first().click()
  const check = await officer.locator('a[href*="/verifikasi/"]').first().getAttribute("href")

  const anyone = await browser.newPage()
  await anyone.goto(new URL(check ?? "", officer.url()).href)
  await anyone
    .getByText(/berlaku|sah/i)
    .first()
    .waitFor()
  expect(await anyone.locator("main").textContent()).toContain(title)
  for (const page of [officer, owner, partner, anyone]) await page.context().close()
})

test("a partner finds nothing of a training it takes no part in", async () => {
  const officer = await pageOf("petugas")
  await officer.goto(`/${slug}/pelatihan`)
  const href = await officer.getByRole("link", { name: "Sosialisasi sertifikasi halal" }).first().getAttribute("href")
  const id = /pelatihan\/([0-9a-f-]{36})/.exec(href ?? "")?.[1]
  const partner = await pageOf("mitra")
  await partner.goto(`/${slug}/kemitraan`)
  expect(await partner.locator("main").textContent()).not.toContain("Sosialisasi sertifikasi halal")
  for (const path of [`kemitraan/pelatihan/${id}`, `pelatihan/${id}`, `pelatihan/${id}/peserta`]) {
    expect((await partner.goto(`/${slug}/${path}`))?.status()).toBe(404)
  }
  for (const page of [officer, partner]) await page.context().close()
})
