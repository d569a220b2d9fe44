import { expect, test } from "vitest"
import { emptyValues } from "@/lib/intake/rules/rows/row"
import { maskText, showOriginal, showProblem, showValue } from "@/lib/intake/rules/showing"

const nik = "3574010101900003"
const of = (values: object, originals: object = {}) => ({ values: { ...emptyValues(), ...values }, originals })

test("somebody's NIK is masked wherever it stands; a number that is nobody's is shown for repair", () => {
  expect(maskText(`NIK ${nik}, atau 3574 0101 0190 0003`)).toBe("NIK ••••••••••••0003, atau ••••••••••••0003")
  expect(maskText("3574013501900003")).not.toContain("•")
  expect(maskText("357401010190000")).toBe("357401010190000")
  expect(showOriginal("nik", of({ nik }, { nik: `'${nik}` }))).toBe("••••••••••••0003")
  expect(showOriginal("nik", of({}, { nik: "3574015501900" }))).toBe("3574015501900")
  expect(showOriginal("address", of({}, { address: `Jl. Mawar ${nik}` }))).toBe("Jl. Mawar ••••••••••••0003")
  expect(
    showProblem({ field: "nik", code: "x", severity: "warning", message: "", original: nik }, of({ nik }).values),
  ).not.toContain(nik)
})

test("values are shown in the words people read", () => {
  const kelurahan = (code: string) => (code === "35.74.03.1004" ? "Kanigaran" : code)
  const { values } = of({
    nik,
    gender: "P",
    phone: "+6281234567890",
    birthDate: "1979-08-17",
    sales: { min: null, max: 5_000_000 },
    salesPeriod: "month",
    kelurahanCode: "35.74.03.1004",
    kbli: ["10792", "47111"],
    workers: 3,
  })
  const shown = (
    ["nik", "gender", "phone", "birthDate", "sales", "salesPeriod", "kelurahanCode", "kbli", "workers", "name"] as const
  ).map((field) => showValue(field, values, kelurahan))
  expect(shown).toEqual([
    "••••••••••••0003",
    "Perempuan",
    "0812-3456-7890",
    "17 Agu 1979",
    "sampai Rp 5.000.000",
    "per bulan",
    "Kanigaran",
    "10792, 47111",
    "3",
    "",
  ])
})
