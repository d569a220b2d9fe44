import "server-only"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { type Failure, judgeFailure } from "@/lib/message/rules/delivery"

/** How many messages are handed over at once; so many at most are in doubt after a worker was killed. */
const batch = 10

/** A message taken for delivery, and who it comes from. */
export type Claimed = { id: string; address: string; subject: string; body: string; tries: number }

/** What the daerah is called in its messages, and where answers go. */
export type Sender = { name: string; contactEmail: string | null }

/**
 * Take the next messages of a daerah for delivery; nobody else takes them again. One that was taken a quarter of an hour
 * ago and never reported is failed, not repeated: the mail server may have had it.
 */
export async function claimMessages(actor: Actor): Promise<{ sender: Sender; messages: Claimed[] }> {
  let claimed: Claimed[] = []
  let sender: Sender = { name: "", contactEmail: null }
  await write(actor, "message.deliver", async (tx, audit) => {
    const given = await giveUp(tx, actor)
    claimed = await claim(tx, actor)
    const select = { name: true, contactEmail: true } as const
    sender = await tx.tenant.findUniqueOrThrow({ where: { id: actor.tenantId }, select })
    audit({ detail: { claimed: claimed.length, ...(given > 0 && { givenUp: given }) } })
    return null
  })
  return { sender, messages: claimed }
}

function giveUp(tx: Tx, { tenantId }: Actor): Promise<number> {
  return tx.$executeRaw`
    UPDATE message SET state = 'FAILED', error = CASE state
      WHEN 'SENDING' THEN 'Pengiriman terputus; mungkin sudah sampai. Tanyakan dulu sebelum mengirim ulang.'
      ELSE 'Menunggu lebih dari dua hari; kirim ulang bila isinya masih berlaku.' END
    WHERE tenant_id = ${tenantId}::uuid AND (state = 'SENDING' AND due_at <= now()
      OR state = 'QUEUED' AND due_at < now() - interval '2 days')`
}

function claim(tx: Tx, { tenantId }: Actor): Promise<Claimed[]> {
  return tx.$queryRaw<Claimed[]>`
    UPDATE message SET state = 'SENDING', tries = tries + 1, due_at = now() + interval '15 minutes'
    WHERE tenant_id = ${tenantId}::uuid AND id IN (
      SELECT m.id FROM message m WHERE m.tenant_id = ${tenantId}::uuid AND m.state = 'QUEUED' AND m.due_at <= now()
      ORDER BY m.due_at, m.id LIMIT ${batch} FOR UPDATE SKIP LOCKED)
    RETURNING id, address, subject, body, tries`
}

/** What became of a message that was taken; a failure of null is none. */
export type Outcome = { id: string; tries: number; failure: Failure | null }

/** Say of each message that was taken whether it went out, is tried again later, or has failed. */
export async function recordOutcomes(actor: Actor, outcomes: readonly Outcome[]): Promise<void> {
  const rows = outcomes.map(({ id, tries, failure }) => {
    const verdict = failure && judgeFailure(failure, tries)
    const state = !verdict ? "SENT" : verdict.waitMinutes === null ? "FAILED" : "QUEUED"
    return { id, state, wait: verdict?.waitMinutes ?? 0, error: verdict?.words ?? "" }
  })
  await write(actor, "message.deliver", async (tx, audit) => {
    await tx.$executeRaw`
      UPDATE message m SET state = r.state, error = r.error, due_at = now() + r.wait * interval '1 minute',
        sent_at = CASE r.state WHEN 'SENT' THEN now() END
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (id uuid, state text, wait integer, error text)
      WHERE m.tenant_id = ${actor.tenantId}::uuid AND m.id = r.id AND m.state = 'SENDING'`
    audit({ detail: { sent: rows.filter(({ state }) => state === "SENT").length, of: rows.length } })
    return null
  })
}
