import "server-only"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { visibleProducts } from "@/lib/product/policy"
import { Refusal } from "@/lib/refusal"
import { hashCode, newCode } from "@/lib/secret"
import { visibleShares } from "@/lib/share/policy"
import { mostShares, shareExpiry, shareState } from "@/lib/share/rules"
import type { ShareProduct } from "@/lib/share/schema"

/**
 * Make a link to a product's dossier for people outside: its code is returned this once and kept as a hash; the same form
 * sent twice is one link, whose code is the last one returned. The owner's number is shown only where the owner said so.
 */
export async function shareProduct(actor: Actor, input: ShareProduct): Promise<{ id: string; code: string }> {
  const { id, productId, days, showsPhone } = input
  const [code, now] = [newCode(), new Date()]
  const fresh = { codeHash: hashCode(code), expiresAt: shareExpiry(now, days), showsPhone }
  await write(actor, "product.share", async (tx, audit) => {
    await requireShareable(tx, actor, productId)
    if (showsPhone) await requirePhoneConsent(tx, actor, productId)
    audit({ subject: productId, detail: { share: id, days, showsPhone } })
    const sent = await tx.productShare.findFirst({ where: { id, productId, AND: visibleShares(actor) } })
    if (sent && shareState(sent, now) !== "open")
      throw new Refusal("conflict", "Tautan ini sudah tidak berlaku. Muat ulang halaman, lalu buat yang baru.")
    if (sent) return tx.productShare.update({ where: key(actor, id), data: fresh, select: { id: true } })
    const open = { tenantId: actor.tenantId, productId, revokedAt: null, expiresAt: { gt: now } }
    if ((await tx.productShare.count({ where: open })) >= mostShares)
      throw new Refusal(
        "conflict",
        "Tautan yang masih dapat dibuka sudah terlalu banyak. Cabut yang tidak dipakai lagi.",
      )
    return tx.productShare.create({ data: { id, productId, ...fresh, role: actor.role }, select: { id: true } })
  })
  return { id, code }
}

/** Let a link open no more, at once. */
export function revokeShare(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "product.revoke-share", async (tx, audit) => {
    const share = await tx.productShare.findFirst({ where: { id, AND: visibleShares(actor) } })
    if (!share) throw new Refusal("not-found", "Tautan ini tidak ditemukan.")
    audit({ subject: share.productId, detail: { share: id } })
    const now = new Date()
    if (shareState(share, now) !== "open") throw new Refusal("conflict", "Tautan ini memang sudah tidak berlaku.")
    return tx.productShare.update({ where: key(actor, id), data: { revokedAt: now }, select: { id: true } })
  })
}

async function requireShareable(tx: Tx, actor: Actor, id: string): Promise<void> {
  const where = { id, withdrawnAt: null, AND: visibleProducts(actor) }
  if (!(await tx.product.findFirst({ where, select: { id: true } })))
    throw new Refusal("not-found", "Produk ini tidak ditemukan.")
}

/** The owner agrees by ticking; whoever else shares it needs that the owner agreed before to be known to partners. */
async function requirePhoneConsent(tx: Tx, actor: Actor, productId: string): Promise<void> {
  if (actor.role === "owner") return
  const { tenantId } = actor
  const person = { enterprises: { some: { makes: { some: { tenantId, id: productId } } } } }
  const given = { tenantId, purpose: "PARTNER", withdrawnAt: null, person }
  if (!(await tx.consent.findFirst({ where: given, select: { id: true } })))
    throw new Refusal("conflict", "Pemilik belum setuju nomornya dibagikan. Bagikan tanpa nomor.", "showsPhone")
}
