import type { Actor } from "@/lib/access"
import { type EvidenceGrade, evidenceRank } from "@/lib/readiness/schema/words"

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

/** The names of what reads otherwise than it did; what is undefined was not said. */
export function listChanged(said: Record<string, unknown>, known: Record<string, unknown>): string[] {
  return Object.entries(said).flatMap(([name, value]) =>
    value === undefined || String(value) === String(known[name]) ? [] : [name],
  )
}
