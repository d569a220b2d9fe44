import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type { APIResponse, Browser, BrowserContext } from "playwright"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { writeZip, xlsxParts } from "@/lib/workbook/rules/fixture"
import { launchBrowser, portalUrl } from "../support/server"
import { signedIn } from "../support/visit"

const [here, there] = ["/kota-probolinggo", "/kota-bitung"]
const ours = { origin: portalUrl() }
const anId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

let browser: Browser
let officer: BrowserContext
let stranger: BrowserContext
beforeAll(async () => {
  browser = await launchBrowser()
  // Forms are read as the server sends them; they must work without scripts.
  officer = await signedIn(browser, "petugas@kota-probolinggo.demo", { javaScriptEnabled: false })
  stranger = await signedIn(browser, "petugas@kota-bitung.demo", { javaScriptEnabled: false })
})
afterAll(() => browser.close())
afterEach(async () => expect((await officer.request.get("/readyz")).status()).toBe(200))

function look(context: BrowserContext, path: string): Promise<APIResponse> {
  return context.request.get(path, { maxRedirects: 0 })
}

async function firstId(path: string): Promise<string> {
  const html = await (await look(officer, path)).text()
  return new RegExp(`${path}/(${anId.source})`).exec(html)?.[1] ?? expect.fail(`no entry on ${path}`)
}

type Fields = [string, string][]

/** The fields of the form that has a field of this name, as a browser would post them. */
async function fieldsOf(context: BrowserContext, path: string, field: string): Promise<Fields> {
  const page = await context.newPage()
  await page.goto(path)
  const fields = await page
    .locator(`form:has([name="${field}"])`)
    .evaluate((form: HTMLFormElement) =>
      [...new FormData(form)].map(([name, value]): [string, string] => [name, `${value}`]),
    )
  await page.close()
  return fields
}

function post(context: BrowserContext, path: string, fields: Fields, headers: Record<string, string> = ours) {
  const multipart = Object.fromEntries(fields)
  return context.request.post(path, { multipart, headers, maxRedirects: 0 })
}

function filled(fields: Fields, values: Record<string, string>): Fields {
  const names = new Set(fields.map(([name]) => name))
  const added = Object.entries(values).filter(([name]) => !names.has(name))
  return [...fields.map(([name, value]): [string, string] => [name, values[name] ?? value]), ...added]
}

const garbage = [
  "%00",
  "a%00b",
  "%ff",
  "%",
  "..%2f..",
  "%27%3B--",
  "9".repeat(40),
  "x".repeat(4000),
  "bnVsbA",
  "%7B%7D",
]

test("no address makes the portal fail, whatever stands in it", async () => {
  const [enterprise, intake] = [await firstId(`${here}/umkm`), await firstId(`${here}/impor`)]
  const places = ["q", "status", "kelurahan", "urut", "per", "sesudah", "sebelum", "impor", "pelaku", "saring"]
  const failed: string[] = []
  for (const text of garbage) {
    const paths = [
      `/${text}/umkm`,
      `${here}/umkm/${text}`,
      `${here}/impor/${text}`,
      `${here}/umkm?${places.map((name) => `${name}=${text}`).join("&")}`,
      ...["nama", "kelurahan"].map((sort) => `${here}/umkm?urut=${sort}&sesudah=${text}`),
      `${here}/umkm/${enterprise}/ubah?tahun=${text}`,
      `${here}/impor?sebelum=${text}&sesudah=${text}&galat=${text}`,
      `${here}/impor/${intake}?hasil=ready&masalah=${text}&sesudah=${text}`,
      `/undangan/${text}`,
      `/masuk?lanjut=${text}`,
      `/api/wilayah?daerah=${text}&q=${text}`,
      `/api/cari?daerah=kota-probolinggo&q=${text}`,
    ]
    for (const path of paths) {
      const status = (await fetch(portalUrl() + path, { headers: await cookiesOf(officer), redirect: "manual" })).status
      if (status >= 500) failed.push(`${status} ${path.slice(0, 100)}`)
    }
  }
  expect(failed).toEqual([])
})

/** Sent as it is: Playwright would repair an address before it sends it. */
async function cookiesOf(context: BrowserContext) {
  return { cookie: (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ") }
}

test("another daerah's entries do not exist, in any address", async () => {
  const [enterprise, intake] = [await firstId(`${here}/umkm`), await firstId(`${here}/impor`)]
  for (const daerah of [here, there]) {
    for (const path of [
      `umkm/${enterprise}`,
      `umkm/${enterprise}/ubah`,
      `impor/${intake}`,
      `impor/${intake}/kemajuan`,
    ]) {
      expect([path, (await look(stranger, `${daerah}/${path}`)).status()]).toEqual([path, 404])
    }
  }
  for (const path of [`${here}/umkm/unduh`, `${here}/umkm/cari`]) {
    expect((await post(stranger, path, [["q", "a"]])).status()).toBe(404)
  }
  const sent = await post(stranger, `${here}/impor/berkas`, [["id", randomUUID()]])
  expect([sent.status(), sent.headers().location]).toEqual([303, expect.stringMatching(/^\/masuk/)])
  const list = await (await look(stranger, `${there}/umkm?impor=${intake}`)).text()
  expect(list).toContain("0 hasil")
})

test("a page that does not exist says so without scripts too", async () => {
  const page = await stranger.newPage()
  const response = await page.goto(`${there}/umkm/${randomUUID()}`)
  expect(response?.status()).toBe(404)
  expect(await page.getByRole("heading", { level: 1 }).allTextContents()).toEqual(["Halaman tidak ditemukan"])
  await page.close()
})

test.each(["#cari-cepat", 'main input[name="q"]'])("a NIK searched for in %s is in no address", async (field) => {
  const page = await officer.newPage()
  const addresses: string[] = []
  page.on("request", (request) => addresses.push(request.url()))
  await page.goto(`${here}/umkm`)
  await page.fill(field, "3574011402850010")
  await Promise.all([page.waitForURL(/umkm\?/), page.press(field, "Enter")])
  expect(await page.locator("h1").textContent()).toBe("UMKM")
  expect(addresses.filter((address) => address.includes("3574011402850010"))).toEqual([])
  await page.close()
})

test("another daerah's enterprise cannot be changed by a form, nor by one from elsewhere", async () => {
  const id = await firstId(`${here}/umkm`)
  const page = `${here}/umkm/${id}/ubah`
  const changed = filled(await fieldsOf(officer, page, "personName"), { brand: "Diubah Orang Lain" })
  await post(stranger, `${there}/umkm/daftar`, changed)
  await post(stranger, `${there}/umkm/daftar`, filled(changed, { daerah: "kota-bitung" }))
  await post(officer, page, changed, {})
  const foreign = await post(officer, page, changed, { origin: "https://lain.example" })
  expect([foreign.status(), await foreign.text()]).toEqual([
    403,
    expect.stringMatching(/tidak berasal dari halaman portal/),
  ])
  expect(await (await look(officer, `${here}/umkm/${id}`)).text()).not.toContain("Diubah Orang Lain")
})

describe("a form", () => {
  const mark = `Ganda ${Date.now().toString(36)}`
  const values = { name: mark, personName: "Zul Percobaan", kelurahanCode: "35.74.03.1004" }

  test("posted three times registers once", async () => {
    const form = filled(await fieldsOf(officer, `${here}/umkm/daftar`, "personName"), values)
    const path = `${here}/umkm/daftar`
    const answers = [
      ...(await Promise.all([post(officer, path, form), post(officer, path, form)])),
      await post(officer, path, form),
    ]
    const places = new Set(answers.map((answer) => answer.headers().location))
    expect([answers.map((answer) => answer.status()), places.size]).toEqual([[303, 303, 303], 1])
    const list = await (await look(officer, `${here}/umkm?q=${encodeURIComponent(mark)}`)).text()
    expect(new Set(list.match(new RegExp(`/umkm/${anId.source}`, "g"))).size).toBe(1)
  })

  test.each([
    ["name", "x".repeat(100_000)],
    ["birthDate", "0000-00-00"],
    ["sales", "9".repeat(40)],
    ["id", "bukan-id"],
    ["daerah", "\0"],
    ["kelurahanCode", "71.72.01.1001"],
  ])("with nonsense in %s is shown again with what is wrong", async (name, nonsense) => {
    const form = await fieldsOf(officer, `${here}/umkm/daftar`, "personName")
    const answer = await post(officer, `${here}/umkm/daftar`, filled(form, { ...values, [name]: nonsense }))
    expect([answer.status(), await answer.text()]).toEqual([200, expect.stringContaining("Ada yang perlu diperbaiki")])
  })

  test("that is none is refused", async () => {
    for (const path of ["umkm/unduh", "umkm/cari"]) {
      const answer = await officer.request.post(`${here}/${path}`, { data: {}, headers: ours, maxRedirects: 0 })
      expect(answer.status()).toBe(400)
    }
  })
})

describe("a bad file", () => {
  async function upload(name: string, buffer: Buffer): Promise<string> {
    const multipart = {
      id: randomUUID(),
      daerah: "kota-probolinggo",
      file: { name, mimeType: "application/x", buffer },
    }
    const answer = await officer.request.post(`${here}/impor/berkas`, { multipart, headers: ours, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    return answer.headers().location ?? ""
  }

  test.each([
    ["a locked or damaged .xls", "data.xls", Buffer.from("d0cf11e0a1b11ae1".padEnd(2000, "0"), "hex"), "rusak"],
    ["half an .xlsx", "data.xlsx", writeZip(xlsxParts("<worksheet/>")).subarray(0, 200), "rusak"],
    ["a bomb", "data.xlsx", writeZip(xlsxParts(Buffer.alloc(50_000_000, 32))), "bom ZIP"],
    ["a PDF called .xlsx", "data.xlsx", Buffer.from("%PDF-1.7 …"), "PDF"],
    ["a header without rows", "data.csv", Buffer.from("Nama Usaha;Nama Pemilik;NIK\n"), "belum ada baris data"],
    [
      "a table of counts",
      "data.csv",
      Buffer.from("No;Kecamatan;Mikro;Kecil\n1;Kanigaran;5;6\n2;Wonoasih;7;8\n"),
      "ekapitulasi",
    ],
  ])("%s is refused in a sentence", async (_, name, bytes, word) => {
    const place = await upload(name, bytes)
    expect(place).toMatch(anId)
    for (let wait = 0; wait < 300; wait++) {
      const { state } = await (await look(officer, `${place}/kemajuan`)).json()
      if (state !== "READING") break
      await sleep(100)
    }
    const html = await (await look(officer, place)).text()
    expect(html).toContain("tidak dapat diimpor")
    expect(html).toContain(word)
  })

  test("that is empty or larger than 20 MB is told at once", async () => {
    expect(await upload("kosong.xlsx", Buffer.alloc(0))).toBe(`${here}/impor?galat=empty`)
    const place = await upload("besar.csv", Buffer.alloc(21 * 1024 * 1024, "a;b\n"))
    expect(place).toBe(`${here}/impor?galat=too-large`)
    expect(await (await look(officer, place)).text()).toMatch(/20 MB/)
  })
})
