import type { Kind } from "./kinds"
import type { Owner } from "./people"
import type { Random } from "./random"
import type { TenantProfile } from "./tenants"

/** Names businesses so that no two share a name, and the businesses of one person or phone share no word. */
export function makeNamer(profile: TenantProfile, random: Random) {
  const taken = new Set<string>()
  const wordsOf = new Map<string, Set<string>>()

  return function nameBusiness(owner: Owner, kind: Kind): string {
    const keys = [owner.nik, owner.phone, owner.phone2].filter((key) => key !== null)
    for (let tries = 0; tries < 500; tries += 1) {
      const name = composeName(owner, kind, tries)
      const parts = significantWords(name)
      const used = keys.some((key) => parts.some((part) => wordsOf.get(key)?.has(part)))
      if (taken.has(parts.join(" ")) || used) continue
      taken.add(parts.join(" "))
      for (const key of keys) wordsOf.set(key, new Set([...(wordsOf.get(key) ?? []), ...parts]))
      return name
    }
    throw new Error(`No free business name left for ${kind.title}`)
  }

  function composeName(owner: Owner, kind: Kind, tries: number): string {
    const head = random.pick(
      tries < 40 ? kind.heads : [...kind.heads, "Usaha", "Rumah Usaha", "Mitra", "Griya", "Karya"],
    )
    const called = `${random.pick(profile.address[owner.gender])} ${owner.given}`
    const motif = random.pick(profile.motifs)
    const tail = random.weighted([
      [46, motif],
      [26, called],
      [14, `${motif} ${random.pick(profile.motifs)}`],
      [14, `${random.pick(["UD", "Putra", "Putri", "Berkah"])} ${motif}`],
    ])
    const whole = tries > 4 && tail === motif ? `${motif} ${random.pick(profile.motifs)}` : tail
    return [...new Set(`${head} ${whole}`.split(" "))].join(" ")
  }
}

function significantWords(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^a-z']+/)
    .filter((part) => part.length > 2)
}
