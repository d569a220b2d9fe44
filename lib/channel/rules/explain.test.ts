import fc from "fast-check"
import { expect, test } from "vitest"
import type { ChannelProfile, Requirement } from "@/lib/channel/schema/profile"
import { listAllFacts } from "@/lib/readiness/rules/facts"
import type { ProductFacts } from "@/lib/readiness/schema/facts"
import { baseRubric } from "@/lib/rubric/rules/base"
import { mostOf } from "@/lib/rubric/schema/rubric"
import { anyProduct, bareProduct, today } from "@/tests/support/product-facts"
import { defaultProfiles } from "./defaults"
import { type Explained, explainChannel, type Line } from "./explain"
import { listHelp } from "./help"
import { nextStepOf } from "./next-step"
import { gainOf, standingOf } from "./standing"

const rubric = baseRubric

/** A profile that asks for everything, so that every sentence is heard. */
const everything = profileOf(
  rubric.criteria.map((criterion) => ({
    kind: "criterion",
    criterion: criterion.code,
    min: mostOf(criterion),
    must: criterion.weight > 2,
  })),
)

function profileOf(requirements: Requirement[]): ChannelProfile {
  return { id: "x", kind: "RETAIL", name: "Ritel modern", partner: null, requirements, isOwn: true }
}

function look(product: ProductFacts) {
  return standingOf({ product, rubric, today })
}

function explain(product: ProductFacts, profile = everything): Explained {
  return explainChannel(look(product), profile, [])
}

/** A line without what it would change: that is of the whole product. */
function plain({ gain: _, ...line }: Line) {
  return line
}

const lists = ["permits", "packaging", "trainings", "answers", "channels", "outputs", "tests", "exports"] as const

/** A product and the same without one recorded thing. */
const withoutOne = anyProduct.chain((product) => {
  const rows = lists.flatMap((list) => product[list].map((_, at) => ({ list, at })))
  return rows.length === 0
    ? fc.constant({ product, less: product })
    : fc.constantFrom(...rows).map(({ list, at }) => ({
        product,
        less: { ...product, [list]: product[list].filter((_, index) => index !== at) },
      }))
})

function factsOf(product: ProductFacts, code: string) {
  const ask = { product, rubric, today }
  const criteria = rubric.criteria.filter((criterion) => criterion.code === code)
  return (["verified", "stated"] as const).map((counting) => listAllFacts(criteria, { ...ask, counting }))
}

test("without one recorded thing, only the sentences that depend on it are others", () => {
  fc.assert(
    fc.property(withoutOne, ({ product, less }) => {
      const now = new Map(explain(less).lines.map((line) => [line.key, plain(line)]))
      for (const line of explain(product).lines) {
        const same = JSON.stringify(factsOf(product, line.key)) === JSON.stringify(factsOf(less, line.key))
        if (same) expect(now.get(line.key)).toEqual(plain(line))
      }
    }),
    { numRuns: 60 },
  )
})

test("a permit that is lost flips exactly the sentence it carried", () => {
  const permit = (kind: string) =>
    ({ id: kind, kind, grade: "document", state: "VALID", level: "", on: "2026-01-10", until: null }) as const
  const product = { ...bareProduct, permits: [permit("PIRT"), permit("HALAL"), permit("NUTRITION")] }
  const less = { ...product, permits: product.permits.filter(({ kind }) => kind !== "HALAL") }
  const [before, after] = [explain(product).lines.map(plain), explain(less).lines.map(plain)]
  const flipped = before.filter((line, at) => JSON.stringify(line) !== JSON.stringify(after[at]))
  expect(flipped.map(({ key, words, source }) => ({ key, words, source }))).toEqual([
    { key: "LG4", words: "halal ada", source: { kind: "PERMIT", id: "HALAL" } },
  ])
  expect(after.find(({ key }) => key === "LG4")).toMatchObject({ state: "MISSING", words: "halal belum ada" })
})

test("the order in which facts are recorded changes no word", () => {
  fc.assert(
    fc.property(anyProduct, (product) => {
      const turned = { ...product, permits: [...product.permits].reverse(), channels: [...product.channels].reverse() }
      expect(explain(turned)).toEqual(explain(product))
    }),
    { numRuns: 30 },
  )
})

test("the verdict is never better than a must that is open, and says so", () => {
  fc.assert(
    fc.property(anyProduct, (product) => {
      const { lines, verdict, headline } = explain(product)
      const isOpen = lines.some(({ must, state }) => must && state !== "MET")
      expect(verdict === "NOT_YET").toBe(isOpen)
      expect(headline.startsWith("Belum bisa masuk ritel modern karena: ")).toBe(isOpen)
    }),
    { numRuns: 60 },
  )
})

test("the sentence is the one people know", () => {
  const month = (name: string, quantity: number) => ({
    ...{ id: name, month: name, quantity, ordered: null, onTime: null, grade: "seen" as const },
  })
  const outputs = [month("2026-08-01", 100), month("2026-09-01", 300), month("2026-10-01", 200), month("2026-11-01", 9)]
  const profile = profileOf([
    { kind: "volume", min: 500, must: false },
    { kind: "criterion", criterion: "LG4", min: 1, must: true },
  ])
  expect(explain({ ...bareProduct, outputs }, profile).headline).toBe(
    "Belum bisa masuk ritel modern karena: halal belum ada (wajib); volume 3 bulan terakhir 40% dari minimal.",
  )
})

test("what ran out, what only the owner says and what is not enough are said each in its own way", () => {
  const base = { state: "VALID", level: "", on: "2024-01-10" }
  const permits = [
    { ...base, id: "1", kind: "PIRT", grade: "document" as const, until: "2026-05-03" },
    { ...base, id: "2", kind: "HALAL", grade: "stated" as const, until: null },
  ]
  const packaging = [{ id: "3", grade: "seen" as const, level: "PRIMARY", foodGrade: false, on: "2026-10-01" }]
  const lines = explain({ ...bareProduct, permits, packaging }).lines
  const wordsOf = (key: string) => lines.find((line) => line.key === key)?.words
  expect(wordsOf("LG3")).toBe("masa berlaku izin edar habis pada 3 Mei 2026")
  expect(wordsOf("LG4")).toBe("halal baru menurut pemilik, belum diperiksa")
  expect(wordsOf("KE1")).toMatch(/^kemasan primer yang aman baru “.+”, diminta “.+”$/)
})

test("what is not asked of a product is not asked by a market", () => {
  const craft = { ...bareProduct, commodity: "CRAFT" as const }
  const profile = profileOf([
    { kind: "criterion", criterion: "LG4", min: 1, must: true },
    { kind: "shelf-life", min: 90, must: true },
  ])
  expect(explain(craft, profile)).toMatchObject({ verdict: "READY", lines: [] })
})

test("what somebody has to look at is open until somebody did, and says what was seen", () => {
  const profile = profileOf([{ kind: "item", key: "rasa", words: "Lulus uji rasa", must: true }])
  const told = (passed: boolean | null) => {
    const checks = passed === null ? [] : [{ profileId: "x", item: "rasa", passed, note: "terlalu asin" }]
    return explainChannel(look(bareProduct), profile, checks)
  }
  expect(told(null).lines[0]?.words).toBe("“Lulus uji rasa” belum diperiksa")
  expect(told(false).lines[0]?.words).toBe("“Lulus uji rasa” belum terpenuhi: terlalu asin")
  expect(told(true).verdict).toBe("READY")
})

test("every default list is made of criteria of the rubric, and every product can be looked at for it", () => {
  const codes = new Set(rubric.criteria.map(({ code }) => code))
  for (const profile of defaultProfiles(rubric)) {
    for (const one of profile.requirements) if (one.kind === "criterion") expect(codes).toContain(one.criterion)
    expect(explain(bareProduct, profile).verdict).toBe("NOT_YET")
  }
})

test("the next step is of the next level, brings no harm, and is gone once it is taken", () => {
  fc.assert(
    fc.property(anyProduct, (product) => {
      const standing = look(product)
      const step = nextStepOf(standing)
      expect(step === null).toBe(["EXPORTER", "EXPORT_READY"].includes(standing.verified.level))
      if (!step?.criterion) return
      expect(step.gain?.points).toBeGreaterThanOrEqual(0)
      const criterion = rubric.criteria.find(({ code }) => code === step.criterion)
      const answer = {
        id: "ffffffff",
        grade: "register",
        criterion: step.criterion,
        on: today,
        isVerified: true,
      } as const
      const tests = product.tests.filter(({ on }) => on < today)
      const value = criterion ? mostOf(criterion) : 0
      const taken = { ...product, tests, answers: [...product.answers, { ...answer, value }] }
      expect(nextStepOf(look(taken))?.criterion).not.toBe(step.criterion)
    }),
    { numRuns: 60 },
  )
})

test("halal brings the first level when it is the last gate", () => {
  const enterprise = { ...bareProduct.enterprise, nib: "1234567890123", nibGrade: "register" as const, hasKbli: true }
  const permits = [
    { id: "1", kind: "PIRT", grade: "document", state: "VALID", level: "", on: null, until: null } as const,
  ]
  const standing = look({ ...bareProduct, enterprise, permits: [...permits] })
  expect(nextStepOf(standing)).toMatchObject({
    ...{ level: "LICENSED", words: "Halal belum ada", verb: "Urus sertifikat halal", place: "izin", left: 1 },
  })
  expect(gainOf(standing, "general", { code: "LG4", min: 1 })).toMatchObject({ level: "LICENSED" })
})

test("help is of the same dimension, nearest first, and what only has to be seen is the field staff's", () => {
  const helpers = {
    trainings: [
      { id: "1", title: "Kemasan", topics: ["kemasan"] },
      { id: "2", title: "Halal", topics: ["legalitas"] },
    ],
    partners: [
      { id: "3", name: "Pendamping", mouId: "m", services: ["MENTORING"] },
      { id: "4", name: "Lembaga", mouId: "n", services: ["CERTIFICATION"] },
      { id: "5", name: "Bank", mouId: "o", services: ["FINANCING"] },
    ],
  }
  const help = listHelp({ state: "MISSING", dimension: "legalitas" }, helpers)
  expect(help.map((one) => (one.kind === "field" ? "" : one.id))).toEqual(["2", "4", "3"])
  expect(listHelp({ state: "STATED", dimension: "legalitas" }, helpers)).toEqual([{ kind: "field" }])
  expect(listHelp({ state: "MET", dimension: "legalitas" }, helpers)).toEqual([])
})
