import "server-only"
import type { Actor } from "@/lib/access"
import { dayOf, monthsAfter } from "@/lib/day"
import { read, type Tx } from "@/lib/db"
import { visibleProducts } from "@/lib/product/policy"
import { channelKinds, commodities, exportRoutes, packagingLevels } from "@/lib/product/schema/words"
import { evidenceGrades, levels } from "@/lib/readiness/schema/words"
import { getCalendar } from "@/lib/tenant/queries"
import { keyOf } from "@/lib/vocabulary"

const document = { select: { id: true, fileName: true, mediaType: true } } as const
const owned = { tenantId: true, productId: true } as const

/** A product with everything its record holds. */
export type ProductRecord = NonNullable<Awaited<ReturnType<typeof getProductRecord>>>

/** A product with everything its record holds, or null when there is none for this actor; days are ISO, months their first day. */
export async function getProductRecord(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const found = await loadRecord(tx, actor, id)
    if (!found) return null
    const { today, timeZone } = await getCalendar(tx, actor)
    const months = lastMonths(today)
    const month = { gte: new Date(months.at(-1) ?? today) }
    const where = { tenantId: actor.tenantId, productId: id, month }
    const outputs = await tx.productOutput.findMany({ where, omit: owned })
    const sales = await tx.channelSale.findMany({
      where: { tenantId: actor.tenantId, channel: { productId: id }, month },
      select: { channelId: true, month: true, amount: true },
    })
    return {
      ...recordOf(found),
      outputs: outputs.map((row) => ({ ...row, month: dayOf(row.month), grade: keyOf(evidenceGrades, row.grade) })),
      sales: sales.map((row) => ({ ...row, month: dayOf(row.month) })),
      ...{ today, timeZone, months },
    }
  })
}

/** The months of a year up to a day, this one first, as their first days (ISO). */
function lastMonths(today: string): string[] {
  const first = `${today.slice(0, 7)}-01`
  return Array.from({ length: 12 }, (_, back) => monthsAfter(first, -back))
}

function loadRecord(tx: Tx, actor: Actor, id: string) {
  return tx.product.findFirst({
    where: { id, AND: visibleProducts(actor) },
    omit: { tenantId: true, enterpriseId: true },
    include: {
      enterprise: { select: { id: true, name: true, personId: true } },
      readiness: { select: { level: true } },
      photos: {
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { id: true, caption: true },
      },
      variants: { orderBy: { position: "asc" }, omit: owned },
      packaging: { omit: owned, include: { document } },
      labels: { orderBy: { version: "desc" }, take: 30, omit: owned, include: { document } },
      channels: { orderBy: [{ kind: "asc" }, { id: "asc" }], take: 50, omit: owned },
      exports: { orderBy: { shippedOn: "desc" }, take: 200, omit: owned, include: { document } },
    },
  })
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadRecord>>>

/** The same with its words as keys and its days as ISO. */
function recordOf({ readiness, commodity, grade, packaging, labels, channels, exports, ...record }: Loaded) {
  const day = (date: Date | null) => date && dayOf(date)
  const known = <T extends { grade: string }>(row: T) => ({ ...row, grade: keyOf(evidenceGrades, row.grade) })
  return {
    ...record,
    commodity: keyOf(commodities, commodity),
    level: readiness && keyOf(levels, readiness.level),
    grade: keyOf(evidenceGrades, grade),
    packaging: packaging.map(known).map((row) => ({ ...row, level: keyOf(packagingLevels, row.level) })),
    labels: labels.map(known),
    channels: channels.map(known).map(({ kind, since, until, ...row }) => ({
      ...row,
      kind: keyOf(channelKinds, kind),
      since: day(since),
      until: day(until),
    })),
    exports: exports.map(known).map(({ route, shippedOn, ...row }) => ({
      ...row,
      route: keyOf(exportRoutes, route),
      shippedOn: dayOf(shippedOn),
    })),
  }
}
