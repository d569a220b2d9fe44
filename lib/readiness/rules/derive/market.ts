import { daysAfter, monthsAfter } from "@/lib/day"
import type { ProductFacts } from "@/lib/readiness/schema/facts"
import { always, type Derive, fromRecord, type Known, weakest } from "./known"

const fairMonths = 12

/** What a catalogue shows, each step with what it adds: so that a new text takes back only what it says. */
function deriveCatalogue(...[product]: Parameters<Derive>): Known[] {
  const { photos, hasPrice, description, nameEn, descriptionEn } = product
  if (photos === 0 || !hasPrice) return []
  const shown = ["photos", "price"] as const
  const told = [...shown, "description"] as const
  return [
    ...fromRecord(product, 1, shown),
    ...(description ? fromRecord(product, 2, told) : []),
    ...(description && nameEn && descriptionEn ? fromRecord(product, 3, [...told, "nameEn", "descriptionEn"]) : []),
  ]
}

function openChannels({ channels }: ProductFacts, today: string) {
  return channels.filter(({ since, until }) => (since ?? always) <= today && (until ?? today) >= today)
}

/** The number of channels open on a day, until the first of them ends or another begins. */
function countChannels(product: ProductFacts, day: string): Known[] {
  const open = openChannels(product, day)
  if (open.length === 0) return []
  const begins = product.channels.flatMap(({ since }) => (since && since > day ? daysAfter(since, -1) : []))
  const until = [...open.flatMap(({ until: last }) => last ?? []), ...begins].sort()[0] ?? null
  const on = open.map(({ since }) => since ?? always).sort()[0] ?? always
  const source = { kind: "RECORD" as const, id: product.id }
  return [{ value: Math.min(3, open.length - 1), grade: weakest(open), on, until, source }]
}

/** The channels that are open today, and those that will be when the next one begins. */
function deriveChannels(...[product, today]: Parameters<Derive>): Known[] {
  const begins = product.channels.flatMap(({ since, until }) =>
    since && since > today && (until ?? since) >= since ? since : [],
  )
  const next = begins.sort()[0]
  const later = next ? countChannels(product, next).map((known) => ({ ...known, on: next })) : []
  return [...countChannels(product, today), ...later]
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
