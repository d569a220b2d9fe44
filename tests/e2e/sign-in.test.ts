import type { Browser } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { launchBrowser, portalUrl } from "../support/server"
import { signedIn, signIn } from "../support/visit"

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const roles = {
  admin: "dasbor",
  petugas: "dasbor",
  pendamping: "dasbor",
  pimpinan: "dasbor",
  pelaku: "usaha",
  mitra: "kemitraan",
}

test.each(Object.entries(roles))("%s lands on a page of their own in every daerah", async (account, start) => {
  for (const slug of ["kota-bitung", "kepulauan-bangka-belitung"]) {
    const context = await browser.newContext({ baseURL: portalUrl() })
    const page = await context.newPage()
    await signIn(page, `${account}@${slug}.demo`)
    expect(new URL(page.url()).pathname).toBe(`/${slug}/${start}`)
    await context.close()
  }
})

test("sign-in works without JavaScript, keeps what was typed and says what is wrong", async () => {
  const context = await browser.newContext({ baseURL: portalUrl(), javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto("/masuk")
  await page.fill('[name="identifier"]', "petugas@kota-tomohon.demo")
  await page.fill('[name="password"]', "bukan sandinya")
  await page.click('main button[type="submit"]')
  expect(await page.locator("main").textContent()).toContain("E-mail/nomor HP atau kata sandi tidak cocok.")
  expect(await page.inputValue('[name="identifier"]')).toBe("petugas@kota-tomohon.demo")
  expect(await page.inputValue('[name="password"]')).toBe("")
  await page.fill('[name="password"]', "naik-kelas-demo")
  await page.click('main button[type="submit"]')
  expect(new URL(page.url()).pathname).toBe("/kota-tomohon/dasbor")
  await context.close()
})

test("a neighbour's pages and records do not exist, and a signed-out visitor is asked to sign in", async () => {
  const theirs = await signedIn(browser, "petugas@kota-probolinggo.demo")
  const list = await theirs.request.get("/kota-probolinggo/umkm")
  const id = (await list.text()).match(/\/kota-probolinggo\/umkm\/([0-9a-f-]{36})/)?.[1]
  expect(id).toBeDefined()

  const ours = await signedIn(browser, "petugas@kota-bitung.demo")
  for (const path of ["dasbor", "umkm", `umkm/${id}`, `umkm/${id}/ubah`, "impor", "pengaturan"]) {
    expect.soft((await ours.request.get(`/kota-probolinggo/${path}`)).status(), path).toBe(404)
  }
  for (const path of [`umkm/${id}`, `umkm/${id}/ubah`, `impor/${id}`, "umkm/bukan-id", "pengaturan"]) {
    expect.soft((await ours.request.get(`/kota-bitung/${path}`)).status(), path).toBe(404)
  }
  const visitor = await browser.newContext({ baseURL: portalUrl() })
  const page = await visitor.newPage()
  await page.goto(`/kota-probolinggo/umkm/${id}`)
  expect(new URL(page.url()).pathname).toBe("/masuk")
  await signIn(page, "petugas@kota-probolinggo.demo")
})

test("signing out ends the session itself, not only the cookie", async () => {
  const context = await signedIn(browser, "pimpinan@kota-kupang.demo")
  const cookies = await context.cookies()
  const page = await context.newPage()
  await page.goto("/kota-kupang/dasbor")
  await page.click("summary:has-text('Pimpinan')")
  await Promise.all([page.waitForURL("**/masuk"), page.click("text=Keluar")])
  await context.addCookies(cookies)
  await page.goto("/kota-kupang/dasbor")
  expect(new URL(page.url()).pathname).toBe("/masuk")
})

test("every response carries the promised headers, and private pages are not stored", async () => {
  const context = await signedIn(browser, "petugas@kota-bitung.demo")
  const response = await context.request.get("/kota-bitung/umkm")
  const headers = response.headers()
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'/)
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
  })
  expect(headers["cache-control"]).toContain("no-store")
  expect(headers["x-powered-by"]).toBeUndefined()
})

test("no script is stopped by the content security policy", async () => {
  const context = await signedIn(browser, "petugas@kota-bitung.demo")
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text())
  })
  for (const path of ["/kota-bitung/umkm", "/kota-bitung/impor", "/akun", "/kota-bitung"])
    await page.goto(path, { waitUntil: "load" })
  expect(complaints).toEqual([])
})
