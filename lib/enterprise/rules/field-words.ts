import { fieldLabels } from "@/lib/intake/schema"

const words: Record<string, string> = {
  ...fieldLabels,
  row: "Baris",
  sales: "Penjualan",
  salesPeriod: "Periode penjualan",
  placeType: "Jenis tempat",
  markets: "Daerah pemasaran",
  year: "Tahun data",
}

/** What people call a field of the register; an unknown one keeps its name. */
export function fieldWord(field: string): string {
  return words[field] ?? field
}

/** Several fields in one phrase, each once. */
export function fieldPhrase(fields: readonly string[]): string {
  return [...new Set(fields.map(fieldWord))].join(", ")
}
