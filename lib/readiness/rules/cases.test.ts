import { expect, test } from "vitest"
import type { ProductFacts } from "@/lib/readiness/schema/facts"
import { baseRubric } from "@/lib/rubric/rules/base"
import { mostOf } from "@/lib/rubric/schema/rubric"
import { bareProduct, today } from "@/tests/support/product-facts"
import { computeReadiness } from "./readiness"

function look(product: ProductFacts, day = today, counting: "verified" | "stated" = "verified") {
  return computeReadiness({ product, rubric: baseRubric, today: day, counting })
}

const permit = (kind: string, until: string | null = null): ProductFacts["permits"][number] => ({
  ...{ id: kind, kind, grade: "document", state: "VALID", level: "", on: "2026-01-10", until },
})

const licensed: ProductFacts = {
  ...bareProduct,
  enterprise: { ...bareProduct.enterprise, nib: "1234567890123", nibGrade: "register", hasKbli: true, hasNpwp: true },
  permits: [permit("PIRT", "2031-01-10"), permit("HALAL")],
}

/** Everything but some criteria seen by an officer to be as good as can be. */
function complete(product: ProductFacts, spared: readonly string[] = []): ProductFacts {
  const asked = baseRubric.criteria.filter(({ code }) => !spared.includes(code))
  const answers = asked.map((criterion) => ({
    ...{ id: criterion.code, criterion: criterion.code, value: mostOf(criterion) },
    ...{ on: "2026-11-01", grade: "seen" as const, isVerified: true },
  }))
  return { ...product, answers }
}

test("an approved enterprise's product is validated, and recorded once the approval has ended or something is missing", () => {
  expect(look(bareProduct).level).toBe("VALIDATED")
  expect(look(bareProduct).changesOn).toBe("2027-11-02")
  expect(look(bareProduct, "2027-11-02").level).toBe("RECORDED")
  const nameless = { ...bareProduct, enterprise: { ...bareProduct.enterprise, missing: ["name"] } }
  expect(look(nameless).level).toBe("RECORDED")
})

test("food is licensed with a NIB, a permit to sell and halal, and no longer when one is lost", () => {
  expect(look(licensed)).toMatchObject({ level: "LICENSED", scores: { legalitas: { weight: 12, score: 91.7 } } })
  for (const permits of [[permit("PIRT")], [permit("HALAL")], [permit("PIRT", "2026-11-21"), permit("HALAL")]])
    expect(look({ ...licensed, permits }).level).toBe("VALIDATED")
  expect(look({ ...licensed, haram: true }).level).toBe("VALIDATED")
  expect(look({ ...licensed, haram: true, permits: [permit("PIRT"), permit("NOT_HALAL")] }).level).toBe("LICENSED")
})

test("craft needs no permit to sell food", () => {
  const craft = { ...licensed, commodity: "CRAFT" as const, permits: [] }
  expect(look(craft)).toMatchObject({ level: "LICENSED", scores: { legalitas: { weight: 6, asked: 3 } } })
  expect(look({ ...craft, wood: true })).toMatchObject({ level: "VALIDATED", scores: { legalitas: { weight: 9 } } })
})

test("export does not ask for retail", () => {
  expect(look(complete(licensed)).level).toBe("EXPORT_READY")
  expect(look(complete(licensed, ["KE5"])).level).toBe("EXPORT_READY")
  expect(look(complete(licensed, ["EK4"])).level).toBe("RETAIL_READY")
  expect(look(complete(licensed, ["EK4", "KE5"])).level).toBe("LICENSED")
})

test("a shipment counts for two years, when somebody beside the owner has seen its papers", () => {
  const shipped = (grade: "stated" | "document") => ({
    ...licensed,
    exports: [{ id: "x", grade, on: "2024-12-01", route: "DIRECT" }],
  })
  expect(look(shipped("document")).level).toBe("EXPORTER")
  expect(look(shipped("document"))).toMatchObject({ changesOn: "2026-12-02" })
  expect(look(shipped("document"), "2026-12-02").level).toBe("LICENSED")
  expect(look(shipped("stated")).level).toBe("LICENSED")
})

test("the owner's word is kept apart from what others have seen", () => {
  const told = complete(licensed).answers.map((answer) => ({ ...answer, grade: "stated" as const, isVerified: false }))
  const product = { ...licensed, answers: told }
  expect(look(product).level).toBe("LICENSED")
  expect(look(product, today, "stated").level).toBe("EXPORT_READY")
})

test("a test that fails is not outweighed by what was answered before it", () => {
  const failed = { id: "t", grade: "partner" as const, on: "2026-11-10", passed: false }
  const value = (product: ProductFacts) => look(product).states.find(({ criterion }) => criterion.code === "MU4")?.value
  expect(value(complete(licensed))).toBe(3)
  expect(value({ ...complete(licensed), tests: [failed] })).toBe(1)
  expect(look({ ...complete(licensed), tests: [failed] }).level).toBe("RETAIL_READY")
})

test("a passed test is worth less after a year, and what was seen of hygiene nothing after two", () => {
  const tests = [{ id: "t", grade: "partner" as const, on: "2026-06-01", passed: true }]
  const product = {
    ...licensed,
    tests,
    answers: complete(licensed).answers.filter(({ criterion }) => criterion === "MU3"),
  }
  const values = (day: string) =>
    Object.fromEntries(look(product, day).states.map(({ criterion, value }) => [criterion.code, value]))
  expect(values(today)).toMatchObject({ MU3: 3, MU4: 3 })
  expect(values("2027-12-22")).toMatchObject({ MU3: 3, MU4: 2 })
  expect(values("2028-11-01")).toMatchObject({ MU3: 3 })
  expect(values("2028-11-02")).toMatchObject({ MU3: 0, MU4: 2 })
})
