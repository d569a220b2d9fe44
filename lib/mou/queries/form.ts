import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { visibleMous } from "@/lib/mou/policy"
import { type MouForm, type MouStatus, mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { visiblePartners } from "@/lib/partner/policy"
import { keyOf } from "@/lib/vocabulary"

/** Somebody who can be responsible for a step, by the account's id. */
export type Worker = { id: string; name: string }

/** The people of the agency who can be responsible for a step, by name. */
export function listResponsible(actor: Actor): Promise<Worker[]> {
  return readRows<Worker>(
    actor,
    sql`
      SELECT a.id, a.name FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.tenant_id = ${actor.tenantId}::uuid AND m.role IN ('admin', 'officer', 'leader') AND m.disabled_at IS NULL
        AND a.disabled_at IS NULL
      ORDER BY lower(a.name), a.id LIMIT 500`,
  )
}

/** A paper that others can stand under. */
export type ParentChoice = { id: string; title: string; form: MouForm; status: MouStatus }

/** What an agreement's form offers: the partners, the papers it can stand under, and who can be responsible. */
export async function getMouChoices(actor: Actor) {
  const [people, { partners, parents }] = await Promise.all([
    listResponsible(actor),
    read(actor, async (tx) => ({
      partners: await tx.partner.findMany({
        where: visiblePartners(actor),
        orderBy: { name: "asc" },
        select: { id: true, name: true },
        take: 1000,
      }),
      parents: await tx.mou.findMany({
        where: { form: { not: "AMENDMENT" }, AND: visibleMous(actor) },
        orderBy: [{ title: "asc" }, { id: "asc" }],
        select: { id: true, title: true, form: true, status: true },
        take: 1000,
      }),
    })),
  ])
  return { people, partners, parents: parents.map(describe) }
}

function describe({
  form,
  status,
  ...parent
}: {
  id: string
  title: string
  form: string
  status: string
}): ParentChoice {
  return { ...parent, form: keyOf(mouForms, form), status: keyOf(mouStatuses, status) }
}

/** What an agreement's form holds, or null when there is none for this actor. */
export function getMouPlan(actor: Actor, id: string) {
  return read(actor, (tx) =>
    tx.mou.findFirst({
      where: { id, AND: visibleMous(actor) },
      include: { parties: { orderBy: { position: "asc" } } },
    }),
  )
}
export type MouPlan = NonNullable<Awaited<ReturnType<typeof getMouPlan>>>
