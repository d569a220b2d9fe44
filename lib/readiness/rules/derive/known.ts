import { monthsAfter } from "@/lib/day"
import type { RecordField } from "@/lib/product/schema/words"
import type { Fact, ProductFacts } from "@/lib/readiness/schema/facts"
import { type EvidenceGrade, evidenceRank } from "@/lib/readiness/schema/words"
import type { Rubric } from "@/lib/rubric/schema/rubric"

/** What is known of a criterion without asking, on a day: facts that hold now, will hold, or have held. */
export type Known = Omit<Fact, "criterion">

/** How one criterion follows from what is recorded; `today` is an ISO day. */
export type Derive = (product: ProductFacts, today: string, rubric: Pick<Rubric, "exportDocuments">) => Known[]

type Permit = ProductFacts["permits"][number]

/** The first day of time, for what holds since nobody knows when. */
export const always = "0001-01-01"

/** A permit as something known: from its day until its last, or so many months later if that is sooner. */
export function fromPermit(permit: Permit, value: number, months?: number): Known {
  const shelf = months && permit.on ? monthsAfter(permit.on, months) : null
  const until = [permit.until, shelf].filter((day) => day !== null).sort()[0] ?? null
  return { value, grade: permit.grade, on: permit.on ?? always, until, source: { kind: "PERMIT", id: permit.id } }
}

/** The permits of some kinds, as known facts of a value: those that hold, and those still in process when asked for. */
export function permitsOf(
  product: ProductFacts,
  kinds: readonly string[],
  { value, state = "VALID", months }: { value: number; state?: "VALID" | "IN_PROCESS"; months?: number },
): Known[] {
  const found = product.permits.filter((permit) => kinds.includes(permit.kind) && permit.state === state)
  return found.map((permit) => fromPermit(permit, value, months))
}

/** Something some fields of the product's own record say; the owner's word where one of them was changed since it was seen. */
export function fromRecord(product: ProductFacts, value: number, fields: readonly RecordField[]): Known[] {
  const { id, unseen, changedOn } = product
  const grade = fields.some((field) => unseen.includes(field)) ? "stated" : product.grade
  return [{ value, grade, on: changedOn, until: null, source: { kind: "RECORD", id } }]
}

/** The weakest way in which any of some rows is known. */
export function weakest(rows: readonly { grade: EvidenceGrade }[]): EvidenceGrade {
  const ranked = rows.map(({ grade }) => grade).sort((a, b) => evidenceRank(a) - evidenceRank(b))
  return ranked[0] ?? "stated"
}
