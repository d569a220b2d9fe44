import { monthsAfter } from "@/lib/day"
import { type Derive, fromPermit, type Known, permitsOf } from "./known"

const inspectionMonths = 24
const testMonths = 12
const certificateMonths = 36

/** Hygiene of the premises: CPPB-IRT by its level (I and II pass), or a certified system. */
function deriveHygiene(...[product]: Parameters<Derive>): Known[] {
  const inspected = product.permits.filter(({ kind, state }) => kind === "CPPB" && state === "VALID")
  return [
    ...inspected.map((permit) => fromPermit(permit, ["I", "II"].includes(permit.level) ? 2 : 1, inspectionMonths)),
    ...permitsOf(product, ["SKP", "HACCP", "ISO22000"], { value: 3, months: inspectionMonths }),
  ]
}

/** The last laboratory test until today, and those that are yet to count: failed, or passed and fresh for a year. */
function deriveTest(...[{ tests }, today]: Parameters<Derive>): Known[] {
  const byDay = [...tests].sort((a, b) => (b.on === a.on ? (b.id < a.id ? -1 : 1) : b.on < a.on ? -1 : 1))
  const last = byDay.find(({ on }) => on <= today)
  return [...byDay.filter(({ on }) => on > today), ...(last ? [last] : [])].flatMap((test): Known[] => {
    const known = { grade: test.grade, on: test.on, source: { kind: "TEST" as const, id: test.id } }
    if (!test.passed) return [{ ...known, value: 1, until: null }]
    return [
      { ...known, value: 2, until: null },
      { ...known, value: 3, until: monthsAfter(test.on, testMonths) },
    ]
  })
}

function deriveCertificate(...[product]: Parameters<Derive>): Known[] {
  const kinds = ["SNI", "HACCP", "ISO22000", "ORGANIC"]
  return [
    ...permitsOf(product, ["SNI_UMK"], { value: 1, months: certificateMonths }),
    ...permitsOf(product, kinds, { value: 2, state: "IN_PROCESS" }),
    ...permitsOf(product, kinds, { value: 3, months: certificateMonths }),
  ]
}

/** What is known of quality without asking. */
export const quality: Record<string, Derive> = { MU3: deriveHygiene, MU4: deriveTest, MU7: deriveCertificate }
