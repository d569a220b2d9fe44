import "server-only"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { read } from "@/lib/db"
import { visibleMous } from "@/lib/mou/policy"
import { namePartners } from "@/lib/mou/rules/sides"
import { type MouForm, type MouStatus, mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** What every page of an agreement says above its own content; days are ISO. */
export type MouHead = {
  id: string
  title: string
  form: MouForm
  status: MouStatus
  startsOn: string | null
  endsOn: string | null
  partner: { id: string; name: string }
}

/** The same with the name of the other side, every partner of it. */
export type MouSides = MouHead & { partners: string }

/** An agreement's head and who its other side is, or null when there is none for this actor. */
export async function getMouHead(actor: Actor, id: string): Promise<MouSides | null> {
  const found = await read(actor, (tx) =>
    tx.mou.findFirst({
      where: { id, AND: visibleMous(actor) },
      select: {
        ...{ id: true, title: true, form: true, status: true, startsOn: true, endsOn: true },
        partner: { select: { id: true, name: true } },
        parties: { orderBy: { position: "asc" }, select: { partnerId: true, institution: true } },
      },
    }),
  )
  if (!found) return null
  const { startsOn, endsOn, parties, ...head } = found
  return {
    ...head,
    partners: namePartners(head.partner, parties),
    form: keyOf(mouForms, head.form),
    status: keyOf(mouStatuses, head.status),
    startsOn: startsOn && dayOf(startsOn),
    endsOn: endsOn && dayOf(endsOn),
  }
}
