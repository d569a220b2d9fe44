import { expect, test } from "vitest"
import { type Occasion, type Sheet, sayOccasion, sayRule, spellNip } from "@/lib/certificate/rules/sheet"

const occasion: Occasion = {
  type: "BIMTEK",
  organiser: "",
  partners: [],
  venue: "Balai",
  sessions: [
    { id: "a", title: "", day: "2026-12-03", creditHours: 8 },
    { id: "b", title: "", day: "2026-12-05", creditHours: 8 },
  ],
  minAttendance: 80,
  passScore: 60,
  signatoryName: "",
  signatoryTitle: "",
  signatoryNip: "",
  place: "",
  withSessions: true,
}
const sheet: Sheet = {
  number: "1",
  name: "Contoh",
  title: "Kemasan",
  day: "2026-12-05",
  creditHours: 8,
  totalHours: 16,
  kind: "PASSED",
  code: "",
  address: "",
  attended: ["a"],
}

test("a certificate says what, by whom, when, where, how many hours of how many, and what came of it", () => {
  expect(sayOccasion(sheet, occasion, "Dinas")).toBe(
    "yang telah mengikuti Bimbingan teknis “Kemasan” yang diselenggarakan oleh Dinas pada 3–5 Desember 2026 di Balai, selama 8 dari 16 jam pelajaran (JP), dan dinyatakan",
  )
  const joint = { ...occasion, organiser: "Baristand", partners: ["A", "B", "C"], sessions: [], venue: "" }
  const attended: Sheet = { ...sheet, title: "Bimtek kemasan", kind: "ATTENDED", creditHours: 0, totalHours: 0 }
  expect(sayOccasion(attended, joint, "Dinas")).toBe(
    "yang telah mengikuti “Bimtek kemasan” yang diselenggarakan oleh Baristand bersama A, B, dan C, sebagai",
  )
})

test("the rule by which it was given names the training's own bars", () => {
  expect(sayRule({ kind: "PASSED" }, occasion)).toContain(
    "kehadiran paling sedikit 80% dan nilai tes paling sedikit 60",
  )
  expect(sayRule({ kind: "ATTENDED" }, occasion)).not.toContain("tes")
})

test("a NIP is grouped as on letters", () => {
  expect(spellNip("197001011995031001")).toBe("19700101 199503 1 001")
  expect(spellNip("")).toBe("")
})
