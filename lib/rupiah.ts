const units = new Map([
  ["", 1],
  ["rb", 1e3],
  ["ribu", 1e3],
  ["jt", 1e6],
  ["juta", 1e6],
  ["m", 1e9],
  ["miliar", 1e9],
  ["milyar", 1e9],
])

/** `1.500.000`, `1,000,000`, `1,5`, `1500000,00`: groups of three are thousands, anything else after the last mark decimals. */
function readDecimal(text: string): number | null {
  if (/^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(text)) return Number(text.replace(/[.,]/g, ""))
  const parts = /^(\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?$/.exec(text)
  return parts ? Number(`${parts[1]?.replace(/[.,]/g, "")}.${parts[2] ?? 0}`) : null
}

/** Whole rupiah from what a person types (`Rp. 5.000.000,-`, `1,5 jt`, `500rb`, `2 M`); null when it is no amount. */
export function parseRupiah(text: string): number | null {
  const plain = text
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/^rp\.?/, "")
    .replace(/,-+$/, "")
  const found = /^([\d.,]+)([a-z]*)$/.exec(plain)
  const unit = units.get(found?.[2] ?? "?")
  const amount = readDecimal(found?.[1] ?? "")
  if (unit === undefined || amount === null) return null
  const rupiah = Math.round(amount * unit)
  return Number.isSafeInteger(rupiah) ? rupiah : null
}
