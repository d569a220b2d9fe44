import fc from "fast-check"
import { expect, test } from "vitest"
import { redact, redactText } from "./redact"

const nik = fc.stringMatching(/^[1-9][0-9]{15}$/)

test("no run of 16 digits survives, whatever stands around it", () => {
  fc.assert(
    fc.property(fc.string(), nik, fc.string(), (before, digits, after) => {
      expect(redactText(`${before}${digits}${after}`)).not.toContain(digits)
    }),
  )
})

test("a field named after personal data keeps nothing, at any depth", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("nik", "NPWP", "phone2", "ownerEmail", "password", "csrfToken", "set-cookie"),
      nik,
      (name, value) => {
        expect(JSON.stringify(redact({ a: [{ [name]: value, kept: "teknik" }] }))).toBe(
          `{"a":[{"${name}":"[disamarkan]","kept":"teknik"}]}`,
        )
      },
    ),
  )
})

test("errors keep their kind and code, never an e-mail address or a phone number", () => {
  const error = Object.assign(new Error("gagal untuk siti@contoh.id, 0812-3456-7890"), { code: "P2002" })
  const shown = redact({ err: error })
  expect(JSON.stringify(shown)).not.toMatch(/siti|3456/)
  expect(shown).toMatchObject({ err: { type: "Error", code: "P2002" } })
})

test("instants, identifiers and ordinary numbers stay readable", () => {
  const line = {
    at: "2026-11-21T09:30:00.000Z",
    id: "01930f5a-3c2e-7cc1-9a55-0242ac120002",
    rows: 5214,
    ms: 1763717400000,
  }
  expect(redact(line)).toEqual(line)
})
