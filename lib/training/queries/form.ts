import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { visibleProgrammes } from "@/lib/programme/policy"
import { visibleTrainings } from "@/lib/training/policy"

/** What a training's form offers: the programmes, the newest year first, and the partners. */
export function getFormChoices(actor: Actor) {
  return read(actor, async (tx) => {
    const programmes = await tx.programme.findMany({
      where: visibleProgrammes(actor),
      orderBy: [{ year: "desc" }, { name: "asc" }],
      select: { id: true, name: true, year: true },
      take: 500,
    })
    const partners = await tx.partner.findMany({
      where: { tenantId: actor.tenantId },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
      take: 1000,
    })
    return { programmes, partners }
  })
}

/** What a training's form holds, or null when there is none for this actor. */
export function getPlan(actor: Actor, id: string) {
  return read(actor, (tx) =>
    tx.training.findFirst({
      where: { id, AND: visibleTrainings(actor) },
      include: {
        trainers: { orderBy: { id: "asc" }, select: { name: true, institution: true, topic: true } },
        partners: { orderBy: { id: "asc" }, select: { partnerId: true, part: true } },
      },
    }),
  )
}
export type Plan = NonNullable<Awaited<ReturnType<typeof getPlan>>>
