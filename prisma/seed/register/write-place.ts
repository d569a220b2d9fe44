import type { CellValue } from "./cells"
import type { Row } from "./defects"
import type { Random } from "./random"
import type { TenantProfile } from "./tenants"
import type { Writer } from "./write-identity"

const numerals: Record<string, readonly string[]> = {
  Satu: ["I", "1"],
  Dua: ["II", "2"],
  Tiga: ["III", "3"],
  II: ["2", "Dua"],
}

/** The kelurahan's name in one of the spellings seen in real lists. */
export function makeKelurahanWriter({ unknownKelurahan }: TenantProfile): Writer {
  return function writeKelurahan({ enterprise: { place }, defect }: Row, random: Random): CellValue {
    if (defect === "kelurahan-unknown") return random.pick(unknownKelurahan)
    const { name } = place.kelurahan
    if (defect === "kecamatan-wrong") return name
    const short = place.kelurahan.code.charAt(9) === "2" ? "Desa" : "Kel."
    return random.weighted([
      [50, name],
      [20, name.toUpperCase()],
      [10, `${short} ${name}`],
      [6, `${name} `],
      [5, name.replace(" ", "  ")],
      [5, name.toLowerCase()],
      [4, `${short === "Desa" ? "Ds." : short}${name}`.toUpperCase()],
      [14, respell(name, random)],
    ])
  }
}

function respell(name: string, random: Random): string {
  const last = name.split(" ").at(-1) ?? ""
  const numeral = numerals[last]
  if (numeral) return name.replace(new RegExp(`${last}$`), random.pick(numeral))
  return name
    .replace(/^Gunung /, "Gn. ")
    .replace(/^Tanjung /, "Tj. ")
    .replace("-", " ")
}

export function writeKecamatan({ enterprise: { place }, defect, neighbour }: Row, random: Random): CellValue {
  if (defect === "kecamatan-wrong") return neighbour
  const { name } = place.kecamatan
  return random.weighted([
    [60, name],
    [20, name.toUpperCase()],
    [12, `Kec. ${name}`],
    [8, `${name} `],
  ])
}

export function writeKabupaten({ enterprise: { place } }: Row, random: Random): CellValue {
  return random.chance(0.5) ? place.kabupaten.name : place.kabupaten.name.toUpperCase()
}

export function writeStreet({ enterprise: { street } }: Row, random: Random): CellValue {
  return random.chance(0.2) ? street.toUpperCase() : street
}

/** Street with RT and RW in the same cell. */
export function writeStreetWithRt({ enterprise: { street, rt, rw } }: Row, random: Random): CellValue {
  return random.pick([`${street} RT ${pad(rt)} RW ${pad(rw)}`, `${street}, RT. ${pad(rt)}/RW. ${pad(rw)}`, street])
}

export function writeRt({ enterprise: { rt } }: Row, random: Random): CellValue {
  return random.pick([rt, pad(rt)])
}

export function writeRw({ enterprise: { rw } }: Row, random: Random): CellValue {
  return random.pick([rw, pad(rw)])
}

export function writeRtRw({ enterprise: { rt, rw } }: Row, random: Random): CellValue {
  return random.pick([`${pad(rt)}/${pad(rw)}`, `RT ${rt} / RW ${rw}`])
}

export function writeLatitude({ enterprise: { latitude }, defect }: Row): CellValue {
  return withPoint(latitude, defect)
}

export function writeLongitude({ enterprise: { longitude }, defect }: Row): CellValue {
  return withPoint(longitude, defect)
}

function withPoint(degrees: number | null, defect: Row["defect"]): CellValue {
  return degrees !== null && defect === "coordinate-point" ? Math.round(degrees * 1e6) : degrees
}

function pad(value: number): string {
  return String(value).padStart(3, "0")
}
