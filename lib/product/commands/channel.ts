import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { key, type Tx, write } from "@/lib/db"
import { renew, requireLive } from "@/lib/product/commands/find"
import { gradeAfter, gradeBy, listChanged } from "@/lib/product/rules/standing"
import type { OneChannel, SaveChannel, SaveSales } from "@/lib/product/schema/channel"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import { Refusal } from "@/lib/refusal"
import { keyOf } from "@/lib/vocabulary"

/** Write down where a product is sold, or change it when there is such a row. */
export function saveChannel(actor: Actor, { id, productId, ...said }: SaveChannel): Promise<{ id: string }> {
  return write(actor, "product.change", async (tx, audit) => {
    await requireLive(tx, actor, productId)
    const known = await tx.salesChannel.findFirst({
      where: { id, tenantId: actor.tenantId },
    })
    if (known && known.productId !== productId) throw new Refusal("not-found", "Saluran ini tidak ditemukan.")
    const changed = known && listChanged(said, { ...known, since: isoDay(known.since), until: isoDay(known.until) })
    audit({ subject: productId, detail: { channel: id, isNew: !known } })
    // Whoever saves what was there already says nothing new, so it stays as well known as it was.
    if (changed?.length === 0 && actor.role === "owner") return { id }
    const { since, until, ...words } = said
    const grade = gradeAfter(actor, known && keyOf(evidenceGrades, known.grade))
    const data = { ...words, grade, role: actor.role, accountId: actor.userId, at: new Date() }
    const days = { since: since && new Date(since), until: until && new Date(until) }
    if (known) await tx.salesChannel.update({ where: key(actor, id), data: { ...data, ...days }, select: { id: true } })
    else await tx.salesChannel.create({ data: { id, productId, ...data, ...days }, select: { id: true } })
    await renew(tx, actor, { id: productId, rowId: id, grade })
    return { id }
  })
}

const isoDay = (day: Date | null) => day && dayOf(day)

/** Take a channel away that never was one; one that ended is given its last day instead. */
export function removeChannel(actor: Actor, { id, productId }: OneChannel): Promise<{ id: string }> {
  return write(actor, "product.change", async (tx, audit) => {
    await requireChannel(tx, actor, { id, productId })
    audit({ subject: productId, detail: { channel: id, removed: true } })
    await tx.salesChannel.delete({ where: key(actor, id), select: { id: true } })
    await renew(tx, actor, { id: productId, grade: gradeBy(actor) })
    return { id }
  })
}

/** Keep what a channel brought in by month; a month that was emptied is not known any more, one that stands as it did is left alone. */
export function saveSales(actor: Actor, { id, productId, rows: said }: SaveSales): Promise<{ id: string }> {
  return write(actor, "product.change", async (tx, audit) => {
    await requireChannel(tx, actor, { id, productId })
    const rows = await listNew(tx, actor, { id, rows: said })
    audit({ subject: productId, detail: { channel: id, months: rows.length } })
    if (rows.length === 0) return { id }
    const emptied = rows.filter(({ amount }) => amount === null).map(({ month }) => new Date(month))
    await tx.channelSale.deleteMany({ where: { tenantId: actor.tenantId, channelId: id, month: { in: emptied } } })
    const kept = rows.flatMap(({ month, amount }) =>
      amount === null ? [] : [{ id: uuidv7(), month, amount: String(amount) }],
    )
    await tx.$executeRaw`
      INSERT INTO channel_sale (id, channel_id, month, amount)
      SELECT id, ${id}::uuid, month, amount FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS r (id uuid, month date, amount bigint)
      ON CONFLICT (tenant_id, channel_id, month) DO UPDATE SET amount = excluded.amount`
    await distrust(tx, actor, id)
    await renew(tx, actor, { id: productId, rowId: id, grade: gradeBy(actor) })
    return { id }
  })
}

/** The months of which something else is said than what is known. */
async function listNew(tx: Tx, { tenantId }: Actor, { id, rows }: Pick<SaveSales, "id" | "rows">) {
  const months = rows.map(({ month }) => new Date(month))
  const known = await tx.channelSale.findMany({
    where: { tenantId, channelId: id, month: { in: months } },
    select: { month: true, amount: true },
  })
  const before = new Map(known.map(({ month, amount }) => [dayOf(month), amount]))
  return rows.filter(({ month, amount }) => (before.get(month) ?? null) !== amount)
}

/** Sales make a shop one that sells: what the owner adds to them was seen by nobody else. */
async function distrust(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (actor.role !== "owner") return
  await tx.salesChannel.update({ where: key(actor, id), data: { grade: "stated" }, select: { id: true } })
}

async function requireChannel(tx: Tx, actor: Actor, { id, productId }: OneChannel): Promise<void> {
  await requireLive(tx, actor, productId)
  const found = await tx.salesChannel.findFirst({
    where: { id, productId, tenantId: actor.tenantId },
    select: { id: true },
  })
  if (!found) throw new Refusal("not-found", "Saluran ini tidak ditemukan; mungkin sudah dihapus.")
}
