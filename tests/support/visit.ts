import axe from "axe-core"
import type { Browser, BrowserContext, Page } from "playwright"
import { portalUrl } from "./server"

/** A browser's own corner, signed in as one of the demo's accounts. */
export async function signedIn(
  browser: Browser,
  account: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: portalUrl(), locale: "id-ID", ...options })
  const page = await context.newPage()
  await signIn(page, account)
  await page.close()
  return context
}

/** Sign in by the form, as a person does. */
export async function signIn(page: Page, account: string, password = "naik-kelas-demo"): Promise<void> {
  await page.goto("/masuk")
  await page.fill('[name="identifier"]', account)
  await page.fill('[name="password"]', password)
  await Promise.all([page.waitForURL((url) => url.pathname !== "/masuk"), page.click('main button[type="submit"]')])
}

const everyRule = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/** What axe finds wrong on a page, by all its rules or by those named, as one line each. */
export async function accessibilityFaults(page: Page, runOnly: readonly string[] = everyRule): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source)
  const options = { runOnly, resultTypes: ["violations"] }
  const found: { id: string; help: string; targets: string[] }[] = await page.evaluate(`
    (async () => {
      const { violations } = await window.axe.run(document, ${JSON.stringify(options)})
      return violations.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map((node) => String(node.target)) }))
    })()`)
  return found.map(({ id, help, targets }) => `${id}: ${help} (${targets.slice(0, 3).join(" | ")})`)
}

/** By how many pixels a page is wider than its window. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** How many pixels high the highest row of any table on a page is; none is zero. */
export function highestRow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll("main tbody tr")]
    return Math.max(0, ...rows.map((row) => row.getBoundingClientRect().height))
  })
}

/** Hand a file to the import of a daerah and wait for what the portal says to it. */
export async function uploadFile(page: Page, slug: string, file: { name: string; buffer: Buffer }): Promise<void> {
  await page.goto(`/${slug}/impor`)
  await page.setInputFiles('main input[type="file"]', { mimeType: "application/octet-stream", ...file })
  await Promise.all([
    page.waitForURL(/impor(\/[0-9a-f-]{36}|\?galat)/),
    page.click('main form[enctype] button[type="submit"]'),
  ])
}

/** Tap a visit's answers: the business is open, and everything known of it is right. */
export async function tapAllRight(page: Page): Promise<void> {
  await page.locator('fieldset:has(input[name="outcome"]) > label', { hasText: "Buka" }).first().click()
  for (const fact of ["Identity", "Location", "Phone", "Nib", "Sales"]) {
    await page.locator(`fieldset:has(input[name="answer${fact}"]) > label`).first().click()
  }
}
