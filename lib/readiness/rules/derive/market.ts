import { monthsAfter } from "@/lib/day"
import type { ProductFacts } from "@/lib/readiness/schema/facts"
import { always, type Derive, fromRecord, type Known, weakest } from "./known"

const fairMonths = 12

function deriveCatalogue(...[product]: Parameters<Derive>): Known[] {
  if (product.photos === 0 || !product.hasPrice) return []
  if (product.description === "") return fromRecord(product, 1)
  return fromRecord(product, product.nameEn !== "" && product.descriptionEn !== "" ? 3 : 2)
}

function openChannels({ channels }: ProductFacts, today: string) {
  return channels.filter(({ since, until }) => (since ?? always) <= today && (until ?? today) >= today)
}

/** The number of open channels, until the first of them ends. */
function deriveChannels(...[product, today]: Parameters<Derive>): Known[] {
  const open = openChannels(product, today)
  if (open.length === 0) return []
  const until = open.flatMap(({ until: last }) => last ?? []).sort()[0] ?? null
  const on = open.map(({ since }) => since ?? always).sort()[0] ?? always
  return [
    {
      value: Math.min(3, open.length - 1),
      grade: weakest(open),
      on,
      until,
      source: { kind: "RECORD", id: product.id },
    },
  ]
}

/** A shop on a marketplace that has sold something, three months after it opened. */
function deriveShop(...[{ channels }]: Parameters<Derive>): Known[] {
  const shops = channels.filter(({ kind, hasSales, since }) => kind === "MARKETPLACE" && hasSales && since !== null)
  return shops.map(({ id, grade, since, until }) => ({
    value: 1,
    grade,
    on: monthsAfter(since ?? always, 3),
    until,
    source: { kind: "RECORD", id },
  }))
}

const buyers: Record<string, number> = { CONSIGNMENT: 2, GIFT_SHOP: 2, RETAIL: 3, CATALOGUE: 3, EXPORTER: 3 }

function deriveBuyers(...[{ channels }]: Parameters<Derive>): Known[] {
  return channels.flatMap(({ id, kind, grade, since, until }) => {
    const value = buyers[kind]
    return value ? [{ value, grade, on: since ?? always, until, source: { kind: "RECORD" as const, id } }] : []
  })
}

function deriveFairs(...[{ trainings }]: Parameters<Derive>): Known[] {
  const fairs = trainings.filter(({ type }) => ["EXHIBITION", "CURATION", "BUSINESS_MEETING"].includes(type))
  return fairs.map(({ id, on }) => ({
    value: 1,
    grade: "document",
    on,
    until: monthsAfter(on, fairMonths),
    source: { kind: "TRAINING", id },
  }))
}

/** What is known of marketing without asking. */
export const market: Record<string, Derive> = {
  PM1: deriveCatalogue,
  PM3: deriveChannels,
  PM4: deriveShop,
  PM5: deriveBuyers,
  PM6: deriveFairs,
}
