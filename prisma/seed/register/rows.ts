import { canSuffer, type Defect, defectWeights, errorDefects, type Row, warningDefects } from "./defects"
import { type Enterprise, makeEnterprises } from "./enterprises"
import { makeRandom, type Random } from "./random"
import type { Region } from "./regions"
import { type TenantProfile, tenantProfiles } from "./tenants"

/** All one founding daerah's file holds, in its order: good rows, rows with mistakes, and rows written twice. */
export type Register = { profile: TenantProfile; rows: Row[]; random: Random }

/** Compose the demo register of a founding daerah; `possible` are the mistakes its layout has a column for. */
export function generateRegister(slug: string, regions: readonly Region[], possible: readonly Defect[]): Register {
  const profile = tenantProfiles.find((candidate) => candidate.slug === slug)
  if (!profile) throw new Error(`No demo for ${slug}`)
  const random = makeRandom(slug)
  const neighbours = [...new Set(regions.filter((region) => isKecamatanOf(region, profile)).map(({ name }) => name))]
  const enterprises = random.shuffle(makeEnterprises(profile, regions, random))

  const broken = enterprises.slice(0, profile.broken).map((enterprise) => {
    return { ...plain(enterprise), defect: pickDefect(enterprise, keep(errorDefects, possible), random) }
  })
  const good = enterprises.slice(profile.broken).map((enterprise) => {
    const neighbour = random.pick(neighbours.filter((name) => name !== enterprise.place.kecamatan.name))
    const suffers = random.chance(0.225)
    return {
      ...plain(enterprise),
      neighbour,
      defect: suffers ? pickDefect(enterprise, keep(warningDefects, possible), random) : null,
    }
  })
  const repeats = random.shuffle(good.filter(isSafeToRepeat)).slice(0, profile.repeats)
  return {
    profile,
    random,
    rows: inOrder([...good, ...broken, ...repeats.map((row) => ({ ...row, repeat: true }))], random),
  }
}

function plain(enterprise: Enterprise): Row {
  return { enterprise, defect: null, repeat: false, neighbour: "" }
}

/** Written twice is only what can be recognised again: its NIK stands clean in both rows. */
function isSafeToRepeat({ defect }: Row): boolean {
  return defect === null
}

function keep(defects: readonly Defect[], possible: readonly Defect[]): Defect[] {
  return defects.filter((defect) => possible.includes(defect))
}

function pickDefect(enterprise: Enterprise, defects: readonly Defect[], random: Random): Defect {
  return random.weighted(
    defects.filter((defect) => canSuffer(enterprise, defect)).map((defect) => [defectWeights[defect], defect] as const),
  )
}

function isKecamatanOf({ code, level }: Region, { regionCode }: TenantProfile): boolean {
  return level === "kecamatan" && code.startsWith(`${regionCode}.`)
}

/** By kelurahan, as clerks type them; a few come late and stand at the end. */
function inOrder(rows: readonly Row[], random: Random): Row[] {
  const late = (row: Row) => (random.chance(row.repeat ? 0.5 : 0.04) ? "z" : "a")
  const keyed = random.shuffle(rows).map((row) => ({ row, key: `${late(row)}${row.enterprise.place.kelurahan.code}` }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row)
}
