/**
 * Whether thirteen digits end with the right check digit of an EAN-13: (10 − Σ(odd × 1 + even × 3) mod 10) mod 10 over the
 * first twelve from the left (GS1). The prefix 899 tells who issued the number, not where the product is from.
 */
export function isEan13(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false
  const digits = [...text].map(Number)
  const sum = digits.slice(0, 12).reduce((all, digit, at) => all + digit * (at % 2 === 0 ? 1 : 3), 0)
  return (10 - (sum % 10)) % 10 === digits[12]
}
