import type { Browser } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { launchBrowser } from "../support/server"
import { signedIn, uploadFile } from "../support/visit"
import { letterheadWorkbook } from "../support/workbook"

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A word that no other run or register has, so that these enterprises can be found again. */
const mark = `Zq${Date.now().toString(36)}`
const digits = String(Date.now()).slice(-6)
const nik = (serial: number) => `357401140285${String(serial).padStart(4, "0")}`
const phone = (serial: number) => `0857${digits}${String(serial).padStart(2, "0")}`

const rows = [
  [
    "Siti Percobaan",
    `Keripik Melati ${mark}`,
    nik(Number(digits.slice(-4)) || 1),
    phone(1),
    "Kademangan",
    "Kademangan",
    "1,5 jt",
  ],
  ["Budi Percobaan", `Batik Cempaka ${mark}`, null, phone(2), "Kel. KETAPANG", "Kademangan", "Rp. 2.000.000,-"],
  ["Wati Percobaan", `Abon Samudra ${mark}`, null, phone(3), "Triwung Lor", "Kademangan", 500_000],
  ["Tono Percobaan", `Mebel Rejeki ${mark}`, 3574011402850010, phone(4), "Pilang", "Kademangan", 750_000],
  ["Siti Percobaan", `KERIPIK MELATI ${mark}`, null, phone(1), "Kademangan", "Kademangan", "1,5 jt"],
]

test("an officer drops a spreadsheet, sees what is in it, saves it, finds every enterprise, and takes it back", async () => {
  const context = await signedIn(browser, "petugas@kota-probolinggo.demo", { viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await uploadFile(page, "kota-probolinggo", { name: "Data UMKM.xlsx", buffer: await letterheadWorkbook(rows) })
  const save = page.getByRole("button", { name: /^Simpan \d+ baris$/ })
  await save.waitFor({ timeout: 60_000 })
  const said = await page.locator("main").textContent()
  expect(said).toMatch(/Excel hanya menyimpan 15 angka/)
  expect(await save.textContent()).toBe("Simpan 3 baris")

  await save.click()
  await page
    .getByText(/3 usaha|3 baris/)
    .first()
    .waitFor({ timeout: 60_000 })
  await page.getByRole("button", { name: /Batalkan impor/ }).waitFor({ timeout: 60_000 })
  const imported = page.url()

  await page.goto(`/kota-probolinggo/umkm?q=${mark}`)
  expect(await page.locator("tbody tr").count()).toBe(3)
  const list = await page.locator("tbody").textContent()
  for (const name of ["Keripik Melati", "Batik Cempaka", "Abon Samudra"]) expect.soft(list).toContain(name)

  const neighbour = await signedIn(browser, "petugas@kota-bitung.demo")
  const theirs = await neighbour.newPage()
  await theirs.goto(`/kota-bitung/umkm?q=${mark}`)
  expect(await theirs.locator("tbody tr").count()).toBe(0)
  expect((await theirs.goto(imported))?.status()).toBe(404)
  await neighbour.close()

  await page.goto(imported)
  await page.getByRole("button", { name: /Batalkan impor/ }).click()
  await page.getByText("Dibatalkan").first().waitFor({ timeout: 60_000 })
  await page.goto(`/kota-probolinggo/umkm?q=${mark}`)
  expect(await page.locator("tbody tr").count()).toBe(0)
  await context.close()
})

test.each([
  ["nothing in it", "kosong.xlsx", Buffer.alloc(0), /kosong/],
  ["a PDF with another name", "data.xlsx", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\n"), /PDF|bukan/],
  ["only a header", "kepala.csv", Buffer.from("NIK;Nama Pemilik;Nama Usaha;No HP\n"), /baris|isi|data/i],
  [
    "a table of counts",
    "rekap.csv",
    Buffer.from("Kecamatan;Mikro;Kecil\nKademangan;120;4\nWonoasih;80;2\nMayangan;90;1\n"),
    /rekap|jumlah/i,
  ],
])("a file with %s is refused in one clear sentence, and the page lives on", async (_what, name, buffer, sentence) => {
  const context = await signedIn(browser, "petugas@kota-probolinggo.demo")
  const page = await context.newPage()
  await uploadFile(page, "kota-probolinggo", { name, buffer })
  await page.waitForFunction(
    () => /Ditolak|belum diterima|Gagal/.test(document.querySelector("main")?.textContent ?? ""),
    undefined,
    { timeout: 60_000 },
  )
  expect(await page.locator("main").textContent()).toMatch(sentence)
  expect((await context.request.get("/readyz")).status()).toBe(200)
  await context.close()
})
