import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import { visibleMessages } from "@/lib/message/policy"
import { findReplaceable } from "@/lib/message/queries/outbox"
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

/** Prepare for WhatsApp what was to go by e-mail and has not; the e-mail is closed, and what it was about stays said once. */
export function replaceMessage(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "message.replace", async (tx, audit) => {
    const found = await findReplaceable(tx, actor, id)
    if (!found)
      throw new Refusal(
        "conflict",
        "Pesan ini sudah keluar atau orangnya tidak punya nomor WhatsApp; muat ulang halaman.",
      )
    const { mobile: address, ...message } = found
    await tx.message.update({
      where: key(actor, id),
      data: { state: "REPLACED", dedupe: null },
      select: { id: true },
    })
    audit({ detail: { replaced: id } })
    const data = { ...message, id: uuidv7(), channel: "WHATSAPP", state: "PREPARED", address }
    return tx.message.create({ data, select: { id: true } })
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
