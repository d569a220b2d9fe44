const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]

/** How numbers are written where nobody has said otherwise. */
export const usualPattern = "{nomor}/SERT-PEL/{kode}/{tahun}"

/** What a pattern can leave open: the number in the year's series, the agency's code, month in Roman numerals, and year. */
const places = ["nomor", "kode", "bulan", "tahun"] as const

/** Why a pattern cannot be used, or null: two certificates could get the same number, or a place is unknown. */
export function patternFault(pattern: string): string | null {
  const named = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name)
  const unknown = named.find((name) => !places.some((place) => place === name))
  if (unknown !== undefined || /[{}]/.test(pattern.replace(/\{[^{}]*\}/g, "")))
    return `Pakai hanya ${places.map((place) => `{${place}}`).join(", ")} di antara kurung kurawal.`
  if (named.filter((name) => name === "nomor").length !== 1) return "Pola harus memuat {nomor} tepat satu kali."
  if (!named.includes("tahun")) return "Pola harus memuat {tahun}, karena nomor mulai lagi dari 1 setiap tahun."
  if (/[\d}]\{nomor\}|\{nomor\}[\d{]/.test(pattern))
    return "Beri pemisah, misalnya garis miring, sebelum dan sesudah {nomor}."
  return null
}

/** The number in a series that a certificate carries on a day (ISO); `code` is the agency's. */
export type Numbered = { serial: number; code: string; day: string }

/** A certificate's number, with at least three digits: 007/SERT-PEL/DKUMP/2026. */
export function numberOf(pattern: string, { serial, code, day }: Numbered): string {
  const values: Record<string, string> = {
    nomor: String(serial).padStart(3, "0"),
    kode: code,
    bulan: romans[Number(day.slice(5, 7)) - 1] ?? "",
    tahun: day.slice(0, 4),
  }
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** The agency's code in a number: its short name without spaces, else the daerah's region code. */
export function codeOf(shortName: string, regionCode: string): string {
  return shortName.toUpperCase().replace(/[^A-Z0-9-]+/g, "") || regionCode
}
