/** A row of the table of Indonesia's administrative areas. */
export type Region = { code: string; name: string; level: string }

/** A kelurahan or desa with what lies above it. */
export type Place = { kelurahan: Region; kecamatan: Region; kabupaten: Region }

/** The kelurahan and desa of one daerah, in the order of their codes. */
export function listPlaces(regions: readonly Region[], regionCode: string): Place[] {
  const byCode = new Map(regions.map((region) => [region.code, region]))
  const inside = regions.filter(({ code }) => code.startsWith(`${regionCode}.`) && code.length === 13)
  return inside
    .map((kelurahan) => ({
      kelurahan,
      kecamatan: parent(byCode, kelurahan.code.slice(0, 8)),
      kabupaten: parent(byCode, kelurahan.code.slice(0, 5)),
    }))
    .sort((a, b) => a.kelurahan.code.localeCompare(b.kelurahan.code))
}

/** Kecamatan outside the daerah, where a NIK may have been issued first. */
export function listElsewhere(regions: readonly Region[], regionCode: string): Region[] {
  return regions.filter(({ code, level }) => level === "kecamatan" && !code.startsWith(regionCode))
}

function parent(byCode: ReadonlyMap<string, Region>, code: string): Region {
  const region = byCode.get(code)
  if (!region) throw new Error(`No region ${code}`)
  return region
}
