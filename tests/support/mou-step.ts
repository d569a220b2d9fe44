import type { Actor } from "@/lib/access"
import { activateMou, amendMou, endMou, evaluateMou, extendMou, prepareMou, stopMou } from "@/lib/mou/commands/status"
import { ActivateMou, AmendMou, EvaluateMou, ExtendMou, PrepareMou, StopMou, TakeStep } from "@/lib/mou/schema/step"
import type { MouStatus } from "@/lib/mou/schema/words"

/** A step of an agreement as its form posts it: from the status its page showed, with whatever more was typed. */
export type Try = { actor: Actor; id: string; from: MouStatus; to: MouStatus; typed?: Record<string, unknown> }

/** Take the step to a status by the command that takes it, with all that a step has to say. */
export function takeStep({ actor, id, from, to, typed = {} }: Try): Promise<{ id: string }> {
  const posted = { id, from, to, reason: "Sudah disepakati kedua pihak", tkksdOn: "2026-01-05", dprdOn: "2026-01-06" }
  const days = { signedOn: "2026-01-10", startsOn: "2026-01-10", endsOn: "2029-12-31", later: "on" }
  const input = { ...posted, ...days, ...typed }
  if (to === "EXTENDED") return extendMou(actor, ExtendMou.parse(input))
  if (to === "AMENDED") return amendMou(actor, AmendMou.parse(input))
  if (to === "ENDED") return endMou(actor, TakeStep.parse(input))
  if (to === "STOPPED") return stopMou(actor, StopMou.parse(input))
  if (to === "EVALUATION" || (from === "EVALUATION" && to === "ACTIVE"))
    return evaluateMou(actor, EvaluateMou.parse(input))
  if (to === "ACTIVE") return activateMou(actor, ActivateMou.parse(input))
  return prepareMou(actor, PrepareMou.parse(input))
}
