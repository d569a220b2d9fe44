/** The parts of the overview that are long, and how much of each is shown at once. */
const lengths = { waktu: 22, berakhir: 12, peringatan: 12, rapor: 15 } as const
export type PartName = keyof typeof lengths

/** The page of each part, from 1; null when all of everything is shown, as for printing. */
export type Pages = Partial<Record<PartName, number>> | null

/** What of a part is shown: so many after so many, and which page there is before and after. */
export type Cut = { from: number; to: number; previous: number | null; next: number | null }

type Query = Record<string, string | undefined>

/** What an address says about how much is shown; what cannot be understood is left out. */
export function readPages({ semua, ...query }: Query): Pages {
  if (semua) return null
  const asked = Object.keys(lengths).map((part) => [part, query[part] ?? ""] as const)
  return Object.fromEntries(
    asked.flatMap(([part, page]) => (/^[1-9]\d{0,3}$/.test(page) ? [[part, Number(page)]] : [])),
  )
}

/** The query of an address that shows this page of a part and leaves the others where they are. */
export function writePages(pages: Pages, part: PartName, page: number): string {
  const after = Object.entries({ ...pages, [part]: page }).flatMap(([name, at]) => (at > 1 ? [[name, String(at)]] : []))
  return after.length > 0 ? `?${new URLSearchParams(after)}` : ""
}

/** Which of so many are on the page asked for of a part; beyond the last page it is the last one. */
export function cutPart(part: PartName, pages: Pages, total: number): Cut {
  if (!pages) return { from: 0, to: total, previous: null, next: null }
  const length = lengths[part]
  const last = Math.max(1, Math.ceil(total / length))
  const page = Math.min(pages[part] ?? 1, last)
  return {
    from: (page - 1) * length,
    to: Math.min(total, page * length),
    previous: page > 1 ? page - 1 : null,
    next: page < last ? page + 1 : null,
  }
}
