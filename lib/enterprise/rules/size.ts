type Money = number | bigint

/** Rupiah, or a range whose bounds may be open. */
type Figure = Money | { min: Money | null; max: Money | null }

/** Size classes of PP 7/2021 art. 35, and what lies above them. */
export type SizeClass = "MICRO" | "SMALL" | "MEDIUM" | "LARGE"
export type SizeBasis = "SALES" | "CAPITAL"

const billion = 1_000_000_000

/** Upper bounds, inclusive, in rupiah (PP 7/2021 art. 35: sales per year; capital without land and business building). */
const bounds = {
  SALES: { MICRO: 2 * billion, SMALL: 15 * billion, MEDIUM: 50 * billion },
  CAPITAL: { MICRO: billion, SMALL: 5 * billion, MEDIUM: 10 * billion },
} as const

/** The size class by a year's sales, else by capital, and which of the two said so; null when neither can tell. */
export function sizeClass(figures: {
  yearlySales: Figure | null
  capital: Figure | null
}): { size: SizeClass; basis: SizeBasis } | null {
  const bySales = classOf(figures.yearlySales, "SALES")
  if (bySales) return { size: bySales, basis: "SALES" }
  const byCapital = classOf(figures.capital, "CAPITAL")
  return byCapital && { size: byCapital, basis: "CAPITAL" }
}

/** A range tells its class only when both of its ends lie in one. */
function classOf(figure: Figure | null, basis: SizeBasis): SizeClass | null {
  if (figure === null) return null
  if (typeof figure !== "object") return classOfMoney(figure, basis)
  if (figure.min === null && figure.max === null) return null
  const [low, high] = [
    classOfMoney(figure.min ?? 0, basis),
    figure.max === null ? "LARGE" : classOfMoney(figure.max, basis),
  ]
  return low === high ? low : null
}

function classOfMoney(money: Money, basis: SizeBasis): SizeClass | null {
  const { MICRO, SMALL, MEDIUM } = bounds[basis]
  if (money < 0) return null
  if (money <= MICRO) return "MICRO"
  if (money <= SMALL) return "SMALL"
  return money <= MEDIUM ? "MEDIUM" : "LARGE"
}

/** Classes of industry, apart from the size class of the enterprise. */
export type IkmClass = "SMALL_INDUSTRY" | "MEDIUM_INDUSTRY" | "LARGE_INDUSTRY"

/** The class of a manufacturer by workers and investment without land and building (Permenperin 64/2016 art. 3–5). */
export function ikmClass(workers: number | null, investment: Money | null): IkmClass | null {
  if (workers === null || investment === null || workers < 0 || investment < 0) return null
  if (workers <= 19) return investment < billion ? "SMALL_INDUSTRY" : "MEDIUM_INDUSTRY"
  return investment <= 15 * billion ? "MEDIUM_INDUSTRY" : "LARGE_INDUSTRY"
}
