import { z } from "zod"
import sources from "@/lib/rubric/rules/sources.json"
import type { Rubric } from "@/lib/rubric/schema/rubric"

/** What a source says, and where it was read; nowhere yet when it is general knowledge that nobody has compared with a document. */
const Sources = z.record(z.string(), z.object({ name: z.string().min(1), at: z.string() }))

/** Every source that a criterion of the base rubric names, by its code. */
export const sourceWords = Sources.parse(sources)

export type Source = { code: string; name: string; at: string }

/** The sources that a rubric's criteria name, by code; a code that the portal does not know is left out. */
export function listSources({ criteria }: Pick<Rubric, "criteria">): Source[] {
  const codes = [...new Set(criteria.flatMap(({ sources: named }) => named))].sort()
  return codes.flatMap((code) => {
    const words = sourceWords[code]
    return words ? [{ code, ...words }] : []
  })
}
