import fc from "fast-check"
import { expect, test } from "vitest"
import { brandThemes, brandVariables, contrast, isHexColour, textContrast } from "./brand"

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`)

test("contrast is WCAG's: 21 between black and white, 1 with itself, 4.54 for #767676 on white", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5)
  expect(contrast("#0d5c53", "#0d5c53")).toBe(1)
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2)
})

test("whatever colour a tenant picks, everything written in it or on it can be read in both themes", () => {
  const grounds = { light: ["#fbfaf7", "#ffffff", "#f3f1ec"], dark: ["#141917", "#1b211e", "#10140f"] }
  fc.assert(
    fc.property(anyColour, fc.constantFrom("light" as const, "dark" as const), (colour, name) => {
      const theme = brandThemes(colour)[name]
      expect(contrast(theme.brand, theme.ink)).toBeGreaterThanOrEqual(textContrast)
      for (const ground of [...grounds[name], theme.soft]) {
        expect(contrast(theme.text, ground)).toBeGreaterThanOrEqual(textContrast)
      }
    }),
    { numRuns: 2000 },
  )
})

test("a colour that can be read as it is stays as it is", () => {
  expect(brandThemes("#0d5c53").light).toMatchObject({ brand: "#0d5c53", ink: "#ffffff", text: "#0d5c53" })
})

test("a bright colour gets dark ink", () => {
  expect(brandThemes("#ffd400").light.ink).toBe("#1d2420")
})

test("what is no colour sets nothing, so that no text from outside reaches a style", () => {
  fc.assert(fc.property(fc.string(), (text) => isHexColour(text) || Object.keys(brandVariables(text)).length === 0))
  expect(brandVariables("red;}body{display:none")).toEqual({})
  expect(brandVariables(null)).toEqual({})
})
