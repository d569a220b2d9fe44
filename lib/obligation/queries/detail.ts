import "server-only"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { read } from "@/lib/db"
import { openableDocument, openDocument, shownDocument } from "@/lib/documents"
import type { Prisma } from "@/lib/generated/prisma/client"
import { sideOf, visibleObligations } from "@/lib/obligation/policy"
import { standingOf } from "@/lib/obligation/rules/due"
import { obligationKinds, realisationStates, recurrences, sides } from "@/lib/obligation/schema/words"
import { getCalendar } from "@/lib/tenant/queries"
import { keyOf } from "@/lib/vocabulary"

const fields = {
  ...{ id: true, mouId: true, owedBy: true, what: true, about: true, quantity: true, unit: true, recurs: true },
  ...{ startsOn: true, dueOn: true, proof: true, trainingId: true, responsibleId: true, withdrawnReason: true },
  training: { select: { id: true, title: true } },
  realisations: {
    orderBy: { doneOn: "desc" },
    select: {
      ...{ id: true, doneOn: true, quantity: true, words: true, side: true, state: true, at: true },
      ...{ accountId: true, judgedBy: true, judgedAt: true, judgedReason: true },
      training: { select: { id: true, title: true } },
      document: { select: shownDocument },
    },
  },
} as const

/** An obligation with every realisation, the latest first, and how it stands today; null when there is none for this actor. A partner is told nobody of the agency by name. Days are ISO. */
export function getObligation(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const found = await tx.obligation.findFirst({ where: { id, AND: visibleObligations(actor) }, select: fields })
    if (!found) return null
    const { today } = await getCalendar(tx, actor)
    const isAgency = sideOf(actor) === "AGENCY"
    const realisations = found.realisations.map(realisationOf).map((one) => (isAgency ? one : hideAgency(one)))
    const responsibleId = isAgency ? found.responsibleId : null
    const asked = [responsibleId, ...realisations.flatMap(({ accountId, judgedBy }) => [accountId, judgedBy])]
    const ids = asked.flatMap((one) => one ?? [])
    const people = await tx.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    const nameOf = (one: string | null) => people.find((person) => person.id === one)?.name ?? ""
    const owed = { ...found, ...owedOf(found), responsibleId }
    const facts = realisations.filter(({ state }) => state === "CONFIRMED")
    return {
      ...owed,
      responsible: nameOf(responsibleId),
      realisations: realisations.map((one) => ({ ...one, by: nameOf(one.accountId), judge: nameOf(one.judgedBy) })),
      today,
      standing: standingOf(owed, facts, today),
      said: realisations.filter(({ state }) => state === "SAID").reduce((sum, { quantity }) => sum + quantity, 0),
    }
  })
}
export type ObligationDetail = NonNullable<Awaited<ReturnType<typeof getObligation>>>

type Found = Prisma.ObligationGetPayload<{ select: typeof fields }>

function owedOf({ owedBy, about, recurs, startsOn, dueOn }: Found) {
  return {
    owedBy: keyOf(sides, owedBy),
    about: keyOf(obligationKinds, about),
    recurs: keyOf(recurrences, recurs),
    startsOn: dayOf(startsOn),
    dueOn: dayOf(dueOn),
  }
}

function realisationOf({ side, state, doneOn, ...said }: Found["realisations"][number]) {
  return { ...said, side: keyOf(sides, side), state: keyOf(realisationStates, state), doneOn: dayOf(doneOn) }
}

/** Without those of the agency who said or judged it. */
function hideAgency(said: ReturnType<typeof realisationOf>) {
  return said.side === "AGENCY" ? { ...said, accountId: null } : { ...said, judgedBy: null }
}

/** The evidence of a realisation with its bytes, or null when there is none for this actor. */
export async function openEvidence(actor: Actor, documentId: string) {
  const said = await read(actor, (tx) =>
    tx.realisation.findFirst({
      where: { documentId, tenantId: actor.tenantId, obligation: visibleObligations(actor) },
      select: { document: { select: openableDocument } },
    }),
  )
  return openDocument(actor, said?.document)
}
