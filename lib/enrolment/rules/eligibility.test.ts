import fc from "fast-check"
import { expect, test } from "vitest"
import { type Status, statuses } from "@/lib/enterprise/schema/enterprise"
import { keysOf } from "@/lib/vocabulary"
import { type Applicant, type Asked, goneStatuses, isOpenTo, obstacleTo, sayObstacle } from "./eligibility"

const fitting: Applicant = {
  status: "APPROVED",
  hasNib: true,
  sector: "KULINER",
  kelurahanCode: "35.74.03.1001",
  trainedAt: null,
  state: null,
}
const strict: Asked = {
  conditions: { nib: true, sectors: ["KULINER"], kelurahan: ["35.74.03.1001"], neverOnTopic: true },
  quota: { "*": 2 },
  isOpen: true,
}
const names = () => "Kanigaran"

test("each thing that is missing is an obstacle of its own, said in words", () => {
  const cases: [Partial<Applicant>, Partial<Asked>, string, string][] = [
    [{ hasNib: false }, {}, "NO_NIB", "NIB"],
    [{ sector: "FESYEN" }, {}, "WRONG_SECTOR", "Bidang"],
    [{ sector: null }, {}, "WRONG_SECTOR", "belum tercatat"],
    [{ kelurahanCode: "35.74.03.1002" }, {}, "WRONG_KELURAHAN", "Kanigaran"],
    [{ kelurahanCode: null }, {}, "WRONG_KELURAHAN", "belum jelas"],
    [{ trainedAt: "Kemasan dasar" }, {}, "TRAINED_BEFORE", "Kemasan dasar"],
    [{ state: "SEATED" }, {}, "ENROLLED", "Sudah terdaftar"],
    [{ state: "WAITING" }, { isOpen: false }, "ENROLLED", "Sudah terdaftar"],
    [{}, { isOpen: false }, "NOT_OPEN", "tidak dibuka"],
    [{}, { quota: { "35.74.03.1001": 0 } }, "NO_QUOTA", "jatah"],
    ...goneStatuses.map((status): [Partial<Applicant>, Partial<Asked>, string, string] => [
      { status },
      {},
      "GONE",
      "tutup",
    ]),
  ]
  expect(obstacleTo(fitting, strict)).toBeNull()
  for (const [applicant, asked, obstacle, words] of cases) {
    const one = { ...fitting, ...applicant }
    const found = obstacleTo(one, { ...strict, ...asked })
    expect(found).toBe(obstacle)
    if (found) expect(sayObstacle(found, one, names)).toContain(words)
  }
})

const anyApplicant = fc.record({
  status: fc.constantFrom<Status>(...keysOf(statuses)),
  hasNib: fc.boolean(),
  sector: fc.constantFrom("KULINER", "FESYEN", null),
  kelurahanCode: fc.constantFrom("35.74.03.1001", "35.74.03.1002", null),
  trainedAt: fc.constantFrom(null, "Kemasan dasar"),
  state: fc.constantFrom(null, "SEATED", "WAITING", "WITHDRAWN"),
})

test("whoever fits strict conditions fits looser ones, and without any everybody whose business goes on may come", () => {
  fc.assert(
    fc.property(anyApplicant, (applicant) => {
      const loose = obstacleTo(applicant, { conditions: {}, quota: {}, isOpen: true })
      if (obstacleTo(applicant, strict) === null) expect(loose).toBeNull()
      const isThere = applicant.state === "SEATED" || applicant.state === "WAITING"
      const goesOn = !goneStatuses.some((status) => status === applicant.status)
      expect(loose === null).toBe(!isThere && goesOn)
    }),
  )
})

test("the agency enrols as long as a training is under way, everybody else inside the window", () => {
  const closed = { status: "CLOSED", opensAt: null, closesAt: null } as const
  const now = new Date()
  expect(isOpenTo("officer", closed, now) && isOpenTo("admin", { ...closed, status: "RUNNING" }, now)).toBe(true)
  expect(isOpenTo("owner", closed, now) || isOpenTo("companion", closed, now)).toBe(false)
  expect(isOpenTo("companion", { ...closed, status: "OPEN" }, now)).toBe(true)
  for (const status of ["DRAFT", "DONE", "CANCELLED"] as const)
    expect(isOpenTo("admin", { ...closed, status }, now)).toBe(false)
})
