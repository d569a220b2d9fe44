import type { Browser, BrowserContext, Page } from "playwright"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { launchBrowser } from "../support/server"
import { accessibilityFaults, sidewaysOverflow, signedIn, tapAllRight } from "../support/visit"

const slug = "kota-probolinggo"
const phone = { viewport: { width: 360, height: 740 }, permissions: ["geolocation"] }
const here = { latitude: -7.7543, longitude: 113.2159, accuracy: 14 }

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function companion(options = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await signedIn(browser, `pendamping@${slug}.demo`, { ...phone, geolocation: here, ...options })
  context.setDefaultTimeout(60_000)
  return { context, page: await context.newPage() }
}

/** Open the first enterprise of the list; its id. */
async function openFirst(page: Page): Promise<string> {
  await page.goto(`/${slug}/kunjungan`)
  await Promise.all([page.waitForURL(/kunjungan\/[0-9a-f-]{36}/), page.locator(".visit-rows a").first().click()])
  await page.waitForLoadState("load")
  return idIn(page.url())
}

const idIn = (url: string) => url.match(/kunjungan\/([0-9a-f-]{36})/)?.[1] ?? ""
const pick = (page: Page, name: string, label: string) =>
  page.locator(`fieldset:has(input[name="${name}"]) > label`, { hasText: label }).first().click()
const save = (page: Page) => page.getByRole("button", { name: "Simpan & berikutnya" }).click()
const arrived = (page: Page, id: string) => page.waitForURL((url) => url.search.includes(`tersimpan=${id}`))

const picture = () =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: "#7a4b00" } })
    .withExif({ IFD0: { Artist: "Rahasia" } })
    .jpeg()
    .toBuffer()

describe("a companion on a phone", () => {
  test("checks three in a row with taps, place and photo, and the officer sees what was found", async () => {
    const { context, page } = await companion()
    const before = await openFirst(page)
    let id = before
    for (let turn = 0; turn < 3; turn += 1) {
      await tapAllRight(page)
      if (turn === 0) {
        await pick(page, "answerPhone", "Salah")
        await page.fill('[name="phone"]', "0812-7777-1234")
        await page.getByRole("button", { name: /Ambil lokasi/ }).click()
        await page.getByText("ketelitian ± 14 meter").waitFor()
        await page.setInputFiles('[name="photo"]', {
          name: "foto.jpg",
          mimeType: "image/jpeg",
          buffer: await picture(),
        })
        await page.getByText(/Diperkecil menjadi/).waitFor()
      }
      await Promise.all([arrived(page, id), save(page)])
      expect(idIn(page.url())).not.toBe(id)
      id = idIn(page.url())
    }
    await page.goto(`/${slug}/kunjungan`)
    const done = await page.getByText(/^\d+ dari \d+ kunjungan$/).textContent()
    expect(Number.parseInt(done ?? "", 10)).toBeGreaterThanOrEqual(3)
    await context.close()

    const office = await signedIn(browser, `petugas@${slug}.demo`)
    const record = await office.newPage()
    await record.goto(`/${slug}/umkm/${before}`)
    const said = (await record.locator("main").textContent()) ?? ""
    expect(said).toContain("Diperiksa pendamping")
    expect(said).toContain("0812-7777-1234")
    expect(said).toContain("Dilihat pendamping")
    const photo = record.locator("main img[src*='/kunjungan/foto/']").first()
    const address = await photo.getAttribute("src")
    const kept = await (await office.request.get(address ?? "")).body()
    const { format, width, exif } = await sharp(kept).metadata()
    expect({ format, width, exif }).toEqual({ format: "jpeg", width: 1280, exif: undefined })
    await office.close()

    const neighbour = await signedIn(browser, "petugas@kota-bitung.demo")
    expect((await neighbour.request.get(address ?? "")).status()).toBe(404)
    expect((await neighbour.request.get((address ?? "").replace(slug, "kota-bitung"))).status()).toBe(404)
    await neighbour.close()
  })

  test("loses the connection and the page, and nothing of what was typed; sent twice it counts once", async () => {
    const { context, page } = await companion()
    const id = await openFirst(page)
    await tapAllRight(page)
    await page.fill('[name="note"]', "Pagar hijau")
    await page.setInputFiles('[name="photo"]', { name: "foto.jpg", mimeType: "image/jpeg", buffer: await picture() })
    await page.getByText(/Diperkecil menjadi/).waitFor()
    await context.setOffline(true)
    await save(page)
    await page.getByText("isian tetap aman di HP ini").first().waitFor()
    await context.setOffline(false)
    await page.reload()
    await page.getByRole("heading", { name: "Pulihkan isian?" }).waitFor()
    await page.getByRole("button", { name: "Pulihkan" }).click()
    expect(await page.inputValue('[name="note"]')).toBe("Pagar hijau")
    expect(await page.isChecked('[name="outcome"][value="ACTIVE"]')).toBe(true)
    await page.getByText(/Diperkecil menjadi/).waitFor()

    // The answer is lost on its way back: the visit is kept, and the phone does not know.
    await page.route("**/*", async (route) => {
      if (route.request().method() !== "POST") return route.continue()
      await route.fetch({ maxRedirects: 0 })
      await route.abort("connectionreset")
    })
    await save(page)
    await page.getByText("isian tetap aman di HP ini").first().waitFor()
    await page.unroute("**/*")
    await Promise.all([arrived(page, id), save(page)])
    await page.goto(`/${slug}/kunjungan`)
    expect(await page.getByText("Belum terkirim dari HP ini").count()).toBe(0)
    await page.goto(`/${slug}/umkm/${id}`)
    expect(await page.getByText("Pagar hijau").count()).toBeGreaterThan(0)
    expect(await page.locator("main img[src*='/kunjungan/foto/']").count()).toBe(1)
    await context.close()
  })

  test("does the same without JavaScript, and a mistake keeps what was typed", async () => {
    const { context, page } = await companion({ javaScriptEnabled: false })
    const id = await openFirst(page)
    await page.fill('[name="note"]', "Tanpa skrip")
    await save(page)
    expect(await page.locator("main").textContent()).toContain("Pilih apakah usaha ini masih buka.")
    expect(await page.inputValue('[name="note"]')).toBe("Tanpa skrip")
    await tapAllRight(page)
    await page.locator('fieldset:has(input[name="answerNib"]) > label').nth(1).click()
    await page.fill('[name="nib"]', "1234567890123")
    await page.setInputFiles('[name="photo"]', { name: "foto.jpg", mimeType: "image/jpeg", buffer: await picture() })
    await Promise.all([arrived(page, id), save(page)])
    await page.goto(`/${slug}/umkm/${id}`)
    expect(await page.locator("main").textContent()).toContain("1234567890123")
    await context.close()
  })

  test("meets pages that hold in both themes, and nothing of another kelurahan", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { context, page } = await companion({ colorScheme, bypassCSP: true })
      await openFirst(page)
      await pick(page, "outcome", "Buka")
      await pick(page, "answerLocation", "Salah")
      expect.soft(await accessibilityFaults(page), colorScheme).toEqual([])
      expect.soft(await sidewaysOverflow(page), colorScheme).toBeLessThanOrEqual(0)
      await context.close()
    }
    const office = await signedIn(browser, `petugas@${slug}.demo`)
    const list = await office.newPage()
    await list.goto(`/${slug}/kunjungan?kelurahan=35.74.05.1001`)
    const foreign = idIn((await list.locator(".visit-rows a").first().getAttribute("href")) ?? "")
    await office.close()
    const { context, page } = await companion()
    expect((await page.goto(`/${slug}/kunjungan/${foreign}`))?.status()).toBe(404)
    await page.goto(`/${slug}/kunjungan?kelurahan=35.74.05.1001`)
    expect(await page.locator(".visit-rows a").count()).toBe(0)
    await context.close()
  })
})
