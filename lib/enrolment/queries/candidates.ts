import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { type Candidate, loadCandidates } from "@/lib/enrolment/queries/applicants"
import { loadSeating, loadTraining, type Seating, type TrainingFacts } from "@/lib/enrolment/queries/seating"
import { isOpenTo, obstacleTo, sayObstacle } from "@/lib/enrolment/rules/eligibility"
import { hasRoom } from "@/lib/enrolment/rules/seats"
import { getKelurahan } from "@/lib/region/queries"

/** Somebody who could be enrolled: why not, in words, or null; and whether they would have to wait. */
export type Judged = Candidate & { reason: string | null; wouldWait: boolean }

/** How many seats a training has left, how many wait, and whether the actor can enrol anybody now. */
export type SeatCount = {
  free: number
  waiting: number
  companionSeats: number
  companionFree: number
  isOpen: boolean
}

/** Enterprises as a training judges them, in the order they are named, and the seats; null without such a training. */
export async function judgeCandidates(
  actor: Actor,
  trainingId: string,
  enterpriseIds: readonly string[],
): Promise<{ training: TrainingFacts; seats: SeatCount; candidates: Judged[] } | null> {
  const places = await getKelurahan(actor)
  const nameOf = (code: string) => places.get(code)?.name ?? code
  return read(actor, async (tx) => {
    const training = await loadTraining(tx, actor, trainingId)
    if (!training) return null
    const seating = await loadSeating(tx, actor, training)
    const found = await loadCandidates(tx, actor, { training, enterpriseIds })
    const asked = { ...training, isOpen: isOpenTo(actor.role, training, new Date()) }
    const candidates = enterpriseIds.flatMap((id) => {
      const candidate = found.get(id)
      if (!candidate) return []
      const obstacle = obstacleTo(candidate, asked)
      const reason = obstacle && sayObstacle(obstacle, candidate, nameOf)
      return [{ ...candidate, reason, wouldWait: !hasRoom(seating.rooms.OWNER, candidate.kelurahanCode) }]
    })
    return { training, seats: countSeats(training, seating, asked.isOpen), candidates }
  })
}

function countSeats({ companionCapacity }: TrainingFacts, { rooms, waiting }: Seating, isOpen: boolean): SeatCount {
  return {
    free: Math.max(0, rooms.OWNER.free),
    waiting: waiting.OWNER,
    companionSeats: companionCapacity,
    companionFree: Math.max(0, rooms.COMPANION.free),
    isOpen,
  }
}

/** The companions of the daerah who have no place in a training, by name: the actor alone for a companion. */
export function listFreeCompanions(actor: Actor, trainingId: string) {
  const { tenantId, role, userId } = actor
  return read(actor, async (tx) => {
    const members = await tx.membership.findMany({
      where: {
        tenantId,
        role: "companion",
        disabledAt: null,
        enrolments: { none: { trainingId, state: { not: "WITHDRAWN" } } },
        ...(role === "companion" && { accountId: userId ?? "" }),
      },
      orderBy: { account: { name: "asc" } },
      take: 1000,
      select: { id: true, kelurahanCodes: true, account: { select: { name: true } } },
    })
    return members.map(({ id, kelurahanCodes, account }) => ({ id, name: account.name, kelurahan: kelurahanCodes }))
  })
}
