import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { contrast, textContrast } from "@/lib/tenant/brand"

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8")

/** The hex tokens of the first rule after `start`; brand tokens by their fallback. */
function readTokens(start: string): Record<string, string> {
  const from = css.indexOf(start)
  const rule = css.slice(css.indexOf("{", from), css.indexOf("}", from))
  return Object.fromEntries(
    [...rule.matchAll(/--([a-z0-9-]+):[^;]*?(#[0-9a-f]{6})\)?;/g)].map((hit) => [hit[1], hit[2]]),
  )
}

const themes = {
  light: { ...readTokens(":root,\n.light"), ...readTokens(":root,\n.brand {") },
  dark: { ...readTokens("  :root {"), ...readTokens("  :root,\n  .brand:not") },
}

const grounds = ["paper", "surface", "sunken"]
const words = ["ink", "ink-2", "ink-3", "good", "warn", "bad", "info", "brand-text"]
const written = [
  ...grounds.flatMap((ground) => words.map((word) => [word, ground])),
  ...["good", "warn", "bad", "info"].flatMap((mood) => [
    [mood, `${mood}-soft`],
    ["ink", `${mood}-soft`],
  ]),
  ["brand-ink", "brand"],
  ["brand-text", "brand-soft"],
  ["ink", "brand-soft"],
  ["ink-2", "brand-soft"],
  ["paper", "ink"],
]
const drawn = grounds.map((ground) => ["line-strong", ground])

test.each(["light", "dark"] as const)("every text of the %s theme can be read on its ground", (name) => {
  const theme = themes[name]
  const weak = written.filter(
    ([word = "", ground = ""]) => !(contrast(theme[word] ?? "", theme[ground] ?? "") >= textContrast),
  )
  expect(weak).toEqual([])
})

test.each(["light", "dark"] as const)("every edge of a field of the %s theme can be seen (WCAG 1.4.11)", (name) => {
  const theme = themes[name]
  expect(drawn.filter(([line = "", ground = ""]) => !(contrast(theme[line] ?? "", theme[ground] ?? "") >= 3))).toEqual(
    [],
  )
})

test("both themes define the same tokens", () => {
  expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort())
})
