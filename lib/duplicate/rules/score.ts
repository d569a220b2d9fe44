import { compareOwners, ownerKey } from "@/lib/duplicate/rules/owner"
import { type Likened, metresBetween, nearMetres } from "@/lib/duplicate/rules/record"
import { compareNames, type Likeness, type NameKey, nameKey } from "@/lib/name"

/**
 * What each agreement and disagreement weighs. The one place for them; rules/score.test.ts measures what they find on
 * two thousand pairs, and says so.
 */
const weights = {
  /** Two projects of OSS are two businesses. */
  project: { same: 70, different: -100 },
  /** A NIB and a NIK belong to a person, so the owner's name and phone say nothing more once one of them agrees. */
  nib: { same: 70, different: -14 },
  nik: { same: 48, different: -36 },
  phone: { same: 36, different: -8 },
  name: { same: 34, near: 30, akin: 12, different: -22, plain: 8, branch: -48 },
  owner: { same: 22, near: 18, akin: 8, different: -28 },
  /** A phone is often a household's. */
  ownerOfOnePhone: { same: 22, near: 18, akin: 12, different: -14 },
  ownerOfOneNib: { same: 0, near: 0, akin: 0, different: -10 },
  kelurahan: { same: 12, different: -10 },
  rtRw: { same: 6, different: -4 },
  near: { same: 10, different: 0 },
  birth: { same: 8, different: -20 },
  gender: { same: 0, different: -20 },
  sector: { same: 3, different: -8 },
} as const

/** From here on two records are shown to a person as perhaps one business. */
export const threshold = 60

/** Why two records are alike, in the words people read. */
export const reasons = {
  PROJECT: "Nomor proyek OSS sama",
  NIK: "NIK sama",
  NIB: "NIB sama",
  PHONE: "No. HP sama",
  NAME: "Nama usaha sama atau hampir sama",
  OWNER: "Nama pelaku sama atau hampir sama",
  NEAR: "Jarak paling jauh 100 meter",
  KELURAHAN: "Kelurahan sama",
} as const
export type Reason = keyof typeof reasons

/** Whether a text is one of the reasons. */
export function isReason(text: string | undefined): text is Reason {
  return text !== undefined && Object.hasOwn(reasons, text)
}

/** How likely two records are one business: 0 to 100, and why. */
export type Score = { score: number; reasons: Reason[] }

/** A record made ready for comparison. */
export type Ready = { record: Likened; name: NameKey; brand: NameKey | null; owner: NameKey }

/** Take a record's names apart once, however often it is compared. */
export function ready(record: Likened): Ready {
  const brand = record.brand ? nameKey(record.brand) : null
  return { record, name: nameKey(record.name), brand, owner: ownerKey(record.owner) }
}

/** How likely two records are one business. */
export function score(one: Ready, other: Ready): Score {
  const [a, b] = [one.record, other.record]
  const keys = sharedKeys(a, b)
  const name = likenessOfBusiness(one, other)
  const owner = compareOwners(one.owner, other.owner)
  const isNear = areNear(one, other)
  const total =
    weighKeys(keys) +
    weights.name[name] +
    weighOwner(owner, keys) +
    weighPerson(a, b) +
    weighPlace(a, b) +
    (isNear ? weights.near.same : 0) +
    weigh(a.sector, b.sector, weights.sector)
  const found: [Reason, boolean][] = [
    ["PROJECT", keys.project === true],
    ["NIK", keys.nik === true],
    ["NIB", keys.nib === true],
    ["PHONE", keys.phone === true && keys.nik !== true],
    ["NAME", name !== "different" && name !== "branch"],
    ["OWNER", owner !== "different" && keys.nik !== true],
    ["NEAR", isNear],
    ["KELURAHAN", a.kelurahanCode !== null && a.kelurahanCode === b.kelurahanCode],
  ]
  return {
    score: Math.max(0, Math.min(100, total)),
    reasons: found.filter(([, is]) => is).map(([reason]) => reason),
  }
}

/** Whether two records stand within a hundred metres of one another; unknown places are not. */
function areNear({ record: one }: Ready, { record: other }: Ready): boolean {
  const metres = metresBetween(one, other)
  return metres !== null && metres <= nearMetres
}

/** Whether two records have one NIB, which is worth a look whatever they are called, but for two projects of OSS. */
export function isOneNib(one: Likened, other: Likened): boolean {
  const isOtherProject = one.projectId !== null && other.projectId !== null && one.projectId !== other.projectId
  return one.nib !== null && one.nib === other.nib && !isOtherProject
}

/** Whether both say the same (true), something else (false), or one says nothing (null). */
type Agreement = boolean | null
type Keys = { nik: Agreement; nib: Agreement; phone: Agreement; project: Agreement }

function agree(one: string | null, other: string | null): Agreement {
  return one === null || other === null ? null : one === other
}

function sharedKeys(a: Likened, b: Likened): Keys {
  const isOnePerson = a.personId === b.personId
  return {
    nik: isOnePerson ? true : a.hasNik && b.hasNik ? false : null,
    nib: agree(a.nib, b.nib),
    phone: a.phones.length === 0 || b.phones.length === 0 ? null : a.phones.some((phone) => b.phones.includes(phone)),
    project: agree(a.projectId, b.projectId),
  }
}

function weigh(one: string | null, other: string | null, weight: { same: number; different: number }): number {
  return worth(agree(one, other), weight)
}

function worth(agreement: Agreement, weight: { same: number; different: number }): number {
  return agreement === null ? 0 : agreement ? weight.same : weight.different
}

function weighKeys({ nik, nib, phone, project }: Keys): number {
  const person = Math.max(worth(nik === true, { same: weights.nik.same, different: 0 }), nib ? weights.nib.same : 0)
  if (person > 0) return person + worth(project, weights.project) + (nik === false ? weights.nik.different : 0)
  return (
    worth(nik, weights.nik) + worth(nib, weights.nib) + worth(phone, weights.phone) + worth(project, weights.project)
  )
}

function weighOwner(owner: Likeness, { nik, nib, phone }: Keys): number {
  if (nik === true) return 0
  if (nib === true) return weights.ownerOfOneNib[owner]
  return phone === true ? weights.ownerOfOnePhone[owner] : weights.owner[owner]
}

function weighPerson(a: Likened, b: Likened): number {
  if (a.personId === b.personId) return 0
  return weigh(a.birthDate, b.birthDate, weights.birth) + weigh(a.gender, b.gender, weights.gender)
}

function weighPlace(a: Likened, b: Likened): number {
  const kelurahan = agree(a.kelurahanCode, b.kelurahanCode)
  if (!kelurahan) return worth(kelurahan, weights.kelurahan)
  const [one, other] = [a, b].map(({ rt, rw }) => (rt === null && rw === null ? null : `${rt ?? ""}/${rw ?? ""}`))
  return weights.kelurahan.same + weigh(one ?? null, other ?? null, weights.rtRw)
}

/** Beyond what names say: `plain` is nothing but a kind of shop ("Warung"), `branch` the same but for its number. */
type NameLikeness = Likeness | "plain" | "branch"

/** Business names, and brands where they say more, the closest of them. */
function likenessOfBusiness(one: Ready, other: Ready): NameLikeness {
  const names = [one.name, one.brand].flatMap((first) =>
    first === null ? [] : [other.name, other.brand].flatMap((second) => (second ? [likenessOf(first, second)] : [])),
  )
  const order = ["same", "near", "akin", "plain", "branch", "different"] as const
  return order.find((likeness) => names.includes(likeness)) ?? "different"
}

function likenessOf(one: NameKey, other: NameKey): NameLikeness {
  const likeness = compareNames(one, other)
  if (likeness === "different" && isBranch(one, other)) return "branch"
  if (one.core === "" || other.core === "") return likeness === "same" ? "plain" : "different"
  const isShort = Math.min(one.core.length, other.core.length) < 5
  // Letters left out (`Brkah Jya`) leave the consonants as they were.
  const isSkeleton = !isShort && one.skeleton === other.skeleton && one.numbers === other.numbers
  return likeness === "different" && isSkeleton ? "near" : likeness
}

/** `Laundry Bersih 1` and `Laundry Bersih 2`. */
function isBranch(one: NameKey, other: NameKey): boolean {
  if (one.numbers === "" || other.numbers === "" || one.numbers === other.numbers) return false
  const [first, second] = [one, other].map(({ words, numbers }) => {
    const counted = new Set(numbers.split(" "))
    return words.filter((word) => !counted.has(word)).join("")
  })
  return first === second
}
