/** One line of costs, integer rupiah per unit. */
export type CostLine = { quantity: number; unitPrice: bigint }

/** What one line comes to. */
export function lineTotal({ quantity, unitPrice }: CostLine): bigint {
  return BigInt(quantity) * unitPrice
}

/** What all lines come to. */
export function totalOf(lines: readonly CostLine[]): bigint {
  return lines.reduce((sum, line) => sum + lineTotal(line), 0n)
}

/** What comes to each of so many people, rounded to whole rupiah; null when there is nobody or nothing was spent. */
export function costPerHead(total: bigint, people: number): bigint | null {
  if (people <= 0 || total <= 0n) return null
  const by = BigInt(people)
  return (total + by / 2n) / by
}

/** A part of a budget, 0 to 1 and beyond, or null where there is no budget. */
export function shareOfBudget(total: bigint, budget: bigint | null): number | null {
  return budget === null || budget <= 0n ? null : Number((total * 10_000n) / budget) / 10_000
}

// Kepmendagri 050-5889/2021: akun.kelompok.jenis.objek.rincian objek.subrincian objek; belanja begins with 5.
const accountPattern = /^5\.\d\.\d{2}\.\d{2}\.\d{2}\.\d{4}$/

/** An expenditure account as one writes it, however it was typed. */
export function tidyAccount(text: string): string {
  return text.replace(/\s+/g, "").replaceAll(",", ".").replace(/\.+$/, "")
}

/** Whether a tidy text is an expenditure account of six parts. */
export function isAccount(code: string): boolean {
  return accountPattern.test(code)
}

/** The words beside every cost per head. */
export const headDefinitions = {
  seated: "Biaya dibagi pelaku usaha yang mendapat tempat.",
  attended: "Biaya dibagi pelaku usaha yang hadir paling sedikit di satu sesi.",
  applied: "Biaya dibagi peserta yang 90 hari kemudian menjawab menerapkan penuh atau sebagian.",
} as const
