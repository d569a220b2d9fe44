import fc from "fast-check"
import { expect, test } from "vitest"
import { type Finding, judgeFinding, judgeReport, readFinding } from "@/lib/test/rules/judge"
import { type Parameter, standardNamed, standards, standardsFor } from "@/lib/test/rules/standards"

const [vco] = standards
if (!vco) throw new Error("There is no standard.")
const parameterOf = (code: string): Parameter => {
  const found = vco.parameters.find((parameter) => parameter.code === code)
  if (!found) throw new Error(`${code} is no parameter.`)
  return found
}

/** The best a parameter can be. */
function rightOf(parameter: Parameter): Finding {
  if (parameter.kind === "sense") return { kind: "sense", isRight: true, words: "" }
  return { kind: "number", value: (parameter.least + parameter.most) / 2, isUndetected: false }
}
const allRight = new Map(vco.parameters.map((parameter) => [parameter.code, rightOf(parameter)]))
const mandatory = vco.parameters.filter(({ isMandatory }) => isMandatory)
const measured = vco.parameters.flatMap((parameter) => (parameter.kind === "number" ? [parameter] : []))

test("what is out of limit is said in words", () => {
  const found = readFinding("0,31")
  expect(found && judgeFinding(parameterOf("ffa"), found).said).toBe(
    "Asam lemak bebas (sebagai asam laurat) 0,31 % melebihi batas 0,2 %",
  )
  const few = readFinding("3.9")
  expect(few && judgeFinding(parameterOf("iodine"), few).said).toBe(
    "Bilangan iod 3,9 g iod/100 g kurang dari batas 4,1 g iod/100 g",
  )
})

test("results are read as laboratories write them", () => {
  for (const text of ["ND", "ttd", " tidak  terdeteksi ", "n.d."])
    expect(readFinding(text)).toEqual({ kind: "number", value: null, isUndetected: true })
  expect(readFinding("< 0,01")).toEqual({ kind: "number", value: 0.01, isUndetected: true })
  expect(readFinding("0,15")).toEqual({ kind: "number", value: 0.15, isUndetected: false })
  for (const text of ["", "-1", "1e5", "0,2 %", "=1+1", "nol"]) expect(readFinding(text)).toBeUndefined()
})

test("the limits themselves are within, the next step outside is not", () => {
  fc.assert(
    fc.property(fc.constantFrom(...measured), fc.double({ min: 0.001, max: 1000, noNaN: true }), (parameter, more) => {
      const at = (value: number) => judgeFinding(parameter, { kind: "number", value, isUndetected: false }).passed
      expect([at(parameter.least), at(parameter.most)]).toEqual([true, true])
      expect(at(parameter.most + more)).toBe(false)
      if (parameter.least > more) expect(at(parameter.least - more)).toBe(false)
    }),
  )
})

test("nothing detected is good where nothing is wanted, bad where something is, and open where the limit of detection hides it", () => {
  const judge = (code: string, value: number | null) =>
    judgeFinding(parameterOf(code), { kind: "number", value, isUndetected: true }).passed
  expect([judge("lead", null), judge("lead", 0.05), judge("lead", 0.5)]).toEqual([true, true, null])
  expect([judge("c12", null), judge("c12", 1), judge("c12", 50)]).toEqual([false, false, null])
  expect(judge("c6", null)).toBe(true)
})

test("a report passes with everything right, and never once one thing in it is wrong", () => {
  expect(judgeReport(vco, allRight).passed).toBe(true)
  fc.assert(
    fc.property(fc.constantFrom(...vco.parameters), (parameter) => {
      const wrong: Finding =
        parameter.kind === "sense"
          ? { kind: "sense", isRight: false, words: "" }
          : { kind: "number", value: parameter.most * 2 + 1, isUndetected: false }
      const judged = judgeReport(vco, new Map([...allRight, [parameter.code, wrong]]))
      expect([judged.passed, judged.outside.length, judged.missing.length]).toEqual([false, 1, 0])
    }),
  )
})

test("it passes without any of the others, but not without one that is mandatory", () => {
  const shortest = new Map([...allRight].filter(([code]) => parameterOf(code).isMandatory))
  expect(judgeReport(vco, shortest).passed).toBe(true)
  fc.assert(
    fc.property(fc.constantFrom(...mandatory), ({ code, name }) => {
      const judged = judgeReport(vco, new Map([...allRight].filter(([other]) => other !== code)))
      expect([judged.passed, judged.missing]).toEqual([false, [name]])
    }),
  )
})

test("a standard is found by its name, and for its commodity", () => {
  expect(standardNamed("SNI 7381:2008")).toBe(vco)
  expect(standardNamed("SNI 7381:1999")).toBeNull()
  expect(standardsFor("COCONUT")).toEqual([vco])
  expect(standardsFor("BAMBOO")).toEqual([])
})
