import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import { listGroup } from "@/lib/message/queries/groups"
import type { WriteToGroup } from "@/lib/message/schema/template"
import { addMessages, type Written } from "@/lib/outbox"
import { Refusal } from "@/lib/refusal"
import { visibleTrainings } from "@/lib/training/policy"

/** Write to a group of those who take part in a training; the same form sent twice writes once. */
export async function writeToGroup(actor: Actor, { id, trainingId, group, ...words }: WriteToGroup): Promise<Written> {
  let written: Written = { email: 0, whatsapp: 0, unreachable: 0 }
  await write(actor, "message.send", async (tx, audit) => {
    const where = { id: trainingId, AND: visibleTrainings(actor) }
    if (!(await tx.training.findFirst({ where, select: { id: true } })))
      throw new Refusal("not-found", "Pelatihan tidak ditemukan.")
    const enrolmentIds = await listGroup(tx, actor, { trainingId, group })
    if (enrolmentIds.length === 0) throw new Refusal("conflict", "Tidak ada orang dalam kelompok ini.", "group")
    written = await addMessages(tx, actor, { event: "OTHER", trainingId, enrolmentIds, words, extra: id })
    audit({ subject: trainingId, detail: { group, ...written } })
    return null
  })
  return written
}
