import { changedFields } from "@/lib/enterprise/rules/repair"
import { type AskedKind, askedKinds, type Findings } from "@/lib/visit/rules/result"
import { correctionFields, type RecordVisit } from "@/lib/visit/schema"

/** What of a record a visit can put right. */
export type Recorded = {
  personName: string
  phone: string | null
  nib: string | null
  address: string | null
  rt: string | null
  rw: string | null
  kelurahanCode: string | null
  latitude: number | null
  longitude: number | null
}

type Typed = Pick<RecordVisit, "answers" | "nik" | "sales" | keyof Recorded | "accuracy">

/** The phone's position is taken over when it says this many metres or fewer. */
const mostMetres = 100

/** The columns a visit changes: an empty field is not known, and leaves what is recorded. */
export function changesOf(before: Recorded, typed: Typed) {
  const { personName, phone, nib, address, rt, rw, kelurahanCode } = typed
  const filled = { phone, nib, address, rt, rw, kelurahanCode, ...(personName && { personName }) }
  const given = Object.fromEntries(Object.entries(filled).flatMap(([field, value]) => (value ? [[field, value]] : [])))
  const fields = changedFields(before, given)
  const position = positionOf(before, typed)
  return {
    fields: [
      ...fields,
      ...(typed.nik ? ["nik"] : []),
      ...(typed.sales ? ["sales", "salesPeriod", "year"] : []),
      ...(position ? ["latitude", "longitude"] : []),
    ],
    changed: Object.fromEntries(Object.entries(given).filter(([field]) => fields.includes(field))),
    position,
  }
}

/** Where the phone was, when that is precise and nothing was recorded, or what was recorded is wrong. */
function positionOf({ latitude: known }: Recorded, { answers, latitude, longitude, accuracy }: Typed) {
  if (latitude === null || longitude === null || accuracy === null || accuracy > mostMetres) return null
  if (answers.location === "unknown" || (answers.location === "right" && known !== null)) return null
  return { latitude, longitude }
}

/** What is known of each fact after a visit: a wrong one of which a field was changed has been put right. */
export function findingsOf(answers: RecordVisit["answers"], fields: readonly string[]): Findings {
  const of = (kind: AskedKind) => {
    const isCorrected = answers[kind] === "wrong" && correctionFields[kind].some((field) => fields.includes(field))
    return isCorrected ? "corrected" : answers[kind]
  }
  return {
    identity: of("identity"),
    location: of("location"),
    phone: of("phone"),
    nib: of("nib"),
    sales: of("sales"),
  }
}

/** The fields whose flags a visit settles: those changed, and those recorded ones that were found right. */
export function settledFields(recorded: Record<string, unknown>, findings: Findings, changed: readonly string[]) {
  const right = askedKinds.filter((kind) => findings[kind] === "right").flatMap((kind) => [...correctionFields[kind]])
  return [
    ...new Set([...changed, ...right.filter((field) => recorded[field] !== null && recorded[field] !== undefined)]),
  ]
}
