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

/** The last laboratory test: failed, or passed and fresh for a year. */
function deriveTest(...[product]: Parameters<Derive>): Known[] {
  const last = [...product.tests].sort((a, b) => b.on.localeCompare(a.on) || b.id.localeCompare(a.id))[0]
  if (!last) return []
  const known = { grade: last.grade, on: last.on, source: { kind: "TEST" as const, id: last.id } }
  if (!last.passed) return [{ ...known, value: 1, until: null }]
  return [
    { ...known, value: 2, until: null },
    { ...known, value: 3, until: monthsAfter(last.on, testMonths) },
  ]
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
