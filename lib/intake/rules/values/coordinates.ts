import { isZero, known, nothing, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

/** Where Indonesia ends, in degrees, with a margin of about 10 km. */
const bounds = { latitude: [-11.2, 6.2], longitude: [94.9, 141.1] } as const

const remarks = {
  lostPoint: warning(
    "coordinate-lost-point",
    "Titik desimal koordinat hilang; salin ulang dari peta, misalnya -7,7543.",
  ),
  outside: warning("coordinate-outside", "Koordinat ini di luar Indonesia; salin ulang dari peta."),
  swapped: warning("coordinate-swapped", "Lintang dan bujur tertukar; tukar isinya lalu impor kembali."),
  format: warning("coordinate-format", "Koordinat tidak terbaca; isi derajat desimal, misalnya -7,7543."),
}

/** Latitude and longitude of a row in degrees; when each lies where the other belongs, both are empty and said. */
export function readCoordinates(cells: { latitude: Cell; longitude: Cell }): {
  latitude: Reading<number>
  longitude: Reading<number>
} {
  const [latitude, longitude] = [readDegrees(cells.latitude), readDegrees(cells.longitude)]
  const isSwapped = lies(latitude.value, "longitude") && lies(longitude.value, "latitude")
  if (isSwapped) return { latitude: unreadable(remarks.swapped), longitude: unreadable(remarks.swapped) }
  return { latitude: within(latitude, "latitude"), longitude: within(longitude, "longitude") }
}

function lies(degrees: number | null, axis: keyof typeof bounds): boolean {
  return degrees !== null && degrees >= bounds[axis][0] && degrees <= bounds[axis][1]
}

function within(reading: Reading<number>, axis: keyof typeof bounds): Reading<number> {
  if (reading.value === null || lies(reading.value, axis)) return reading
  return unreadable(remarks.outside)
}

function readDegrees(cell: Cell): Reading<number> {
  return readFilled(cell, (text) => {
    if (isZero(text)) return nothing()
    if (cell.kind === "number") return checked(cell.value)
    if (cell.kind !== "text") return unreadable(remarks.format)
    const plain = text
      .normalize("NFKC")
      .replace(/[‐-―−]/g, "-")
      .replace(/['’‘]{2}/g, '"')
      .toUpperCase()
    if (/^-?\d([.,]\d+)?E\+?\d+$/.test(plain) || /^-?\d{1,3}([.,]\d+){2,}$/.test(plain))
      return unreadable(remarks.lostPoint)
    const decimal = /^([+-]?\d+(?:[.,]\d+)?) ?°? ?(LS|LU|BT|S|N|U|E|T)?\.?$/.exec(plain)
    if (decimal) return checked(signed(Number(decimal[1]?.replace(",", ".")), decimal[2]))
    const sexagesimal =
      /^(-?\d{1,3}) ?° ?(\d{1,2}) ?['’′] ?(?:(\d{1,2}(?:[.,]\d+)?) ?["”″] ?)?(LS|LU|BT|S|N|U|E|T)?$/.exec(plain)
    if (!sexagesimal) return unreadable(remarks.format)
    const [, degrees = "", minutes = "", seconds = "0", side] = sexagesimal
    const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds.replace(",", ".")) / 3600
    return checked(signed(degrees.startsWith("-") ? -size : size, side))
  })
}

/** LS and S are south of the equator. */
function signed(degrees: number, side: string | undefined): number {
  return side === "LS" || side === "S" ? -Math.abs(degrees) : degrees
}

function checked(degrees: number): Reading<number> {
  if (Math.abs(degrees) > 180) return unreadable(Math.abs(degrees) > 1_000 ? remarks.lostPoint : remarks.outside)
  return known(degrees)
}
