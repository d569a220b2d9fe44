import { globSync, readFileSync } from "node:fs"
import type { Browser, BrowserContext } from "playwright"
import sharp from "sharp"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { may, type Role } from "../../lib/access"
import { listAddresses, takesFile } from "../support/addresses"
import { launchBrowser, portalUrl } from "../support/server"
import { signedIn } from "../support/visit"

const [slug, elsewhere] = ["kota-tomohon", "kota-kupang"]
const accounts: [string, Role][] = [
  ["petugas", "officer"],
  ["pelaku", "owner"],
  ["mitra", "partner"],
]

const uploads = (await listAddresses(slug)).filter((address) => address.takesFile)
type Upload = Pick<(typeof uploads)[number], "path" | "actions">
/** The one without an id; what becomes of a bad spreadsheet is tested with bad input. */
const intake: Upload = { path: "/impor/berkas", actions: ["intake.upload"] }

let browser: Browser
const contexts = new Map<string, BrowserContext>()
beforeAll(async () => {
  browser = await launchBrowser()
  for (const [name] of accounts) contexts.set(name, await signedIn(browser, `${name}@${slug}.demo`))
  contexts.set("stranger", await signedIn(browser, `petugas@${elsewhere}.demo`))
  contexts.set("nobody", await browser.newContext({ baseURL: portalUrl() }))
})
afterAll(() => browser.close())

const contextOf = (name: string) => contexts.get(name) ?? expect.fail(`nobody is called ${name}`)

/** The first account whose role may do what an address is for, or may not. */
function accountFor({ path, actions }: Upload, isAllowed: boolean): string {
  const found = accounts.find(([, role]) => actions.some((action) => may({ role }, action)) === isAllowed)
  return found?.[0] ?? expect.fail(`no account for ${path}`)
}

/** The address of the page that has the form and shows what was taken. */
const listOf = ({ path }: Upload) => `/${slug}${path.replace(/\/[^/]+$/, "")}`

/** What an upload's page offers to post, and all it links to and shows. */
async function openList(upload: Upload) {
  const answer = await contextOf(accountFor(upload, true)).request.get(listOf(upload), { maxRedirects: 0 })
  expect(answer.status(), listOf(upload)).toBe(200)
  const [, main = ""] = /<main[^>]*>(.*)<\/main>/s.exec(await answer.text()) ?? []
  const forms = [...main.matchAll(/<form.*?<\/form>/gs)].map(([form]) => form)
  const form =
    forms.find((one) => one.includes(`action="/${slug}${upload.path}`)) ?? expect.fail(`no form for ${upload.path}`)
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([input]) => input)
  const posted = inputs.filter((input) => !/type="(radio|checkbox)"/.test(input) || input.includes("checked"))
  const attribute = (input: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ""
  const { file: _, ...fields } = Object.fromEntries(
    posted.map((input) => [attribute(input, "name"), attribute(input, "value")]),
  )
  return { fields, shown: main.match(/<a [^>]*href="[^"]*"|<img [^>]*>/g) ?? [] }
}

type Handed = { name: string; mimeType: string; buffer: Buffer }
const handed = (name: string, bytes: Buffer | string): Handed => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(bytes),
})
const drawPng = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: "#fff" } })
    .png()
    .toBuffer()

const small = await drawPng(10)
const photo = handed("uji.png", small)
const falseSize = Buffer.from(small)
falseSize.writeUInt32BE(2_000_000_000, 16)
const svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"

const hostile: [string, Handed | null, string][] = [
  ["a program called .pdf", handed("a.pdf", "MZ\u0090\u0000 This program cannot be run"), "kind"],
  ["a web page called .pdf", handed("a.pdf", "<html><script>alert(1)</script>"), "kind"],
  ["a drawing with a script", handed("a.svg", svg), "kind"],
  ["a drawing called .png", handed("a.png", svg), "kind"],
  ["a PDF called .html", handed("a.html", "%PDF-1.4\n%%EOF\n"), "kind"],
  ["a program behind a document's name", handed("a.docx.exe", "PK\u0003\u0004"), "kind"],
  ["a picture whose size is a lie", handed("a.png", falseSize), "picture"],
  ["a picture of too many pixels", handed("a.png", await drawPng(11_000)), "picture"],
  ["nothing", handed("a.pdf", ""), "empty"],
  ["no file", null, "none"],
  ["more than 20 MB", handed("a.pdf", Buffer.alloc(20_000_001, "%PDF-1.4\n")), "too-large"],
]

type Sending = { as: string; file?: Handed | null; origin?: string | null; fields?: Record<string, string> }

/** Post a form with a file to an address, as a browser would; answers with status and place. */
async function send(
  address: string,
  { as, file = photo, origin = portalUrl(), fields = {} }: Sending,
): Promise<string> {
  const said = Object.entries(fields).map(([name, text]) => [name, text || "Uji unggah"])
  const multipart = { ...Object.fromEntries(said), id: uuidv7(), ...(file && { file }) }
  const headers: Record<string, string> = origin === null ? {} : { origin }
  const answer = await contextOf(as).request.post(address, { multipart, headers, maxRedirects: 0, timeout: 100_000 })
  return `${answer.status()} ${decodeURIComponent(answer.headers().location ?? "").replace(portalUrl(), "")}`.trim()
}

test("every route that takes a file in is tested here", () => {
  const files = globSync("app/**/route.ts").filter((file) => takesFile(readFileSync(file, "utf8")))
  expect(files.length).toBe(uploads.length + 1)
  for (const { path, isReal } of uploads)
    expect.soft(isReal, `${path}: tests/support/addresses.ts knows no row`).toBe(true)
})

describe.each(uploads)("$path", (upload) => {
  const address = `/${slug}${upload.path}`

  test("takes what it is for and nothing that is hostile, and says in words why not", async () => {
    const as = accountFor(upload, true)
    const { fields, shown } = await openList(upload)
    for (const [what, file, fault] of hostile) {
      const place = await send(address, { as, file, fields })
      expect.soft(place, what).toMatch(new RegExp(`^303 ${listOf(upload)}\\?.*galat=${fault}$`))
      const said = await (await contextOf(as).request.get(place.slice(4))).text()
      expect.soft(said, what).toMatch(/class="notice warn"/)
    }
    expect(await send(address, { as, origin: null, fields })).toBe(`303 ${listOf(upload)}?galat=origin`)
    const broken = { headers: { origin: portalUrl() }, data: "a=b", maxRedirects: 0 }
    const location = (await contextOf(as).request.post(address, broken)).headers().location
    expect(location).toMatch(/galat=broken$/)
    expect((await openList(upload)).shown).toEqual(shown)

    expect(await send(address, { as, fields })).toBe(`303 ${listOf(upload)}`)
    expect((await openList(upload)).shown.length).toBeGreaterThan(shown.length)
  })

  test("is not there for whoever may not, in another daerah, or of a row that is not", async () => {
    const { fields } = await openList(upload)
    const [as, there] = [accountFor(upload, true), `/${elsewhere}${upload.path}`]
    expect(await send(there, { as, fields })).toMatch(/^303 \/masuk\?/)
    expect(await send(there, { as: "stranger", fields })).toBe("404")
    for (const id of [uuidv7(), "xx"])
      expect(await send(address.replace(/[0-9a-f-]{36}/, id), { as, fields })).toBe("404")
  })
})

test.each([...uploads, intake])("$path asks who sends, and from where", async (upload) => {
  const [address, as] = [`/${slug}${upload.path}`, accountFor(upload, true)]
  // Another place's is refused before the portal's own question already.
  const refused = new RegExp(`^(403|303 ${listOf(upload)}\\?galat=origin)$`)
  for (const origin of ["https://lain.example", "null", null])
    expect(await send(address, { as, origin })).toMatch(refused)
  for (const one of ["nobody", "stranger"]) expect(await send(address, { as: one })).toMatch(/^303 \/masuk\?/)
  expect(await send(address, { as: accountFor(upload, false) })).toBe("404")
  expect((await contextOf(as).request.get(address, { maxRedirects: 0 })).status()).toBe(405)
})
