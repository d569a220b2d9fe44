import base from "@/lib/rubric/rules/base.json"
import { Rubric } from "@/lib/rubric/schema/rubric"

/** The rubric every daerah begins with: a proposal of ours after the sources it names, which a daerah copies and adjusts. */
export const baseRubric: Rubric = Rubric.parse(base)
