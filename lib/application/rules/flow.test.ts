import fc from "fast-check"
import { expect, test } from "vitest"
import { answerSheet } from "@/lib/application/rules/answer-sheet"
import {
  numberOf,
  openSteps,
  outwardState,
  readApplication,
  readNumber,
  stepBeside,
  steps,
} from "@/lib/application/rules/flow"
import { FindApplication, SaveAnswer } from "@/lib/application/schema"
import { statuses } from "@/lib/enterprise/schema/enterprise"

const complete = {
  ...{ personName: "Siti", nik: "3574011508850003", phone: "0812-3456-7890", name: "Keripik", products: "keripik" },
  ...{ kelurahanCode: "35.74.01.1001", address: "Jl. Contoh 5" },
}

test("at most twelve questions are asked, and each leads to the next and back", () => {
  expect(steps.length).toBeLessThanOrEqual(12)
  for (const step of steps) {
    const next = stepBeside(step, 1)
    expect(next ? stepBeside(next, -1) : step).toBe(step)
  }
})

test("an application is whole exactly when no question is open, whichever answer is missing", () => {
  expect(openSteps(complete)).toEqual([])
  fc.assert(
    fc.property(fc.subarray(Object.keys(complete)), (dropped) => {
      const texts = Object.fromEntries(Object.entries(complete).filter(([field]) => !dropped.includes(field)))
      expect(readApplication(texts) === null).toBe(openSteps(texts).length > 0)
      expect(openSteps(texts).length > 0).toBe(dropped.length > 0)
    }),
  )
})

test("whether the register knew a number is never told before an officer has decided", () => {
  const waiting = { state: "QUEUED", enterpriseStatus: null }
  expect(outwardState(waiting)).toBe(outwardState({ state: "REGISTERED", enterpriseStatus: "SUBMITTED" }))
  const decided = { state: "ATTACHED", enterpriseStatus: "APPROVED" }
  expect(outwardState(decided)).toBe(outwardState({ state: "REGISTERED", enterpriseStatus: "APPROVED" }))
  for (const enterpriseStatus of Object.keys(statuses))
    expect(outwardState({ state: "REJECTED", enterpriseStatus })).toBe("REFUSED")
})

test("a number is read back as it was given out, however it is typed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2100 }), fc.integer({ min: 1, max: 999_999 }), (year, serial) => {
      const typed = ` ${numberOf({ year, serial }).toLowerCase()} `
      const { nomor } = FindApplication.parse({ daerah: "x", nomor: typed, hp: "7890" })
      expect(readNumber(nomor)).toEqual({ year, serial })
    }),
  )
})

test("an answer keeps only its own question's fields", () => {
  const form = { daerah: "x", langkah: "hp", phone: "0812-3456-7890", nik: "lain", $ACTION: "x" }
  expect(SaveAnswer.parse(form)).toMatchObject({ step: "hp", texts: { phone: "0812-3456-7890" } })
  expect(SaveAnswer.safeParse({ ...form, phone: "1" }).error?.issues[0]?.path).toEqual(["phone"])
  expect(SaveAnswer.safeParse({ ...form, langkah: "lain" }).success).toBe(false)
})

test("the answers are read back in words, one for every question", () => {
  const places = new Map([["35.74.01.1001", { name: "Jrebeng", kecamatan: "Wonoasih" }]])
  const sheet = answerSheet({ ...complete, sales: "3 jt", CATALOGUE: "on" }, places)
  expect(sheet.map(({ step }) => step)).toEqual(steps)
  expect(sheet.map(({ said }) => said)).toContain("Jrebeng, Kec. Wonoasih")
  expect(sheet.map(({ said }) => said)).toContain("Rp 3.000.000")
})
