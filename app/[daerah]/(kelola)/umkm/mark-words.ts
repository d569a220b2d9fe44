import type { Actor } from "@/lib/access"
import { listAssignees, listTags } from "@/lib/enterprise/queries/marks"
import type { Filter, Mark } from "@/lib/enterprise/rules/filter"
import { hasMarks } from "@/lib/enterprise/rules/filter"
import { proposals } from "@/lib/enterprise/rules/flow"
import { factFilterChoices } from "@/lib/fact/rules"

/** What the filters beyond the tally are called. */
export const markLabels: Record<Mark, string> = {
  usul: "Usulan pemeriksa",
  label: "Label",
  petugas: "Ditugaskan kepada",
  fakta: "Bukti data",
}

/** The values each of them can take and their words. */
export type MarkWords = Record<Mark, [string, string][]>

const none: MarkWords = { usul: [], label: [], petugas: [], fakta: [] }

/** The words that a list needs: none as long as it is not narrowed by them and its filters are closed. */
export async function listMarkWords(actor: Actor, filter: Filter, isOpen: boolean): Promise<MarkWords> {
  if (!isOpen && !hasMarks(filter)) return none
  const [tags, assignees] = await Promise.all([listTags(actor), listAssignees(actor)])
  return {
    usul: [["ada", "Menunggu keputusan"], ...Object.entries(proposals)],
    label: tags.map(({ tag }) => [tag, tag]),
    petugas: assignees.map(({ id, name }) => [id, name]),
    fakta: factFilterChoices(),
  }
}
