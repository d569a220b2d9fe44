import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import { visibleMessages } from "@/lib/message/policy"
import type { RetryMessages } from "@/lib/message/schema/outbox"
import { Refusal } from "@/lib/refusal"

/** Note that a prepared message was opened in WhatsApp; whether it was sent there nobody but its sender knows. */
export async function openMessage(actor: Actor, id: string): Promise<{ id: string; address: string; body: string }> {
  return write(actor, "message.open", async (tx) => {
    const found = await tx.message.findFirst({
      where: { id, channel: "WHATSAPP", AND: visibleMessages(actor) },
      select: { id: true, address: true, body: true },
    })
    if (!found) throw new Refusal("not-found", "Pesan tidak ditemukan.")
    await tx.message.updateMany({
      where: { tenantId: actor.tenantId, id, state: "PREPARED" },
      data: { state: "OPENED", sentAt: new Date() },
    })
    return found
  })
}

/** Queue failed messages again, one or all those of a training, with five new tries. */
export async function retryMessages(actor: Actor, { id, trainingId }: RetryMessages): Promise<{ retried: number }> {
  let retried = 0
  await write(actor, "message.retry", async (tx, audit) => {
    const { count } = await tx.message.updateMany({
      where: { id, trainingId, state: "FAILED", AND: visibleMessages(actor) },
      data: { state: "QUEUED", error: "", tries: 0, dueAt: new Date() },
    })
    if (count === 0)
      throw new Refusal("conflict", "Tidak ada pesan gagal yang dapat dikirim ulang; muat ulang halaman.")
    retried = count
    audit({ detail: { retried } })
    return id ? { id } : null
  })
  return { retried }
}
