import "server-only"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { read } from "@/lib/db"
import {
  type Applied,
  appliedWords,
  type FollowUpDay,
  type FollowUpState,
  followUpStates,
  isFollowUpDay,
} from "@/lib/follow-up/rules/words"
import { isKeyOf, keyOf } from "@/lib/vocabulary"

/** One question of the months after a training, as its participant sees it. */
export type OwnFollowUp = { days: FollowUpDay; dueOn: string; state: FollowUpState; applied: Applied | null }

/** The follow-ups of one participant, the first first; the enrolment's id comes from a ticket that was checked. */
export async function listOwnFollowUps(visitor: Actor, enrolmentId: string): Promise<OwnFollowUp[]> {
  const found = await read(visitor, (tx) =>
    tx.followUp.findMany({
      where: { tenantId: visitor.tenantId, enrolmentId },
      orderBy: { days: "asc" },
      select: { days: true, dueOn: true, state: true, applied: true },
    }),
  )
  return found.flatMap(({ days, dueOn, state, applied }) =>
    isFollowUpDay(days)
      ? [
          {
            days,
            dueOn: dayOf(dueOn),
            state: keyOf(followUpStates, state),
            applied: isKeyOf(appliedWords, applied) ? applied : null,
          },
        ]
      : [],
  )
}
