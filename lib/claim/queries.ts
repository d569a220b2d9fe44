import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { invitationState } from "@/lib/member/rules"
import { visiblePersons } from "@/lib/person/policy"

/** The account of a person, or the code by which they may still get one; null when the actor can see no such person. */
export async function getClaim(actor: Actor, personId: string, now: Date) {
  return read(actor, async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, AND: visiblePersons(actor) },
      select: { id: true, name: true, phone: true, accountId: true },
    })
    if (!person) return null
    const { tenantId } = actor
    const account = person.accountId
      ? await tx.account.findFirst({
          where: { id: person.accountId },
          select: { name: true, email: true, phone: true },
        })
      : null
    const newest = await tx.invitation.findFirst({
      where: { tenantId, personId, role: "owner" },
      orderBy: { id: "desc" },
      select: { ...codeColumns, createdBy: true },
    })
    const maker = newest?.createdBy
      ? await tx.account.findFirst({ where: { id: newest.createdBy }, select: { name: true } })
      : null
    const code = newest && { ...newest, by: maker?.name ?? null, state: invitationState(newest, now) }
    return { person: { ...person, hasAccount: person.accountId !== null }, account, code }
  })
}

const codeColumns = {
  ...{ id: true, name: true, createdAt: true, expiresAt: true, acceptedAt: true, revokedAt: true },
} as const
