import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { formatDay } from "@/lib/format"
import { visibleMous } from "@/lib/mou/policy"
import { canBecome } from "@/lib/mou/rules/status"
import { type MouForm, mouStatuses } from "@/lib/mou/schema/words"
import { keyOf } from "@/lib/vocabulary"

type Amendment = { id: string; form: MouForm; title: string; parentId: string | null }

/** Say at the agreement an adendum changes that it came into force on a day (ISO), where that agreement is in force itself; which one it was. */
export async function amendParent(tx: Tx, actor: Actor, adendum: Amendment & { startsOn: string }) {
  const { id, form, title, parentId, startsOn } = adendum
  if (form !== "AMENDMENT" || !parentId) return null
  const parent = await tx.mou.findFirst({
    where: { id: parentId, AND: visibleMous(actor) },
    select: { id: true, status: true },
  })
  const from = parent && keyOf(mouStatuses, parent.status)
  if (!from || !canBecome(from, "AMENDED")) return null
  const ofPaper = { tenantId: actor.tenantId, mouId: id }
  const first = await tx.mouParty.findFirst({
    where: { ...ofPaper, number: { not: "" } },
    orderBy: { position: "asc" },
    select: { number: true },
  })
  const named = [`Adendum “${title}”`, first && `nomor ${first.number}`].filter(Boolean).join(" ")
  const reason = `${named} berlaku mulai ${formatDay(startsOn)}.`
  const move = { id: uuidv7(), mouId: parentId, fromStatus: from, toStatus: "AMENDED", reason, role: actor.role }
  await tx.mouTransition.create({ data: move, select: { id: true } })
  return parentId
}
