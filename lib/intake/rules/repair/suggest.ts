import { editDistance } from "@/lib/edit-distance"
import { regionName } from "@/lib/intake/rules/region/name"
import type { Problem } from "@/lib/intake/schema"
import { stripNoise } from "@/lib/person/rules"

/** A place that may be meant. */
export type Place = { code: string; name: string; kecamatan: string }

const most = 3
const farthest = 6

/** The places whose names are nearest to a text, nearest first; none when nothing is near. */
export function nearestPlaces(text: string, places: readonly Place[]): Place[] {
  const asked = regionName(text).key
  if (asked.length < 3) return []
  const limit = Math.min(farthest, Math.ceil(asked.length / 2))
  const measured = places.map((place) => ({ place, distance: distanceTo(asked, regionName(place.name).key, limit) }))
  return measured
    .filter(({ distance }) => distance <= limit)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ place }) => place)
}

/** A name that holds the other is near, whatever stands around it. */
function distanceTo(asked: string, name: string, limit: number): number {
  if (name.length >= 4 && (asked.includes(name) || name.includes(asked))) return 1
  return editDistance(asked, name, limit)
}

/** What to do about a fault, beyond what the fault itself says; null when there is nothing to add. */
export function hintFor({ field, code, original }: Problem): string | null {
  const digits = stripNoise(original)
  if (/scientific$|truncated$/.test(code))
    return "Angka yang hilang tidak dapat dihitung kembali dari berkas; lihat dokumen aslinya atau tanyakan kepada pelaku."
  if (field === "nik" && /^\d{15}$/.test(digits)) return "Kurang satu angka; bandingkan angka demi angka dengan KTP."
  if (field === "nik" && /^\d{17}$/.test(digits)) return "Lebih satu angka; bandingkan angka demi angka dengan KTP."
  if (field === "nib" && /^\d{16}$/.test(digits))
    return "16 angka adalah panjang NIK, bukan NIB; mungkin tertukar kolom."
  if (field === "nik" && /^\d{13}$/.test(digits))
    return "13 angka adalah panjang NIB, bukan NIK; mungkin tertukar kolom."
  return null
}
