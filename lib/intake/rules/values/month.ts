/** Month names in Indonesian and English, with the short forms and slips seen in registers. */
const names: readonly (readonly string[])[] = [
  ["januari", "january", "jan"],
  ["februari", "february", "pebruari", "feb", "peb", "febuari", "pebuari"],
  ["maret", "march", "mar", "mrt"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["agustus", "august", "agu", "ags", "agt", "aug", "agst", "agus"],
  ["september", "sep", "sept", "sepember"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nopember", "nov", "nop"],
  ["desember", "december", "des", "dec"],
]

const numbers = new Map(names.flatMap((list, at) => list.map((name) => [name, at + 1] as const)))

/** The number (1–12) of a month by its name, in any case; null for any other word. */
export function monthNumber(name: string): number | null {
  return numbers.get(name.toLowerCase()) ?? null
}
