import type { Browser, Page } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { readingIn } from "@/lib/zone"
import { press } from "../support/errand"
import { launchBrowser } from "../support/server"
import { signedIn } from "../support/visit"

const slug = "kota-bitung"
const zone = "Asia/Makassar"
const list = `/${slug}/kemitraan/pengajuan`
const phone = { viewport: { width: 360, height: 740 } }
let browser: Browser
const ids = new Map<string, string>()
beforeAll(async () => {
  browser = await launchBrowser()
  const officer = await pageOf("petugas")
  for (const title of [virgin, salty, sweet, plain]) ids.set(title, await handOver(officer, title))
  await officer.context().close()
})
afterAll(() => browser.close())

/** Titles no other run has. */
const run = Date.now().toString(36)
const [virgin, salty, sweet, plain] = [`VCO ${run}`, `Abon ikan ${run}`, `Kue kenari ${run}`, `Gula semut ${run}`]

async function pageOf(account: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await signedIn(browser, `${account}@${slug}.demo`, options)
  return context.newPage()
}

/** Something handed to the demo's partner 200 days ago, so that it stands at the head of what waits. */
async function handOver(officer: Page, title: string): Promise<string> {
  await officer.goto(`/${slug}/pengajuan/baru`)
  const recipient = officer.locator('[name="recipient"]')
  const wanted = recipient.locator("option", { hasText: "Baristand Industri Manado" }).first()
  await recipient.selectOption((await wanted.getAttribute("value")) ?? "")
  await officer.selectOption('[name="kind"]', "SAMPLE")
  await officer.fill('[name="title"]', title)
  await officer.fill('[name="submittedOn"]', daysAfter(readingIn(zone, new Date()).day, -200))
  await press(officer, "Ajukan", "1 pengajuan dicatat")
  const href = await officer.getByRole("link", { name: title }).first().getAttribute("href")
  return /pengajuan\/([0-9a-f-]{36})/.exec(href ?? "")?.[1] ?? ""
}

/** What stands on a submission's card. */
const cardOf = (page: Page, title: string) => page.locator("main li.card", { hasText: title })

test("answered by the partner on a phone within a minute, several at once, and seen by the agency", async () => {
  const partner = await pageOf("mitra", phone)
  const opened = Date.now()
  await partner.goto(`/${slug}/kemitraan`)
  await partner.getByRole("main").getByText("menunggu jawaban Anda").first().waitFor()
  await partner.getByRole("link", { name: "Jawab sekarang" }).click()
  await cardOf(partner, virgin).getByText("Menunggu 200 hari").waitFor()
  expect(await partner.locator("main").textContent()).not.toMatch(/\d{16}|\+62|08\d{8}/)
  await press(partner, `Terima ${virgin}`, "Jawaban Anda tercatat: diterima")
  expect(Date.now() - opened).toBeLessThan(60_000)

  for (const title of [salty, sweet]) await cardOf(partner, title).getByRole("checkbox").check()
  await partner.getByRole("button", { name: "Jawab yang dipilih sekaligus" }).click()
  await partner.getByRole("main").getByText("Jawab 2 pengajuan").first().waitFor()
  await partner.locator('label:has([value="REFUSED"])').click()
  await partner.locator('[name="words"]').fill("Label belum memuat berat bersih.")
  await press(partner, "Kirim jawaban untuk 2 pengajuan", "Pilih alasan penolakan.")
  expect(await partner.locator('[name="words"]').inputValue()).toBe("Label belum memuat berat bersih.")
  await partner.selectOption('[name="refusal"]', "PACKAGING")
  await press(partner, "Kirim jawaban untuk 2 pengajuan", "2 pengajuan tercatat: ditolak")

  const officer = await pageOf("petugas")
  await officer.goto(`/${slug}/pengajuan/${ids.get(salty)}`)
  await officer.getByText("Kemasan atau label: Label belum memuat berat bersih.").first().waitFor()
  await officer.getByText("Dijawab setelah 200 hari").waitFor()
  for (const page of [officer, partner]) await page.context().close()
})

test("without JavaScript a partner accepts, says that it happened, and changes an answer", async () => {
  const partner = await pageOf("mitra", { ...phone, javaScriptEnabled: false })
  await partner.goto(list)
  await press(partner, `Terima ${plain}`, "Jawaban Anda tercatat: diterima")
  await partner.getByRole("link", { name: "Lihat atau ubah" }).click()
  await partner.getByRole("link", { name: "Ubah jawaban" }).click()
  await partner.selectOption('[name="refusal"]', "VOLUME")
  await partner.locator('[name="words"]').fill("Baru 20 kg sebulan.")
  await press(partner, "Kirim jawaban", "Jawaban Anda tercatat: ditolak")
  await partner.goto(`${list}/jawab?pilih=${ids.get(plain)}`)
  await press(partner, "Kirim jawaban", "Jawaban Anda tercatat: diterima")
  await partner.goto(`${list}/${ids.get(plain)}`)
  await press(partner, "Ya, sudah terlaksana", /^Terlaksana$/)
  expect(await partner.getByRole("button", { name: "Ya, sudah terlaksana" }).count()).toBe(0)
  await partner.context().close()
})

test("the partner of another daerah finds nothing of it", async () => {
  const id = ids.get(virgin)
  const there = "/kota-tomohon/kemitraan/pengajuan"
  const other = await signedIn(browser, "mitra@kota-tomohon.demo")
  for (const path of [`${there}/${id}`, `${there}/jawab?pilih=${id}`, `${list}/${id}`])
    expect((await other.request.get(path, { maxRedirects: 0 })).status(), path).toBe(404)
  expect(await (await other.request.get(there)).text()).not.toContain(run)
  await other.close()
})
