import { expect, test } from "vitest"
import { launchBrowser, portalUrl } from "../support/server"

test("livez and readyz answer anyone, and are never stored", async () => {
  for (const path of ["/livez", "/readyz"]) {
    const response = await fetch(portalUrl() + path)
    expect(response.status).toBe(200)
    expect(response.headers.get("cache-control")).toBe("no-store")
    expect(await response.json()).toEqual({ status: "ok" })
  }
})

test("the front page shows in a browser, without an error in its console", async () => {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
  page.on("pageerror", (error) => complaints.push(error.message))
  await page.goto(portalUrl())
  expect(await page.locator("h1").count()).toBe(1)
  expect(complaints).toEqual([])
  await browser.close()
})
