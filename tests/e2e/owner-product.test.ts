import type { Browser, BrowserContext, Page } from "playwright"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { launchBrowser } from "../support/server"
import { accessibilityFaults, sidewaysOverflow, signedIn } from "../support/visit"

const slug = "kota-tomohon"
const phone = { viewport: { width: 360, height: 740 } }

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function owner(options = {}, daerah = slug): Promise<{ context: BrowserContext; page: Page }> {
  const context = await signedIn(browser, `pelaku@${daerah}.demo`, { ...phone, ...options })
  context.setDefaultTimeout(90_000)
  return { context, page: await context.newPage() }
}

/** A phone at the edge of what its network reaches: half a second away, 50 kB a second. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send("Network.enable")
  await session.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 500, downloadThroughput: 50_000, uploadThroughput: 50_000 },
  })
}

/** Keep in the browser how large the last file was that a script sent. */
function noteSizes(): void {
  const send = window.fetch
  window.fetch = (...[address, options]: Parameters<typeof fetch>) => {
    const file = options?.body instanceof FormData ? options.body.get("file") : null
    if (file instanceof File) sessionStorage.setItem("sent", String(file.size))
    return send(address, options)
  }
}

const picture = (background: string) =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background } })
    .jpeg()
    .toBuffer()
const photo = async (name: string, background: string) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await picture(background),
})

/** Press a form's button and wait for the page it leads to. */
async function go(page: Page, label: string, to: RegExp): Promise<void> {
  await Promise.all([
    page.waitForURL(to),
    page
      .getByRole("button", { name: label, exact: true })
      .or(page.getByRole("link", { name: label, exact: true }))
      .click(),
  ])
  await page.waitForLoadState("load")
}

/** Answer the first two questions; the address of the product that there is from then on. */
async function begin(page: Page, name: string): Promise<string> {
  await page.goto(`/${slug}/usaha/produk/baru`)
  const enterprises = page.locator('input[type="radio"][name="enterpriseId"]')
  if ((await enterprises.count()) > 0) await enterprises.first().check()
  await page.fill('[name="name"]', name)
  await go(page, "Lanjutkan", /baru\/jenis/)
  await page.check('[value="FOOD"]')
  await go(page, "Lanjutkan", /isi\/bahan/)
  return page.url().replace(/\/isi\/.*$/, "")
}

describe("an owner on a phone", () => {
  test("adds a product on a slow connection that breaks off between two photos, and loses nothing", async () => {
    const { context, page } = await owner()
    await slowDown(page)
    await page.addInitScript(noteSizes)
    const name = `Keripik talas ${Date.now() % 100_000}`
    const home = await begin(page, name)
    await page.check('[name="plant"]')
    await go(page, "Lanjutkan", /foto\?baru=1/)

    // The first photo arrives, then the signal is gone.
    let sent = 0
    await page.route("**/foto/unggah*", async (route) => {
      sent += 1
      return sent === 2 ? route.abort("internetdisconnected") : route.continue()
    })
    // Until its scripts are there the page takes one photo at a time.
    await page.locator("#file[multiple]").waitFor()
    const large = await photo("dua.jpg", "#1c6b3a")
    await page.setInputFiles("#file", [await photo("satu.jpg", "#7a4b00"), large])
    await page.getByText(/Tidak ada hubungan ke server/).waitFor()
    await page.getByRole("button", { name: "Kirim lagi 1 foto" }).click()
    await page.getByText("Foto tersimpan.").waitFor()
    await page.locator(".photo-list li").nth(1).waitFor()
    expect(await page.locator(".photo-list li").count()).toBe(2)
    const size = await page.evaluate(() => Number(sessionStorage.getItem("sent")))
    expect(size).toBeGreaterThan(0)
    expect(size).toBeLessThan(large.buffer.length / 2)

    const first = () => page.locator(".photo-list img").first().getAttribute("src")
    const before = await first()
    await page.getByRole("button", { name: "Majukan foto 2" }).click()
    await expect.poll(first, { timeout: 60_000 }).not.toBe(before)

    await go(page, "Lanjutkan", /isi\/harga/)
    await page.fill('[name="price"]', "15 rb")
    await go(page, "Lanjutkan", /isi\/kapasitas/)
    await page.goBack()
    await page.waitForURL(/isi\/harga/)
    expect(await page.inputValue('[name="price"]')).toMatch(/^15(000| rb)$/)
    await go(page, "Lanjutkan", /isi\/kapasitas/)
    await page.fill('[name="capacity"]', "400")
    await page.getByRole("button", { name: "Lanjutkan" }).click()
    await page.getByText("Isi juga satuan kapasitas").first().waitFor()
    await page.fill('[name="capacityUnit"]', "bungkus")
    await go(page, "Lanjutkan", /\?baru=1$/)
    await page.getByText("Produk sudah tercatat").waitFor()
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(page.url()).toBe(`${home}?baru=1`)

    await page.goto(`/${slug}/usaha`)
    await page
      .getByRole("link", { name: new RegExp(name) })
      .first()
      .waitFor()
    await context.close()
  }, 300_000)

  test("adds one without JavaScript, photo and all, and is told what is wrong", async () => {
    const { context, page } = await owner({ javaScriptEnabled: false })
    await page.goto(`/${slug}/usaha/produk/baru`)
    await page.getByRole("button", { name: "Lanjutkan" }).click()
    await page.getByText("Isi nama produk.").first().waitFor()
    const home = await begin(page, `Dodol ${Date.now() % 100_000}`)
    await go(page, "Lanjutkan", /foto\?baru=1/)
    await page.setInputFiles("#file", { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("bukan foto") })
    await go(page, "Simpan foto", /galat=kind/)
    await page.getByText("Berkas ini bukan foto").waitFor()
    await page.setInputFiles("#file", await photo("a.jpg", "#9c1f1f"))
    await go(page, "Simpan foto", /foto\?baru=1/)
    expect(await page.locator(".photo-list li").count()).toBe(1)
    await go(page, "Lanjutkan", /isi\/harga/)
    await page.fill('[name="price"]', "dua ribu")
    await page.getByRole("button", { name: "Lanjutkan" }).click()
    await page.getByText("Isi harga dalam rupiah").first().waitFor()
    expect(await page.inputValue('[name="price"]')).toBe("dua ribu")
    await page.fill('[name="price"]', "12.500")
    await go(page, "Lanjutkan", /isi\/kapasitas/)
    await page.goto(home)
    await page.getByText("Rp 12.500").waitFor()
    await context.close()
  })

  test("assesses a product, goes on another day where it stopped, and reads what comes next", async () => {
    const { context, page } = await owner()
    const home = await begin(page, `Sambal ${Date.now() % 100_000}`)
    await page.goto(`${home}/penilaian`)
    await go(page, "Mulai", /penilaian\/MU1/)
    await page.check('[name="value"][value="2"]')
    await page.setInputFiles('[name="file"]', await photo("buku.jpg", "#1d4f91"))
    await page.getByText(/Foto siap dikirim/).waitFor()
    await go(page, "Lanjutkan", /penilaian\/MU2/)
    await page.goto(`${home}/penilaian`)
    expect(await page.locator("progress").getAttribute("value")).toBe("1")
    await go(page, "Lanjutkan", /penilaian\/MU2/)
    await page.goto(`${home}/penilaian/EK1`)
    await page.check('[name="value"][value="0"]')
    await go(page, "Lanjutkan", /penilaian\/periksa/)
    expect(await accessibilityFaults(page)).toEqual([])
    await go(page, "Kirim jawaban", /penilaian\/hasil/)
    await page.getByRole("heading", { name: "Langkah berikutnya" }).waitFor()
    await page.getByText("Sekarang: Sudah ditulis.").first().waitFor()
    await context.close()
  })

  test("shows a product by a link that strangers can open in two languages until it is revoked", async () => {
    const { context, page } = await owner()
    const home = await begin(page, `Kue cucur ${Date.now() % 100_000}`)
    await page.goto(`${home}/bagikan`)
    await page.getByRole("button", { name: "Buat tautan" }).click()
    const link = (await page.locator(".notice .break").textContent())?.trim() ?? ""
    expect(link).toMatch(/\/produk-usaha\/[\w-]{43}$/)
    const stranger = await browser.newContext({ ...phone, locale: "id-ID" })
    const outside = await stranger.newPage()
    const response = await outside.goto(link)
    expect(response?.status()).toBe(200)
    expect(await outside.locator('meta[name="robots"]').getAttribute("content")).toContain("noindex")
    expect(await outside.locator('meta[name="referrer"]').getAttribute("content")).toBe("no-referrer")
    expect(await accessibilityFaults(outside)).toEqual([])
    await outside.getByRole("link", { name: "English" }).click()
    await outside.getByRole("heading", { name: "Permits and certificates" }).waitFor()
    await page.getByRole("button", { name: /Cabut tautan/ }).click()
    await page.getByText("Dicabut").first().waitFor()
    expect((await outside.goto(link))?.status()).toBe(404)
    await outside.getByText("Tautan ini tidak dapat dibuka").waitFor()
    await Promise.all([stranger.close(), context.close()])
  })

  test("publishes a product once nothing is missing, sees what changed since, and takes product and consent back", async () => {
    const daerah = "kota-probolinggo"
    const { context, page } = await owner({}, daerah)
    await page.goto(`/${daerah}/usaha/produk/baru`)
    await page.getByText("Sulam Putra Samudra").click()
    await page.fill('[name="name"]', `Taplak ${Date.now() % 100_000}`)
    await go(page, "Lanjutkan", /baru\/jenis/)
    await page.check('[value="CRAFT"]')
    await go(page, "Lanjutkan", /isi\/bahan/)
    const home = page.url().replace(/\/isi\/.*$/, "")

    await page.goto(`${home}/terbit`)
    await page.getByText("tambahkan foto, tulis keterangan, dan isi harga").waitFor()
    expect(await page.getByRole("button", { name: "Terbitkan" }).count()).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    await go(page, "Tulis keterangan", /isi\/keterangan/)
    await page.fill('textarea[name="description"]', "Sulaman tangan dari katun.")
    await go(page, "Simpan", /#keterangan/)
    await page.goto(`${home}/isi/harga`)
    await page.fill('[name="price"]', "85.000")
    await go(page, "Simpan", /#harga/)
    await page.goto(`${home}/foto`)
    await page.locator("#file[multiple]").waitFor()
    await page.setInputFiles("#file", [await photo("satu.jpg", "#7a4b00")])
    await page.getByText("Foto tersimpan.").waitFor()

    await page.goto(`${home}/terbit`)
    await page.getByRole("button", { name: "Terbitkan" }).click()
    await page.getByText("Centang persetujuan Anda dahulu").first().waitFor()
    await page.check('[name="agrees"]')
    await page.getByRole("button", { name: "Terbitkan" }).click()
    await page.getByText("Produk ini terbit").waitFor()
    await page.goto(`${home}/isi/harga`)
    await page.fill('[name="price"]', "90 rb")
    await go(page, "Simpan", /#harga/)
    await page.goto(`${home}/terbit`)
    await page.getByText("Rp 85.000").waitFor()
    await page.getByText("Rp 90.000").waitFor()
    expect(await sidewaysOverflow(page)).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole("button", { name: "Terbitkan perubahan" }).click()
    await page.getByText("Yang terbit sama dengan catatan Anda").waitFor()

    await page.getByText("Tarik persetujuan saya").click()
    await page.getByRole("button", { name: "Ya, tarik persetujuan" }).click()
    await page.getByText("Tidak tampil lagi, karena persetujuan Anda ditarik").waitFor()
    expect(await page.locator('[name="agrees"]').isChecked()).toBe(false)
    await context.close()
  })
})
