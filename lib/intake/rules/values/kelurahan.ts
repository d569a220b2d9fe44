import { type Found, findExact, findRegions, type NamedRegion } from "@/lib/intake/rules/region/find"
import { isDistrictText, regionName, splitDistrict } from "@/lib/intake/rules/region/name"
import { cleanText, isPlaceholder } from "@/lib/intake/rules/values/clean"
import { error, known, nothing, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"

export type Region = { code: string; name: string; level: string }

/** What a row says of its place, as written. */
export type PlaceText = { kelurahan: string | null; kecamatan: string | null }

export type RegionMatcher = { match: (place: PlaceText) => Reading<string> }

const remarks = {
  unknown: error("kelurahan-unknown", "Kelurahan/desa tidak ditemukan di daerah ini; pilih dari daftar."),
  isDistrict: error(
    "kelurahan-unknown",
    "Yang tertulis adalah nama kecamatan, bukan kelurahan/desa; pilih kelurahannya dari daftar.",
  ),
  ambiguous: error(
    "kelurahan-ambiguous",
    "Nama kelurahan/desa ini cocok dengan lebih dari satu tempat; pilih dari daftar.",
  ),
  mismatch: warning(
    "kecamatan-mismatch",
    "Kecamatan yang tertulis berbeda dari kecamatan kelurahan ini; periksa keduanya.",
  ),
  unknownDistrict: warning(
    "kecamatan-unknown",
    "Kecamatan tidak dikenal di daerah ini; kelurahan dibaca tanpa kecamatan.",
  ),
  spelling: warning(
    "kelurahan-spelling",
    "Ejaan kelurahan/desa berbeda dari nama resmi dan dibaca sebagai nama terdekat; periksa.",
  ),
}

type Index = { villages: NamedRegion[]; districts: NamedRegion[]; above: Set<string>; codes: Map<string, string> }

/** Reads kelurahan and desa of one tenant, given its regions of every level; remembers its answers. */
export function buildRegionMatcher(regions: readonly Region[]): RegionMatcher {
  const index = buildIndex(regions)
  const answers = new Map<string, Reading<string>>()
  return {
    match: ({ kelurahan, kecamatan }) => {
      const question = `${kelurahan ?? ""}\n${kecamatan ?? ""}`
      const answer = answers.get(question) ?? matchPlace(index, { kelurahan, kecamatan })
      answers.set(question, answer)
      return answer
    },
  }
}

function buildIndex(regions: readonly Region[]): Index {
  const named = regions.map(({ code, name, level }) => ({ code, level, name: regionName(name) }))
  const isVillage = ({ level }: NamedRegion) => ["kelurahan", "desa", "desa_adat"].includes(level)
  const villages = named.filter(isVillage)
  return {
    villages,
    districts: named.filter(({ level }) => level === "kecamatan"),
    above: new Set(named.filter((region) => !isVillage(region)).map(({ name }) => name.key.replace(/^kota/, ""))),
    codes: new Map(villages.map(({ code }) => [code.replaceAll(".", ""), code])),
  }
}

function matchPlace(index: Index, place: PlaceText): Reading<string> {
  const text = cleanText(place.kelurahan ?? "")
  if (isPlaceholder(text) || text === "0") return nothing()
  if (text.length > 120) return unreadable(remarks.unknown)
  if (isDistrictText(text)) return unreadable(remarks.isDistrict)
  const { village, district } = splitDistrict(text)
  const inDistricts = findDistricts(index, cleanText(place.kecamatan ?? district ?? ""))
  const digits = village.replace(/[\s.'-]/g, "")
  if (/^\d{5,}$/.test(digits)) return ofCode(index.codes.get(digits), inDistricts)
  return inDistricts === null || inDistricts === "unknown"
    ? anywhere(index, village, inDistricts === "unknown")
    : inside(index, village, inDistricts)
}

/** The codes of the row's kecamatan: null when none is written, "unknown" when it is none of ours. */
function findDistricts(index: Index, text: string): string[] | null | "unknown" {
  if (isPlaceholder(text) || text === "0") return null
  const code = text.replace(/[\s.]/g, "")
  const byCode = index.districts.filter((district) => district.code.replaceAll(".", "") === code)
  if (byCode.length > 0) return byCode.map((district) => district.code)
  const { codes, how } = findRegions(regionName(text), index.districts)
  return how === "none" || (how !== "exact" && codes.length > 1) ? "unknown" : codes
}

function ofCode(code: string | undefined, districts: string[] | null | "unknown"): Reading<string> {
  if (code === undefined) return unreadable(remarks.unknown)
  if (districts === "unknown") return known(code, remarks.unknownDistrict)
  return districts === null || isIn(districts, code) ? known(code) : known(code, remarks.mismatch)
}

function isIn(districts: readonly string[], code: string): boolean {
  return districts.some((district) => code.startsWith(`${district}.`))
}

/** Without a kecamatan a name must be the only one of its kind in the whole tenant. */
function anywhere(index: Index, text: string, isDistrictUnknown: boolean): Reading<string> {
  const reading = settle(index, text, findRegions(regionName(text), index.villages))
  if (reading.value === null || !isDistrictUnknown) return reading
  return known(reading.value, ...reading.problems, remarks.unknownDistrict)
}

/** Within its kecamatan first; outside it only a name written as it is, and only when one place has it. */
function inside(index: Index, text: string, districts: readonly string[]): Reading<string> {
  const name = regionName(text)
  const local = findRegions(
    name,
    index.villages.filter(({ code }) => isIn(districts, code)),
  )
  if (local.how === "exact" && local.codes.length === 1) return known(local.codes[0] ?? "")
  const others = findExact(
    name,
    index.villages.filter(({ code }) => !isIn(districts, code)),
  )
  if (others.length > 0) {
    if (local.codes.length > 0 || others.length > 1) return unreadable(remarks.ambiguous)
    return known(others[0] ?? "", remarks.mismatch)
  }
  return settle(index, text, local)
}

/** One code is the answer; a slip of the pen is said; the name of a kecamatan or kabupaten is no slip. */
function settle(index: Index, text: string, found: Found): Reading<string> {
  if (found.how !== "exact" && index.above.has(regionName(text).key.replace(/^kota/, "")))
    return unreadable(remarks.isDistrict)
  if (found.codes.length > 1) return unreadable(remarks.ambiguous)
  const [code] = found.codes
  if (code === undefined) return unreadable(remarks.unknown)
  return found.how === "near" ? known(code, remarks.spelling) : known(code)
}
