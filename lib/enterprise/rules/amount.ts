import { parseRupiah } from "@/lib/rupiah"

/** Rupiah between two bounds, either open; equal bounds are an exact figure. */
export type Bounds = { min: number | null; max: number | null }

/** What a person types for an amount: one figure, `5-10 jt`, `< 5 jt`, `> 10 jt`; null when empty, undefined when it is no amount. */
export function parseAmount(text: string): Bounds | null | undefined {
  const plain = text.trim()
  if (plain === "" || plain === "-") return null
  const limit = /^(?:(<|sampai|di bawah|kurang dari)|>|mulai|di atas|lebih dari)=?\s*(.+)$/i.exec(plain)
  if (limit) return limitOf(parseRupiah(limit[2] ?? ""), limit[1] !== undefined)
  const ends = /^(.*\d.*?)\s*(?:–|(?<=[\da-z\s])-(?=[\sRr\d])|s\/d|sampai)\s*(.*\d.*)$/i.exec(plain)
  if (ends) return rangeOf(ends[1] ?? "", ends[2] ?? "")
  const exact = parseRupiah(plain)
  return exact === null ? undefined : { min: exact, max: exact }
}

function limitOf(amount: number | null, isUpper: boolean): Bounds | undefined {
  if (amount === null) return undefined
  return isUpper ? { min: null, max: amount } : { min: amount, max: null }
}

/** `5-10 jt`: a first figure without a unit has the second one's. */
function rangeOf(low: string, high: string): Bounds | undefined {
  const unit = /[a-z]+\s*$/i.exec(high)?.[0] ?? ""
  const max = parseRupiah(high)
  const min = parseRupiah(/[a-z]\s*$/i.test(low) ? low : low + unit)
  return min === null || max === null || min > max ? undefined : { min, max }
}

/** Bounds as a person would type them, so that a form shows what is stored. */
export function typeAmount({ min, max }: Bounds): string {
  const say = (amount: number) => amount.toLocaleString("id-ID")
  if (min !== null && max !== null) return min === max ? say(min) : `${say(min)} – ${say(max)}`
  if (min !== null) return `> ${say(min)}`
  return max === null ? "" : `< ${say(max)}`
}
