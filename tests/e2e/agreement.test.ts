import type { Browser, Page } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { daysAfter, monthsAfter } from "@/lib/day"
import { formatDay } from "@/lib/format"
import { readingIn } from "@/lib/zone"
import { press } from "../support/errand"
import { launchBrowser } from "../support/server"
import { signedIn } from "../support/visit"

const slug = "kota-kupang"
const partnerName = "Indomaret Kupang"
const today = readingIn("Asia/Makassar", new Date()).day
const phone = { viewport: { width: 360, height: 740 } }
/** Titles no other run has. */
const run = Date.now().toString(36)
const title = `Pemasaran tenun ${run}`
const product = `Tas tenun ${run}`

const pdf = { name: "naskah.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") }
const disguised = { ...pdf, name: "bukti.pdf", buffer: Buffer.from("MZ\u0090\u0000 This program cannot be run") }

let browser: Browser
let officer: Page
let partner: Page
let mou = ""
beforeAll(async () => {
  browser = await launchBrowser()
  ;[officer, partner] = [await pageOf("petugas"), await pageOf("mitra", phone)]
  await setStudy(false)
})
afterAll(async () => {
  await setStudy(true)
  await browser.close()
})

async function pageOf(account: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await signedIn(browser, `${account}@${slug}.demo`, options)
  return context.newPage()
}

/** The daerah takes the step "Kajian", or leaves it out. */
async function setStudy(isTaken: boolean): Promise<void> {
  const admin = await pageOf("admin")
  await admin.goto(`/${slug}/pengaturan/daerah`)
  await admin.locator('[name="step_STUDY"]').setChecked(isTaken)
  await press(admin, "Simpan tahap perjanjian", "Tahap perjanjian sudah disimpan.")
  await admin.context().close()
}

/** Go one step on, as its link on the agreement's page offers it. */
async function step(label: string, effect: string): Promise<void> {
  await officer.goto(`/${slug}/mou/${mou}`)
  await officer.getByRole("main").getByRole("link", { name: label }).click()
  await officer.waitForURL(/langkah/)
  await press(officer, label, effect)
}

/** One of the three figures of an obligation's standing. */
const figure = (page: Page, look: string) => page.locator(`main .standing .${look} dd`).first().textContent()

test("an agreement is planned; what is missing or wrong is said, and what was typed stays", async () => {
  await officer.goto(`/${slug}/mou/baru`)
  await officer.fill('[name="title"]', title)
  await officer.fill('[name="scopes"]', "Kurasi tenun\nRuang pajang")
  await officer.fill('[name="startsOn"]', "2026-12-01")
  await officer.fill('[name="endsOn"]', "2026-01-01")
  await press(officer, "Simpan", "Pilih golongan mitra.")
  await officer.selectOption('[name="category"]', "PRIVATE")
  await press(officer, "Simpan", "Pilih mitra dari daftar.")
  await officer.getByText("Hari terakhir harus sesudah tanggal mulai.").first().waitFor()
  expect(await officer.inputValue('[name="title"]')).toBe(title)
  expect(await officer.inputValue('[name="scopes"]')).toBe("Kurasi tenun\nRuang pajang")

  await officer.fill('[name="startsOn"]', "")
  await officer.fill('[name="endsOn"]', "")
  await officer.selectOption('[name="partnerId2"]', { label: partnerName })
  await officer.fill('[name="signatory2"]', "Kepala Cabang")
  await officer.getByRole("main").getByRole("button", { name: "Simpan" }).click()
  await officer.waitForURL(/mou\/[0-9a-f-]{36}$/)
  mou = /mou\/([0-9a-f-]{36})/.exec(officer.url())?.[1] ?? ""
  expect(await officer.locator("main table", { hasText: partnerName }).count()).toBeGreaterThan(0)
})

test("it goes through its steps, without the one the daerah leaves out, until it holds", async () => {
  await officer.goto(`/${slug}/mou/${mou}`)
  expect(await officer.getByRole("link", { name: "Mulai kajian" }).count()).toBe(0)
  expect((await partner.goto(`/${slug}/kemitraan/mou/${mou}`))?.status()).toBe(404)
  await step("Mulai pembahasan draf", "Ajukan ke telaah TKKSD")
  await step("Ajukan ke telaah TKKSD", "Nyatakan siap ditandatangani")
  await step("Nyatakan siap ditandatangani", "Nyatakan berlaku")

  await officer.goto(`/${slug}/mou/${mou}/naskah`)
  await officer.locator('[name="kind"][value="SIGNED"]').check()
  await officer.fill('[name="note"]', "Pindaian halaman 1–9")
  await officer.setInputFiles('[name="file"]', disguised)
  await press(officer, "Unggah naskah", "Naskah belum diterima")
  await officer.getByText("Berkas ini bukan PDF").waitFor()
  expect(await officer.inputValue('[name="note"]')).toBe("Pindaian halaman 1–9")
  expect(await officer.locator('[name="kind"][value="SIGNED"]').isChecked()).toBe(true)
  await officer.setInputFiles('[name="file"]', pdf)
  await press(officer, "Unggah naskah", "naskah.pdf")

  await officer.goto(`/${slug}/mou/${mou}/langkah?ke=ACTIVE`)
  await press(officer, "Nyatakan berlaku", "Isi hari terakhir masa berlaku.")
  await officer.fill('[name="reason"]', "Ditandatangani di rumah jabatan.")
  await officer.fill('[name="startsOn"]', daysAfter(today, -90))
  await officer.fill('[name="endsOn"]', daysAfter(today, -91))
  await press(officer, "Nyatakan berlaku", "Hari terakhir harus sesudah tanggal mulai.")
  expect(await officer.inputValue('[name="reason"]')).toBe("Ditandatangani di rumah jabatan.")
  await officer.fill('[name="endsOn"]', daysAfter(today, 275))
  await press(officer, "Nyatakan berlaku", "Mulai evaluasi")
  await officer.goto(`/${slug}/mou/${mou}/riwayat`)
  const history = await officer.locator("main").textContent()
  expect(history).toContain("Ditandatangani di rumah jabatan.")
  expect(history).not.toContain("Kajian")
})

test("what was promised, is due and is done stay three figures, and the partner confirms what is done", async () => {
  await officer.goto(`/${slug}/mou/${mou}/komitmen/baru`)
  await officer.locator('[name="owedBy"][value="AGENCY"]').check()
  await officer.fill('[name="what"]', "Pelatihan kemasan tenun")
  await officer.selectOption('[name="about"]', "TRAINING")
  await officer.fill('[name="quantity"]', "dua")
  await officer.fill('[name="unit"]', "kegiatan")
  await officer.selectOption('[name="recurs"]', "MONTH")
  await officer.fill('[name="startsOn"]', monthsAfter(today, -3))
  await officer.fill('[name="dueOn"]', daysAfter(monthsAfter(monthsAfter(today, -3), 12), -1))
  await press(officer, "Simpan komitmen", "Isi jumlah dengan angka bulat, mulai 1.")
  expect(await officer.inputValue('[name="what"]')).toBe("Pelatihan kemasan tenun")
  await officer.fill('[name="quantity"]', "2")
  await press(officer, "Simpan komitmen", "Belum ada realisasi")
  const due = await figure(officer, "due")
  expect(Number.parseInt(due ?? "", 10)).toBeGreaterThan(0)
  expect(await figure(officer, "promised")).toBe("24 kegiatan")

  await officer.fill('[name="doneOn"]', daysAfter(today, 1))
  await officer.fill('[name="quantity"]', "3")
  await officer.fill('[name="words"]', "Praktik di sentra tenun.")
  await press(officer, "Catat realisasi", /belum tiba|mendatang|hari ini/i)
  await officer.fill('[name="doneOn"]', daysAfter(today, -1))
  await officer.setInputFiles('[name="file"]', disguised)
  await press(officer, "Catat realisasi", "Berkas ini bukan PDF")
  expect(await officer.inputValue('[name="words"]')).toBe("Praktik di sentra tenun.")
  await officer.setInputFiles('[name="file"]', { ...pdf, name: "daftar hadir.pdf" })
  await press(officer, "Catat realisasi", "Realisasi dicatat.")
  expect(await figure(officer, "done")).toBe("0 kegiatan")

  await partner.goto(officer.url().replace(`/${slug}/mou`, `/${slug}/kemitraan/mou`))
  const proof = await partner.getByRole("link", { name: /daftar hadir\.pdf/ }).getAttribute("href")
  expect((await partner.request.get(proof ?? "")).headers()["content-type"]).toBe("application/pdf")
  await press(partner, "Konfirmasi", "Dikonfirmasi")
  await officer.reload()
  expect([await figure(officer, "done"), await figure(officer, "due")]).toEqual(["3 kegiatan", due])
  expect(await figure(officer, "promised")).toBe("24 kegiatan")
})

test("the partner refuses with a reason what was handed over, and the agency sees it with the days it took", async () => {
  await officer.goto(`/${slug}/mou/${mou}/pengajuan`)
  await officer.getByRole("link", { name: "Ajukan kepada mitra" }).click()
  await officer.fill('[name="title"]', product)
  await officer.fill('[name="submittedOn"]', daysAfter(today, -40))
  await officer.fill('[name="answerBy"]', daysAfter(today, -41))
  await press(officer, "Ajukan", "Batas jawaban tidak boleh sebelum tanggal pengajuan.")
  expect(await officer.inputValue('[name="title"]')).toBe(product)
  await officer.fill('[name="answerBy"]', daysAfter(today, -10))
  await press(officer, "Ajukan", "1 pengajuan dicatat")

  await partner.goto(`/${slug}/kemitraan/pengajuan`)
  const card = partner.locator("main li.card", { hasText: product })
  await card.getByText("Menunggu 40 hari").waitFor()
  await card.getByRole("link", { name: /Tolak|Jawab/ }).click()
  await partner.locator('label:has([value="REFUSED"])').click()
  await partner.selectOption('[name="refusal"]', "PRICE")
  await press(partner, "Kirim jawaban", "Tulis apa yang perlu dibenahi")
  expect(await partner.inputValue('[name="refusal"]')).toBe("PRICE")
  await partner.fill('[name="words"]', "Harga di atas rata-rata rak.")
  await press(partner, "Kirim jawaban", "Jawaban Anda tercatat: ditolak")

  await officer.goto(`/${slug}/mou/${mou}/pengajuan`)
  await officer.getByRole("link", { name: product }).first().click()
  await officer.getByText("Harga atau syarat dagang: Harga di atas rata-rata rak.").first().waitFor()
  await officer.getByText("Dijawab setelah 40 hari").waitFor()
  await officer.getByText(`diminta dijawab ${formatDay(daysAfter(today, -10))}`).waitFor()
})
