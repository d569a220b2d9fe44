import { existsSync } from "node:fs"
import { type Browser, chromium } from "playwright"
import { median } from "./figures"

/** Milliseconds from the click to the first paint, and until all rows of the list stand there. */
export type FirstLoad = { paint: number; rows: number }

/** Open the list as on a slow office computer: an empty cache, a processor at a quarter of its speed; the median of 3. */
export async function measureFirstLoad(url: string, path: string, cookie: string): Promise<FirstLoad> {
  const browser = await launch()
  try {
    const loads: FirstLoad[] = []
    for (let turn = 0; turn < 3; turn += 1) loads.push(await loadOnce(browser, url + path, cookie))
    return { paint: median(loads.map(({ paint }) => paint)), rows: median(loads.map(({ rows }) => rows)) }
  } finally {
    await browser.close()
  }
}

async function loadOnce(browser: Browser, address: string, cookie: string): Promise<FirstLoad> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const [name = "", value = ""] = cookie.split("=")
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 })
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelectorAll("tbody tr").length < 50) return
      watch.disconnect()
      performance.mark("rows")
    })
    watch.observe(document, { childList: true, subtree: true })
  })
  await page.goto(address, { waitUntil: "load" })
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0)
  const load = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-paint")[0]?.startTime ?? Number.NaN,
    rows: performance.getEntriesByName("rows")[0]?.startTime ?? Number.NaN,
  }))
  await context.close()
  return load
}

function launch(): Promise<Browser> {
  const places = [
    process.env.CHROMIUM ?? "",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ]
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : []
  return chromium.launch({
    executablePath: places.find((path) => path && existsSync(path)),
    args: [...args, "--disable-dev-shm-usage"],
  })
}
