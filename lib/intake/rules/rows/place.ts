import { regionName } from "@/lib/intake/rules/region/name"
import { cleanText } from "@/lib/intake/rules/values/clean"
import type { Region } from "@/lib/intake/rules/values/kelurahan"

/** The kelurahan and kecamatan, as written, that a section row, a sheet's name or a title gives to the rows below. */
export type Place = { kelurahan: string | null; kecamatan: string | null }

/**
 * Which kinds of place a bare name (`Kanigaran`) is in the tenant; both, where a kecamatan has a kelurahan of its name.
 */
export type BareName = { isKelurahan: boolean; isKecamatan: boolean }

export type PlaceReader = {
  /**
   * The place a text names with its kind: `KELURAHAN : JATI`, `B. Kec. Mayangan Kel. Jati`; null when it names none.
   */
  readTitled(text: string): Place | null
  readBare(text: string): BareName
}

const enumerator = /^(?:[ivx]{1,4}|[a-z]|\d{1,2})\s*[.)]\s*/i
const village = /\b(?:kelurahan(?: ?\/ ?desa)?|desa(?: ?\/ ?kelurahan)?|kel\.|kel(?= ?:)|ds\.)\s*[:.–-]?\s*(.+)$/i
const district = /\b(?:kecamatan|kec\.|kec(?=\b)|distrik)\s*[:.–-]?\s*(.+)$/i
const nextKind =
  /[\s,;(–/-]*\b(?:kecamatan|kec\.|kec\b|distrik|kelurahan|kel\.|desa|ds\.|kota|kabupaten|kab\.|provinsi|tahun|rt|rw)\b.*$/i
const longestName = 40

/** Reads places out of titles, for one tenant's regions. */
export function buildPlaceReader(regions: readonly Region[]): PlaceReader {
  const villages = new Set<string>()
  const districts = new Set<string>()
  for (const { name, level } of regions) {
    if (level === "kecamatan") districts.add(regionName(name).key)
    else if (!["kota", "kabupaten", "provinsi"].includes(level)) villages.add(regionName(name).key)
  }
  return {
    readTitled(text) {
      const plain = cleanText(text).replace(enumerator, "")
      const [kelurahan, kecamatan] = [nameAfter(village, plain), nameAfter(district, plain)]
      return kelurahan === null && kecamatan === null ? null : { kelurahan, kecamatan }
    },
    readBare(text) {
      const key = regionName(cleanText(text).replace(enumerator, "")).key
      return { isKelurahan: villages.has(key), isKecamatan: districts.has(key) }
    },
  }
}

function nameAfter(kind: RegExp, text: string): string | null {
  const name = kind
    .exec(text)?.[1]
    ?.replace(nextKind, "")
    .replace(/[\s.,;:()/–-]+$/, "")
    .trim()
  return name && name.length <= longestName ? name : null
}
