import type { Browser, Page } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { launchBrowser, portalUrl } from "../support/server"
import { signedIn, tapAllRight, uploadFile } from "../support/visit"
import { letterheadWorkbook } from "../support/workbook"

const slug = "kota-probolinggo"
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A word that no other run or register has, so that these enterprises can be found again. */
const mark = `Vx${Date.now().toString(36)}`
const digits = String(Date.now()).slice(-6)
const names = ["Keripik Seroja", "Batik Anyelir", "Abon Kenanga"].map((name) => `${name} ${mark}`)
const rows = names.map((name, index) => [
  `Pelaku ${["Satu", "Dua", "Tiga"][index]}`,
  name,
  null,
  `0858${digits}0${index}`,
  "Ketapang",
  "Kademangan",
  "1,5 jt",
])

async function staff(account: string, viewport = { width: 1366, height: 768 }) {
  const context = await signedIn(browser, `${account}@${slug}.demo`, { viewport })
  return { context, page: await context.newPage() }
}

async function bringIn(page: Page): Promise<void> {
  await uploadFile(page, slug, { name: "Validasi.xlsx", buffer: await letterheadWorkbook(rows) })
  const save = page.getByRole("button", { name: "Simpan 3 baris" })
  await save.waitFor({ timeout: 60_000 })
  await save.click()
  await page.getByRole("button", { name: /Batalkan impor/ }).waitFor({ timeout: 60_000 })
}

/** Everything found right, by taps alone. */
async function visit(page: Page, name: string): Promise<void> {
  await page.goto(`/${slug}/kunjungan?q=${mark}`)
  await Promise.all([page.waitForURL(/kunjungan\/[0-9a-f-]{36}/), page.getByText(name).first().click()])
  await page.waitForLoadState("load")
  const id = /kunjungan\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  await tapAllRight(page)
  await Promise.all([
    page.waitForURL((url) => url.search.includes(`tersimpan=${id}`)),
    page.getByRole("button", { name: "Simpan & berikutnya" }).click(),
  ])
}

/** Tick everything the list shows and go to the page that says what an approval of it would do. */
async function chooseAll(page: Page): Promise<void> {
  await page.goto(`/${slug}/umkm?q=${mark}&status=CHECKED`)
  await page.locator('#massal input[name="semua"]').check()
  await Promise.all([page.waitForURL(/massal/), page.locator('#massal button[value="approve"]').click()])
}

const approve = (page: Page) => page.locator("main form button[type=submit]", { hasText: "3 usaha" })

test("imported, checked on a phone, approved by the agency at once, seen by its owner", async () => {
  const officer = await staff("petugas")
  await bringIn(officer.page)

  const companion = await staff("pendamping", { width: 360, height: 740 })
  for (const name of names) await visit(companion.page, name)
  await companion.context.close()

  // Two people decide at the same moment: the second is told what has become of it, and nothing happens twice.
  const admin = await staff("admin")
  await Promise.all([chooseAll(officer.page), chooseAll(admin.page)])
  await approve(officer.page).click()
  await officer.page
    .getByText(/3 (usaha )?disahkan/i)
    .first()
    .waitFor()
  await approve(admin.page).click()
  await admin.page
    .getByText(/sudah disahkan|tidak dapat|dilewati/i)
    .first()
    .waitFor()
  await admin.context.close()

  await officer.page.goto(`/${slug}/umkm?q=${mark}&status=APPROVED`)
  expect(await officer.page.locator("tbody tr").count()).toBe(3)
  await Promise.all([
    officer.page.waitForURL(/umkm\/[0-9a-f-]{36}/),
    officer.page.locator("tbody a", { hasText: names[0] }).click(),
  ])
  const said = (await officer.page.locator("main").textContent()) ?? ""
  expect(said).toContain("Disahkan")
  expect(said).toContain("Dilihat pendamping")
  await Promise.all([
    officer.page.waitForURL(/akun$/),
    officer.page.getByRole("link", { name: "Buat kode masuk" }).click(),
  ])
  await officer.page.locator("main form button[type=submit]").first().click()
  const link = (await officer.page.locator(".invitation-link").textContent()) ?? ""
  await officer.context.close()

  const context = await browser.newContext({ baseURL: portalUrl(), locale: "id-ID" })
  const owner = await context.newPage()
  await owner.goto(new URL(link).pathname)
  await owner.fill('[name="name"]', "Pelaku Satu")
  await owner.fill('[name="identifier"]', `0858${digits}99`)
  await owner.fill('[name="password"]', "rahasia-panjang-sekali")
  await Promise.all([owner.waitForURL(new RegExp(`${slug}/usaha`)), owner.locator("main button[type=submit]").click()])
  await owner
    .getByText(names[0] ?? "")
    .first()
    .waitFor()
  expect(await owner.locator("main").textContent()).toContain("disahkan dinas")
  await context.close()
})
