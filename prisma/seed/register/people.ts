import type { NamePool } from "./names"
import type { Random } from "./random"
import type { Region } from "./regions"
import type { TenantProfile } from "./tenants"

/** An invented person who runs one or more businesses. */
export type Owner = {
  name: string
  given: string
  gender: "L" | "P"
  nik: string
  /** ISO day. */
  birthDate: string
  birthPlace: string
  /** National spelling, 08…; null for who has none. */
  phone: string | null
  phone2: string | null
  email: string | null
  nib: string | null
  npwp: string | null
}

/** Makes people whose NIK, phone, NIB and NPWP never repeat within one daerah. */
export function makePeople(profile: TenantProfile, random: Random, elsewhere: readonly Region[]) {
  const niks = new Set<string>()
  let count = 0

  function takeNik(prefix: string, birthDate: string, gender: "L" | "P"): string {
    const nik = composeNik(prefix, birthDate, gender, random.int(9001, 9999))
    if (niks.has(nik)) return takeNik(prefix, birthDate, gender)
    niks.add(nik)
    return nik
  }

  return function makeOwner(homePrefix: string, homeName: string): Owner {
    count += 1
    const gender = random.chance(0.62) ? "P" : "L"
    const { name, given } = composeName(random.weighted(profile.people), gender, random)
    const birthDate = pickBirthDate(random)
    const away = random.chance(0.22) ? random.pick(elsewhere) : null
    return {
      name,
      given,
      gender,
      birthDate,
      birthPlace: away
        ? random.pick(["Surabaya", "Manado", "Makassar", "Jember", "Palembang", "Ende", "Ambon"])
        : homeName,
      nik: takeNik(away ? away.code.replaceAll(".", "") : homePrefix, birthDate, gender),
      phone: random.chance(0.93) ? phoneOf(profile, count * 2) : null,
      phone2: random.chance(0.02) ? phoneOf(profile, count * 2 + 1) : null,
      email: random.chance(0.09) ? `${given.toLowerCase().replaceAll(/[^a-z]/g, "")}${count}@surel.example` : null,
      nib: random.chance(0.38)
        ? `99${String(100_000 + ((count * 7919) % 900_000))}${String(count).padStart(5, "0")}`
        : null,
      npwp: random.chance(0.05) ? composeNpwp(count) : null,
    }
  }
}

/** NIK: region of first issue, birth date (day + 40 for women), serial number. */
export function composeNik(prefix: string, birthDate: string, gender: "L" | "P", serial: number): string {
  const [year = "", month = "", day = ""] = birthDate.split("-")
  const ownDay = String(Number(day) + (gender === "P" ? 40 : 0)).padStart(2, "0")
  return `${prefix}${ownDay}${month}${year.slice(2)}${String(serial).padStart(4, "0")}`
}

/** NPWP of 15 digits whose ninth is the Luhn digit of the eight before, as the tax office's. */
export function composeNpwp(count: number): string {
  const body = `99${String(count).padStart(6, "0")}`
  const sum = [...body].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${body}${(10 - (sum % 10)) % 10}625000`
}

function phoneOf({ phonePrefix }: TenantProfile, serial: number): string {
  return `${phonePrefix}000${String(serial).padStart(5, "0")}`
}

function composeName(pool: NamePool, gender: "L" | "P", random: Random) {
  const given = random.pick(gender === "L" ? pool.male : pool.female)
  const middle = random.chance(0.18) ? random.pick(gender === "L" ? pool.male : pool.female) : ""
  const last = random.chance(pool.lastShare)
    ? random.pick(gender === "P" ? (pool.lastOfWomen ?? pool.last) : pool.last)
    : ""
  const parts = [given, middle === given ? "" : middle, last].filter((part) => part !== "")
  return { given, name: parts.join(" ") }
}

function pickBirthDate(random: Random): string {
  const age = 21 + Math.round((random.next() + random.next() + random.next()) * 17)
  return [2026 - age, pad(random.int(1, 12)), pad(random.int(1, 28))].join("-")
}

function pad(value: number): string {
  return String(value).padStart(2, "0")
}
