/** Eight digits of the customs tariff as they are printed: 1513.11.10. */
export function formatHs(code: string): string {
  return `${code.slice(0, 4)}.${code.slice(4, 6)}.${code.slice(6)}`
}
