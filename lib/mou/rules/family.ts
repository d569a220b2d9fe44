import type { MouForm } from "@/lib/mou/schema/words"

/** Under which papers each form can stand (Permendagri 22/2020: a PKS carries out a Kesepakatan Bersama; an adendum changes any of them). */
const parents: Record<MouForm, readonly MouForm[]> = {
  MOU: [],
  SYNERGY: [],
  PKS: ["MOU", "SYNERGY"],
  WORK_PLAN: ["MOU", "SYNERGY"],
  AMENDMENT: ["MOU", "PKS", "SYNERGY", "WORK_PLAN"],
}

/** Whether a paper of one form can stand under a paper of another; along such links nothing comes back to itself. */
export function canFollow(form: MouForm, parent: MouForm): boolean {
  return parents[form].includes(parent)
}

/** Whether a paper of a form means nothing without the one it stands under. */
export function needsParent(form: MouForm): boolean {
  return form === "AMENDMENT"
}
