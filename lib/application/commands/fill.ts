import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { type DraftKey, ownApplication } from "@/lib/application/policy"
import { openAnswers, payloadPlace } from "@/lib/application/queries"
import { draftDays, limits, mostDrafts } from "@/lib/application/rules/flow"
import type { Texts } from "@/lib/application/schema"
import { key, type Tx, write } from "@/lib/db"
import { countTry } from "@/lib/limit"
import { Refusal } from "@/lib/refusal"
import { encrypt, hashCode, newCode } from "@/lib/secret"

/** The key a browser's id and secret make. */
export function draftKey({ id, secret }: { id: string; secret: string }): DraftKey {
  return { id, secretHash: hashCode(secret) }
}

/** Begin an application; the secret is returned this once, and only its hash is kept. Drafts left alone are dropped. */
export async function startApplication(actor: Actor, address: string): Promise<{ id: string; secret: string }> {
  await countTry(`application.start ${actor.tenantId} ${address}`, limits.start)
  const [id, secret] = [uuidv7(), newCode()]
  await write(actor, "application.start", async (tx) => {
    const { tenantId } = actor
    const stale = new Date(Date.now() - draftDays * 86_400_000)
    await tx.application.deleteMany({ where: { tenantId, state: "DRAFT", updatedAt: { lt: stale } } })
    if ((await tx.application.count({ where: { tenantId, state: "DRAFT" } })) >= mostDrafts)
      throw new Refusal("conflict", "Terlalu banyak permohonan sedang diisi. Coba lagi nanti, atau hubungi dinas.")
    const data = { ...draftKey({ id, secret }), state: "DRAFT", payload: sealAnswers(actor, id, {}) }
    return tx.application.create({ data, select: { id: true } })
  })
  return { id, secret }
}

/** Keep the answer of one question in the browser's own draft. */
export async function saveAnswer(actor: Actor, draft: DraftKey, { texts, address }: { texts: Texts; address: string }) {
  await countTry(`application.save ${actor.tenantId} ${address}`, limits.save)
  return write(actor, "application.save", async (tx) => {
    const found = await loadOwn(tx, actor, draft)
    if (found.state !== "DRAFT") throw new Refusal("conflict", "Permohonan ini sudah dikirim dan tidak dapat diubah.")
    const payload = sealAnswers(actor, found.id, { ...openAnswers(actor, found), ...texts })
    return tx.application.update({
      where: key(actor, found.id),
      data: { payload, updatedAt: new Date() },
      select: { id: true },
    })
  })
}

/** The application whose secret the browser holds, inside a transaction; refused when it is gone. */
export async function loadOwn(tx: Tx, actor: Actor, draft: DraftKey) {
  const found = await tx.application.findFirst({ where: ownApplication(actor, draft) })
  if (!found) throw new Refusal("not-found", "Isian Anda tidak ditemukan lagi. Mulailah dari awal.")
  return found
}

function sealAnswers(actor: Actor, id: string, texts: Texts): Uint8Array<ArrayBuffer> {
  return encrypt(JSON.stringify(texts), payloadPlace(actor, id))
}
