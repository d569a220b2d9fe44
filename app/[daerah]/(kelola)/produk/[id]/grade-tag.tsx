import { Tag } from "@/components/ui/tag"
import { type EvidenceGrade, evidenceGrades, isVerified } from "@/lib/readiness/schema/words"

/** How something is known; the owner's word alone does not count for the level, and says so. */
export function GradeTag({ grade }: { grade: EvidenceGrade }) {
  return <Tag mood={isVerified(grade) ? "good" : "warn"}>{evidenceGrades[grade]}</Tag>
}
