import type { Filter } from "@/lib/enterprise/rules/filter"

type Place = { code: string; kecamatanCode: string }

/** The length of a region's code by its level: 19, 19.01, 19.01.04, 19.01.04.2010. */
export const codeLengths = { province: 2, district: 5, kecamatan: 8, kelurahan: 13 } as const

/** So many kelurahan are shown at once; more are first summed up by the level above. */
const mostShown = 70

/** Whether a text is the code of a part of a region, or of the region itself. */
export function isWithin(code: string, region: string): boolean {
  return code === region || code.startsWith(`${region}.`)
}

/** The length of the codes that the parts of an area are shown by. */
export function partLength(area: string, kelurahan: number): number {
  if (kelurahan <= mostShown || area.length >= codeLengths.kecamatan) return codeLengths.kelurahan
  return area.length < codeLengths.district ? codeLengths.district : codeLengths.kecamatan
}

/** The list's filter for an area; the list knows kecamatan and kelurahan, so a kabupaten is all its kecamatan. */
export function filterFor(area: string, places: Iterable<Place>): Filter["chosen"] {
  if (area === "") return { kelurahan: ["-"] }
  if (area.length === codeLengths.kelurahan) return { kelurahan: [area] }
  if (area.length === codeLengths.kecamatan) return { kecamatan: [area] }
  const inside = [...places].filter(({ code }) => isWithin(code, area)).map(({ kecamatanCode }) => kecamatanCode)
  return { kecamatan: [...new Set(inside)] }
}
