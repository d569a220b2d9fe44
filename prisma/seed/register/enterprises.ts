import type { Kind } from "./kinds"
import { makeNamer } from "./naming"
import { makePeople, type Owner } from "./people"
import { places as spots } from "./places"
import type { Random } from "./random"
import { listElsewhere, listPlaces, type Place, type Region } from "./regions"
import type { TenantProfile } from "./tenants"

/** One invented enterprise, as it truly is: the mess comes later, when it is written down. */
export type Enterprise = {
  owner: Owner
  kind: Kind
  place: Place
  name: string
  brand: string | null
  products: string
  street: string
  rt: number
  rw: number
  legalForm: string
  startedYear: number
  /** Rupiah a month. */
  monthlySales: number
  capital: number
  assets: number
  workersMale: number
  workersFemale: number
  latitude: number | null
  longitude: number | null
}

/** Enterprises spread over the kelurahan of a daerah; some people own two or three, some families share a phone. */
export function makeEnterprises(profile: TenantProfile, regions: readonly Region[], random: Random): Enterprise[] {
  const pickPlace = makePlacePicker(listPlaces(regions, profile.regionCode), random)
  const makeOwner = makePeople(profile, random, listElsewhere(regions, profile.regionCode))
  const nameBusiness = makeNamer(profile, random)
  const made: Enterprise[] = []

  for (let index = 0; index < profile.enterprises + profile.broken; index += 1) {
    const earlier = made.length > 0 && random.chance(0.11) ? random.pick(made.slice(-40)) : null
    const place = earlier?.place ?? pickPlace()
    const prefix = place.kecamatan.code.replaceAll(".", "")
    const person = makeOwner(prefix, place.kabupaten.name.replace(/^(Kota|Kabupaten) /, ""))
    const sameOwner = earlier !== null && random.chance(0.6)
    const owner = sameOwner ? earlier.owner : { ...person, phone: earlier?.owner.phone ?? person.phone }
    const kind = pickKind(profile, place, random)
    made.push(describeEnterprise({ owner, place, kind, name: nameBusiness(owner, kind) }, profile, random))
  }
  return made
}

type Core = Pick<Enterprise, "owner" | "place" | "kind" | "name">

function describeEnterprise(core: Core, profile: TenantProfile, random: Random): Enterprise {
  const { kind, owner, place } = core
  const monthlySales = roundMoney(
    (kind.sales * 1000 * Math.exp((random.next() + random.next() + random.next() - 1.5) * 1.5)) / 2,
  )
  const workers = Math.max(1, Math.round(kind.workers * (0.5 + random.next())))
  const women = Math.round(workers * (owner.gender === "P" ? 0.75 : 0.3))
  const ownCapital = roundMoney(monthlySales * (0.6 + random.next() * 3))
  return {
    ...core,
    brand: random.chance(0.2) ? core.name.split(" ").slice(-2).join(" ") : null,
    products: [...new Set([random.pick(kind.products), random.pick(kind.products)])].join(", "),
    street: `${random.pick(profile.streets)} No. ${random.int(1, 148)}`,
    rt: random.int(1, 9),
    rw: random.int(1, 12),
    legalForm:
      monthlySales > 30_000_000
        ? random.pick(["CV", "PT Perorangan", "UD"])
        : random.pick(["Perorangan", "Perorangan", "PO", "UD"]),
    startedYear: Math.max(Number(owner.birthDate.slice(0, 4)) + 18, 2025 - Math.floor(random.next() ** 2 * 28)),
    monthlySales,
    capital: ownCapital,
    assets: roundMoney(ownCapital * (1 + random.next() * 4)),
    workersMale: workers - women,
    workersFemale: women,
    ...pickSpot(place, random),
  }
}

function pickKind(profile: TenantProfile, place: Place, random: Random): Kind {
  const names = [place.kelurahan.name, place.kecamatan.name, place.kabupaten.name.replace(/^\w+ /, "")]
  return random.weighted(
    profile.kinds.map((kind) => {
      const home = kind.near?.some((start) => names.some((name) => name.startsWith(start)))
      return [kind.weight * (home ? 3 : 1), kind] as const
    }),
  )
}

function makePlacePicker(places: readonly Place[], random: Random): () => Place {
  const weights = places.map((place) => [0.5 + random.next(), place] as const)
  return () => random.weighted(weights)
}

function pickSpot({ kecamatan }: Place, random: Random) {
  const spot = spots[kecamatan.code]
  if (!spot || random.chance(0.45)) return { latitude: null, longitude: null }
  const [latitude, longitude, radius] = spot
  const [distance, angle] = [radius * Math.sqrt(random.next()), random.next() * 2 * Math.PI]
  return {
    latitude: Number((latitude + distance * Math.sin(angle)).toFixed(6)),
    longitude: Number((longitude + distance * Math.cos(angle)).toFixed(6)),
  }
}

/** People name round figures: steps of 50 thousand below 2 million, half a million below 50 million, else 5 million. */
function roundMoney(rupiah: number): number {
  const step = rupiah < 2_000_000 ? 50_000 : rupiah < 50_000_000 ? 500_000 : 5_000_000
  return Math.max(step * 4, Math.round(rupiah / step) * step)
}
