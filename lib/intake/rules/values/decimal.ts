/**
 * The number a person wrote in the Indonesian or the US way, or null when it can be read in two ways.
 * One mark followed by exactly three digits parts thousands (`1.234` = `1,234` = 1234), unless a zero stands before it.
 */
export function readDecimal(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[1-9]\d{0,2}( \d{3})+$/.test(text)) return Number(text.replaceAll(" ", ""))
  if (/^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$/.test(text)) return Number(text.replace(/[.,]/g, ""))
  const grouped = /^([1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)(?!\2)[.,](\d+)$/.exec(text)
  if (grouped) return Number(`${grouped[1]?.replace(/[.,]/g, "")}.${grouped[3]}`)
  const plain = /^(\d+)[.,](\d+)$/.exec(text)
  if (!plain || (plain[2]?.length === 3 && Number(plain[1]) !== 0)) return null
  return Number(`${plain[1]}.${plain[2]}`)
}
