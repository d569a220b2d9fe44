/** The questions about a new product below its page, in their order; the first two stand before there is one. */
const steps = ["jenis", "bahan", "foto", "harga", "kapasitas"]

/** How many questions a new product has, its name among them. */
export const stepCount = steps.length + 1

/** The number of a question about a new product, from 1. */
export function stepNumber(step: string): number {
  return steps.indexOf(step) + 2
}

/** Where the question after one stands, as what follows the product's own address; after the last the page itself, which says that all is kept. */
export function stepAfter(step: string): string {
  const next = steps[steps.indexOf(step) + 1]
  if (!next) return "?baru=1"
  return next === "foto" ? "/foto?baru=1" : `/isi/${next}?baru=1`
}

/** Where the question before one stands, in the same way. */
export function stepBefore(step: string): string {
  const before = steps[steps.indexOf(step) - 1]
  if (!before) return ""
  return before === "foto" ? "/foto?baru=1" : `/isi/${before}?baru=1`
}
