import type { Actor } from "@/lib/access"
import { attributes, recordFields } from "@/lib/product/schema/words"
import { type EvidenceGrade, evidenceRank } from "@/lib/readiness/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

/** How something is known when this actor writes it: by the owner's word, or seen by staff, with or without a document. */
export function gradeBy({ role }: Pick<Actor, "role">, hasDocument = false): EvidenceGrade {
  if (role === "owner") return "stated"
  return hasDocument ? "document" : "seen"
}

/** How something that was known before is known once this actor changed it: staff never make it worse known than it was. */
export function gradeAfter(
  actor: Pick<Actor, "role">,
  before: EvidenceGrade | null,
  hasDocument = false,
): EvidenceGrade {
  const grade = gradeBy(actor, hasDocument)
  return before && actor.role !== "owner" && evidenceRank(before) > evidenceRank(grade) ? before : grade
}

/** How a record is known: as a whole, and which fields its owner has changed since. */
export type Standing = { grade: EvidenceGrade; unseen: string[] }

type Known = Standing & { price: bigint | null; capacity: number | null }

/**
 * How a record is known once this actor changed some of its fields. Staff vouch for the whole of it. An owner takes back only
 * what changed, and everything where that decides which rules apply; a price or a capacity may rise and fall, for all that
 * is asked is whether there is one.
 */
export function standingAfter(actor: Pick<Actor, "role">, known: Known, changed: readonly string[]): Standing {
  const { grade, unseen, price, capacity } = known
  if (actor.role !== "owner") return { grade: gradeAfter(actor, grade), unseen: [] }
  const decides = changed.some((field) => field === "commodity" || isKeyOf(attributes, field))
  if (grade === "stated" || decides) return { grade: "stated", unseen: [] }
  const told = Object.entries({ price, capacity }).flatMap(([field, value]) => (value === null ? [] : field))
  const taken = changed.filter((field) => isKeyOf(recordFields, field) && !told.includes(field))
  return { grade, unseen: [...new Set([...unseen, ...taken])].sort() }
}

/** The names of what reads otherwise than it did; what is undefined was not said. */
export function listChanged(said: Record<string, unknown>, known: Record<string, unknown>): string[] {
  return Object.entries(said).flatMap(([name, value]) =>
    value === undefined || String(value) === String(known[name]) ? [] : [name],
  )
}
