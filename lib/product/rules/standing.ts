import type { Actor } from "@/lib/access"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"

/** How something is known when this actor writes it: by the owner's word, or seen by staff, with or without a document. */
export function gradeBy({ role }: Pick<Actor, "role">, hasDocument = false): EvidenceGrade {
  if (role === "owner") return "stated"
  return hasDocument ? "document" : "seen"
}
