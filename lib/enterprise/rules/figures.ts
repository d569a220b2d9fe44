import type { Bounds } from "@/lib/enterprise/rules/amount"
import { type Market, markets } from "@/lib/enterprise/schema/enterprise"

/** One year's figures as a form gives them: sales for the period that is said. */
type Typed = {
  sales: Bounds | null
  salesPeriod: "month" | "year" | null
  assets: Bounds | null
  capital: Bounds | null
  workersMale: number | null
  workersFemale: number | null
  workers: number | null
} & { [K in Market as `market${K}`]?: "on" }

/** Sales as the register stores them: of a whole year, a month's being a twelfth. */
export function storedSales({ sales, salesPeriod }: Pick<Typed, "sales" | "salesPeriod">) {
  const times = salesPeriod === "month" ? 12 : 1
  return {
    salesMin: sales?.min == null ? null : sales.min * times,
    salesMax: sales?.max == null ? null : sales.max * times,
    salesPeriod: sales ? salesPeriod : null,
  }
}

/** A year's figures as the register stores them. */
export function storedFigures(typed: Typed) {
  return {
    ...storedSales(typed),
    assetsMin: typed.assets?.min ?? null,
    assetsMax: typed.assets?.max ?? null,
    capitalMin: typed.capital?.min ?? null,
    capitalMax: typed.capital?.max ?? null,
    workersMale: typed.workersMale,
    workersFemale: typed.workersFemale,
    workers: typed.workers,
    markets: Object.keys(markets).filter((market) =>
      Object.entries(typed).some(([name, on]) => name === `market${market}` && on === "on"),
    ),
  }
}

/** Whether a year's figures say anything at all. */
export function saysAnything(figures: ReturnType<typeof storedFigures>): boolean {
  return Object.values(figures).some((figure) => (Array.isArray(figure) ? figure.length > 0 : figure !== null))
}

/** How much sales have grown from one year to another, by the middles of their ranges; null when either is unknown or zero. */
export function growth(earlier: Bounds | undefined, later: Bounds): number | null {
  const [from, to] = [middle(earlier), middle(later)]
  return from === null || to === null || from === 0 ? null : to / from - 1
}

function middle(bounds: Bounds | undefined): number | null {
  if (!bounds || bounds.min === null || bounds.max === null) return null
  return (bounds.min + bounds.max) / 2
}
