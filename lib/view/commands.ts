import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { changeableViews, ownViews } from "@/lib/view/policy"
import { listRoles } from "@/lib/view/rules"
import type { SaveView, SetDefault } from "@/lib/view/schema"

const mostViews = 100

/** Keep a list under a name, or give a view that exists another name or list. */
export function saveView(actor: Actor, { id, name, query }: Omit<SaveView, "shared">) {
  return write(actor, "view.save", async (tx) => {
    const known = await tx.savedView.count({ where: { id, tenantId: actor.tenantId } })
    const data = { name, query, updatedAt: new Date() }
    if (known > 0) {
      await findView(tx, actor, id)
      return tx.savedView.update({ where: key(actor, id), data, select: { id: true } })
    }
    const own = await tx.savedView.count({ where: { removedAt: null, AND: ownViews(actor) } })
    if (own >= mostViews)
      throw new Refusal("conflict", `Anda sudah punya ${mostViews} tampilan; hapus dahulu yang tidak dipakai.`)
    return tx.savedView.create({ data: { id, ...data }, select: { id: true } })
  })
}

/** Let the whole agency see a view, or nobody else again; then no role's list opens with it any more. */
export function shareView(actor: Actor, id: string, shared: boolean) {
  return write(actor, "view.share", async (tx, audit) => {
    const view = await findView(tx, actor, id)
    audit({ detail: { shared } })
    if (!shared) await tx.roleView.deleteMany({ where: { tenantId: actor.tenantId, viewId: id } })
    const sharedAt = shared ? (view.sharedAt ?? new Date()) : null
    return tx.savedView.update({ where: key(actor, id), data: { sharedAt }, select: { id: true } })
  })
}

/** Let the lists of the ticked roles open with a shared view; a role it is taken from opens with no view. */
export function setDefaultView(actor: Actor, { id, ...ticks }: SetDefault) {
  return write(actor, "view.set-default", async (tx, audit) => {
    const view = await findView(tx, actor, id)
    if (!view.sharedAt) throw new Refusal("conflict", "Bagikan tampilan ini dahulu, supaya peran itu dapat melihatnya.")
    const roles = listRoles.filter((role) => ticks[role] === "on")
    audit({ detail: { roles } })
    const { tenantId } = actor
    await tx.roleView.deleteMany({ where: { tenantId, OR: [{ viewId: id }, { role: { in: roles } }] } })
    await tx.roleView.createMany({ data: roles.map((role) => ({ id: uuidv7(), role, viewId: id })) })
    return { id }
  })
}

/** Take a view away; it can be put back. */
export function removeView(actor: Actor, id: string) {
  return write(actor, "view.remove", async (tx) => {
    await findView(tx, actor, id)
    return tx.savedView.update({ where: key(actor, id), data: { removedAt: new Date() }, select: { id: true } })
  })
}

/** Put a removed view back as it was. */
export function restoreView(actor: Actor, id: string) {
  return write(actor, "view.restore", async (tx) => {
    const view = await tx.savedView.findFirst({ where: { id, AND: changeableViews(actor) }, select: { id: true } })
    if (!view) throw new Refusal("not-found", "Tampilan ini tidak ditemukan.")
    return tx.savedView.update({ where: key(actor, id), data: { removedAt: null }, select: { id: true, query: true } })
  })
}

async function findView(tx: Tx, actor: Actor, id: string) {
  const view = await tx.savedView.findFirst({
    where: { id, removedAt: null, AND: changeableViews(actor) },
    select: { id: true, sharedAt: true },
  })
  if (!view) throw new Refusal("not-found", "Tampilan ini tidak ditemukan.")
  return view
}
