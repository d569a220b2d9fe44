/** What two records are compared by; days are ISO dates, phones E.164, degrees as stored. */
export type Likened = {
  id: string
  personId: string
  name: string
  brand: string | null
  owner: string
  /** Whether the person's NIK is known: two people with two NIK are two people. */
  hasNik: boolean
  birthDate: string | null
  gender: string | null
  phones: readonly string[]
  nib: string | null
  projectId: string | null
  sector: string | null
  kelurahanCode: string | null
  rt: string | null
  rw: string | null
  latitude: number | null
  longitude: number | null
}

/** Metres within which two places are one neighbourhood. */
export const nearMetres = 100

/** Degrees of latitude that are at least so many metres. */
export const nearDegrees = nearMetres / 110_500

type Placed = Pick<Likened, "latitude" | "longitude">

/** How far two places are apart in metres, or null where one is not known; good for short distances near the equator. */
export function metresBetween(one: Placed, other: Placed): number | null {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null)
    return null
  const narrowing = Math.cos((((one.latitude + other.latitude) / 2) * Math.PI) / 180)
  const [north, east] = [one.latitude - other.latitude, (one.longitude - other.longitude) * narrowing]
  return Math.hypot(north, east) * 111_320
}
