import { globSync, readFileSync } from "node:fs"
import type { Browser, BrowserContext } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Action, may, permissions, type Role } from "../../lib/access"
import { type Address, listAddresses } from "../support/addresses"
import { launchBrowser, portalUrl } from "../support/server"
import { signedIn } from "../support/visit"

const slug = "kota-probolinggo"
let browser: Browser
let addresses: Address[]
beforeAll(async () => {
  browser = await launchBrowser()
  addresses = await listAddresses(slug)
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

type Answer = { path: string; method: Address["method"]; status: number; location: string }

/** What a member (or nobody) gets at each of these addresses of a daerah, four at a time. */
async function ask(context: BrowserContext, daerah: string, wanted: readonly Address[]): Promise<Answer[]> {
  const left = [...wanted]
  const answers: Answer[] = []
  async function work() {
    for (let one = left.pop(); one; one = left.pop()) {
      const { method } = one
      const path = `/${daerah}${one.path}`
      const headers = { origin: portalUrl() }
      const answer = await context.request.fetch(path, { method, headers, maxRedirects: 0, timeout: 120_000 })
      answers.push({ path, method, status: answer.status(), location: answer.headers().location ?? "" })
    }
  }
  await Promise.all([1, 2, 3, 4].map(work))
  return answers
}

const asksToSignIn = ({ status, location }: Answer) => status === 401 || /^(https?:\/\/[^/]+)?\/masuk\?/.test(location)

const own = () => addresses.filter(({ isPublic }) => !isPublic)

test("whoever is signed out gets the sign-in page or nothing at every address with an id", async () => {
  expect(own().length).toBeGreaterThan(60)
  const context = await browser.newContext({ baseURL: portalUrl() })
  for (const answer of await ask(context, slug, own()))
    expect.soft(answer.status === 404 || asksToSignIn(answer), `${answer.path} ${answer.status}`).toBe(true)
  await context.close()
})

test.each(accounts)("at an address with an id %s finds nothing whose work is not theirs", async (account, role) => {
  const context = await signedIn(browser, `${account}@${slug}.demo`)
  const [theirs, foreign] = [own().filter(opens), own().filter((one) => one.actions.length > 0 && !opens(one))]
  function opens({ actions }: Address): boolean {
    return actions.some((action) => may({ role }, action))
  }
  for (const { path, status } of await ask(context, slug, foreign)) expect.soft(status, path).toBe(404)
  // That the ids are right: whoever may do everything of it sees what is there.
  if (role === "admin") {
    const real = theirs.filter(({ isReal, method }) => isReal && method === "GET")
    const answers = await ask(context, slug, real)
    for (const { path, status } of answers) expect.soft(status, path).toBeLessThan(500)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(real.length * 0.6)
  }
  await context.close()
})

test("an officer of another daerah finds none of its rows, neither there nor at home", async () => {
  const context = await signedIn(browser, "petugas@kota-bitung.demo")
  // What takes something in offers a member of another daerah the sign-in page, before it looks at anything.
  for (const answer of await ask(context, slug, own())) {
    const isWall = answer.status === 404 || (answer.method === "POST" && asksToSignIn(answer))
    expect.soft(isWall, `${answer.path} ${answer.status}`).toBe(true)
  }
  const looks = addresses.filter(({ method, isReal }) => method === "GET" && isReal)
  for (const { path, status } of await ask(context, "kota-bitung", looks)) expect.soft(status, path).toBe(404)
  await context.close()
})
