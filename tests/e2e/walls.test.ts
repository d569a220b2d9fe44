import { globSync, readFileSync } from "node:fs"
import type { Browser } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Action, may, permissions, type Role } from "../../lib/access"
import { launchBrowser } from "../support/server"
import { signedIn } from "../support/visit"

const slug = "kota-probolinggo"
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const accounts: [string, Role][] = [
  ["admin", "admin"],
  ["petugas", "officer"],
  ["pendamping", "companion"],
  ["pimpinan", "leader"],
  ["pelaku", "owner"],
  ["mitra", "partner"],
]

const isAction = (text: string): text is Action => Object.hasOwn(permissions, text)

/** Every page of a daerah's members that has one address, with the action it asks for; a step in bulk needs its name. */
const pages = globSync("app/**/page.tsx")
  .filter((path) => /^app\/\[daerah\]\/(?!\(publik\))[^[]*$/.test(path))
  .flatMap((path) => {
    const action = /requireActor\(\w+, "([^"]+)"\)/.exec(readFileSync(path, "utf8"))?.[1] ?? ""
    const address = path.replace("app/[daerah]", `/${slug}`).replace(/\/\(\w+\)|\/page\.tsx$/g, "")
    return isAction(action) && !address.endsWith("/umkm/massal") ? [{ address, action }] : []
  })

test.each(accounts)("for %s exactly the pages exist whose work is theirs", async (account, role) => {
  expect(pages.length).toBeGreaterThan(20)
  const context = await signedIn(browser, `${account}@${slug}.demo`)
  for (const { address, action } of pages) {
    const status = (await context.request.get(address, { maxRedirects: 0 })).status()
    expect.soft(status === 404 ? "missing" : "there", address).toBe(may({ role }, action) ? "there" : "missing")
    expect.soft(status, address).toBeLessThan(500)
  }
  await context.close()
})
