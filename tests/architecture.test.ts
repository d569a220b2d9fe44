import { globSync, readFileSync } from "node:fs"
import { basename } from "node:path"
import { describe, expect, test } from "vitest"
import { permissions } from "@/lib/access"

const source = (pattern: string) =>
  globSync(pattern, { exclude: ["**/node_modules/**", "lib/generated/**"] }).map((path) => ({
    path,
    text: readFileSync(path, "utf8"),
  }))

const code = ["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.ts"].flatMap(source)
const pages = source("app/**/page.tsx")
const routes = source("app/**/route.ts")

/** Pages and routes that anyone may open, signed in or not. */
const open = [
  /^app\/page\.tsx$/,
  /^app\/(masuk|pengembang|livez|readyz|undangan|akun)\//,
  /^app\/api\/auth\//,
  /^app\/\[daerah\]\/\(publik\)\//,
  /^app\/\[daerah\]\/logo\//,
]

describe("every way in", () => {
  test("a page or route that is not open to anyone asks who is there", () => {
    for (const { path, text } of [...pages, ...routes]) {
      if (open.some((pattern) => pattern.test(path))) continue
      expect.soft(text, path).toMatch(/requireActor\(|findActor\(/)
    }
  })

  test("a page or route of a daerah's members asks for an action of the permission table", () => {
    const asks = { page: /requireActor\(\w+, "([^"]+)"\)/, route: /(?:requireActor|may)\(\w+, "([^"]+)"\)/ }
    for (const { path, text } of [...pages, ...routes].filter(({ path }) => path.startsWith("app/[daerah]/"))) {
      if (open.some((pattern) => pattern.test(path))) continue
      const [, action] = text.match(path.endsWith("page.tsx") ? asks.page : asks.route) ?? []
      expect.soft(Object.keys(permissions), path).toContain(action)
    }
  })

  test("an open page below a daerah asks for the daerah", () => {
    for (const { path, text } of pages.filter(({ path }) => path.includes("(publik)"))) {
      expect.soft(text, path).toMatch(/requireTenant\(|getVisitor\(/)
    }
  })

  test("every server action is made by a maker that checks session, origin and input", () => {
    const files = source("app/**/actions.ts")
    expect(files.length).toBeGreaterThan(0)
    for (const { path, text } of files) {
      expect.soft(text.startsWith('"use server"'), path).toBe(true)
      for (const [, name, rest] of text.matchAll(/^export (?:async function|const) (\w+)([^\n]*)/gm)) {
        const made = /= (formAction|openFormAction|secretFormAction)\(/.test(rest ?? "") || name === "signOutAction"
        expect.soft(made, `${path}: ${name}`).toBe(true)
      }
    }
  })

  test("no other file declares server actions", () => {
    for (const { path, text } of code) {
      if (basename(path) !== "actions.ts") expect.soft(text.includes('"use server"'), path).toBe(false)
    }
  })

  test("a route that changes something is no GET and checks where it was posted from", () => {
    for (const { path, text } of routes) {
      if (/function (POST|PUT|PATCH|DELETE)/.test(text)) expect.soft(text, path).toMatch(/isOwnOrigin\(/)
      const get = text.split(/export (?:async )?function GET/)[1]?.split(/\nexport /)[0] ?? ""
      expect.soft(get, path).not.toMatch(/\bwrite\(/)
    }
  })
})

describe("every change", () => {
  test("names an action of the permission table", () => {
    for (const { path, text } of source("lib/*/commands/**/*.ts").concat(source("lib/*/commands.ts"))) {
      for (const [, action] of text.matchAll(/\bwrite\(\s*\w+,\s*"([^"]+)"/g)) {
        expect.soft(Object.keys(permissions), path).toContain(action)
      }
    }
  })
})

describe("the tree", () => {
  test("inside a domain there are only the five kinds of file", () => {
    const allowed =
      /^lib\/[a-z-]+\/(schema|policy|rules|queries|commands)(\.test)?\.ts$|^lib\/[a-z-]+\/(schema|policy|rules|queries|commands)\/|^lib\/tenant\/brand/
    for (const { path } of source("lib/*/**/*.ts")) expect.soft(path).toMatch(allowed)
  })

  test("no file is named for nothing", () => {
    for (const { path } of code)
      expect.soft(basename(path)).not.toMatch(/^(utils|helpers|types|constants|services|index)\./)
  })

  test("files stay small", () => {
    const lengths = code
      .filter(({ path }) => !path.includes(".test."))
      .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    for (const { path, lines } of lengths) expect.soft(lines, path).toBeLessThanOrEqual(250)
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(50)
  })

  test("nothing is silenced, forced or put off", () => {
    const sins =
      /\bas any\b|: any\b|@ts-(?:ignore|expect-error|nocheck)|biome-ignore|\bTODO\b|\bFIXME\b|\$queryRawUnsafe|\$executeRawUnsafe|dangerouslySetInnerHTML/
    for (const { path, text } of code) expect.soft(text, path).not.toMatch(sins)
  })
})
