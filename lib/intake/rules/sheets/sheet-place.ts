import type { Header } from "@/lib/intake/rules/columns/header"
import type { Place, PlaceReader } from "@/lib/intake/rules/rows/place"
import type { Sheet } from "@/lib/workbook/schema"

const nowhere: Place = { kelurahan: null, kecamatan: null }
const filler = /\b(data|daftar|umkm|ukm|ikm|usaha|rekap|rw ?\d+|tahun|th|sheet|lembar|\d{4})\b|[()]/gi

/**
 * The place a sheet's name gives to its rows (`Kel. Jati`, `JATI`, `Kec Mayangan`), else its title's; `others` are the
 * names of its sister sheets.
 */
export function placeOfSheet(
  sheet: Sheet,
  header: Header,
  { places, others, hasVillages }: { places: PlaceReader; others: readonly string[]; hasVillages: boolean },
): Place {
  const titled = places.readTitled(sheet.name.replace(/_/g, " "))
  if (titled) return titled
  const name = bareName(sheet.name)
  const bare = places.readBare(name)
  if (bare.isKelurahan || bare.isKecamatan) {
    const known = others
      .map((other) => places.readBare(bareName(other)))
      .filter((one) => one.isKelurahan || one.isKecamatan)
    const isUpper = bare.isKecamatan && (hasVillages || !bare.isKelurahan || known.every((one) => one.isKecamatan))
    return isUpper ? { kelurahan: null, kecamatan: name } : { kelurahan: name, kecamatan: null }
  }
  return placeOfTitle(sheet, header, places)
}

function bareName(name: string): string {
  return name.replace(/_/g, " ").replace(filler, " ").replace(/\s+/g, " ").trim()
}

/**
 * A title above the header that names a real kelurahan or kecamatan; an agency's postal address names none of the rows.
 */
function placeOfTitle(sheet: Sheet, header: Header, places: PlaceReader): Place {
  for (const row of sheet.rows.slice(0, header.first)) {
    const text = row.cells.flatMap((cell) => (cell.kind === "empty" ? [] : [cell.text])).join(" ")
    if (/\b(jl|jln|jalan|telp|telepon|kode pos|fax|email|dinas)\b|@/i.test(text)) continue
    const place = places.readTitled(text)
    if (!place) continue
    const kelurahan = place.kelurahan && places.readBare(place.kelurahan).isKelurahan ? place.kelurahan : null
    const kecamatan = place.kecamatan && places.readBare(place.kecamatan).isKecamatan ? place.kecamatan : null
    if (kelurahan ?? kecamatan) return { kelurahan, kecamatan }
  }
  return nowhere
}
