import { compareNames, isSamePersonName, type Likeness, type NameKey, nameKey } from "@/lib/name"

/** What two entries are compared by. */
export type Comparable = { name: NameKey | null; person: NameKey | null; nik: string | null; projectId: string | null }

/** The keys two entries have in common. */
export type Shared = ReadonlySet<"nik" | "nib" | "phone" | "projectId" | "registerId" | "kelurahan">

/** How two entries belong together; `exact` when there is no slip of the pen between them. */
export type Relation = { isDuplicate: boolean; isExact: boolean; isSamePerson: boolean; isSimilar: boolean }

type Said = { name: string | null; personName: string | null; nik: string | null }

/** An entry made ready for comparison. */
export function toComparable({ name, personName, nik }: Said, projectId: string | null): Comparable {
  return {
    name: name === null ? null : nameKey(name),
    person: personName === null ? null : nameKey(personName),
    nik,
    projectId,
  }
}

const none: Relation = { isDuplicate: false, isExact: false, isSamePerson: false, isSimilar: false }

/**
 * How two entries belong together. The same business again: a shared NIK, NIB or phone with (nearly) the same business
 * name, or the same OSS project. Two projects of one NIB, a person's second business, a couple's two businesses on one
 * phone and namesakes are none.
 */
export function relate(one: Comparable, other: Comparable, shared: Shared): Relation {
  if (shared.has("registerId") || shared.has("projectId")) return { ...none, isDuplicate: true, isExact: true }
  const isSamePerson = shared.has("nib") || isOnePerson(one, other, shared)
  if (one.projectId !== null && other.projectId !== null) return { ...none, isSamePerson }
  const hasKey = shared.has("nik") || shared.has("nib") || shared.has("phone")
  const likeness = likenessOf(one, other, shared)
  const isAlike = likeness === "same" || likeness === "near"
  if (hasKey && isAlike) return { ...none, isDuplicate: true, isExact: likeness === "same" && !isOnlyPhone(shared) }
  return {
    ...none,
    isSamePerson,
    isSimilar: likeness !== "different" && (hasKey || isSamePersonName(one.person, other.person)),
  }
}

function isOnlyPhone(shared: Shared): boolean {
  return shared.has("phone") && !shared.has("nik") && !shared.has("nib")
}

/** The same NIK; or one phone and one name, unless two NIKs say otherwise. */
function isOnePerson(one: Comparable, other: Comparable, shared: Shared): boolean {
  if (shared.has("nik")) return true
  if (one.nik !== null && other.nik !== null) return false
  return shared.has("phone") && isSamePersonName(one.person, other.person)
}

/** How alike the businesses are; a phone alone proves nothing for names such as "Warung" or for none at all. */
function likenessOf(one: Comparable, other: Comparable, shared: Shared): Likeness {
  if (one.name === null && other.name === null) return likenessOfNameless(one, other, shared)
  if (one.name === null || other.name === null) return "different"
  const likeness = compareNames(one.name, other.name)
  const isPlain = one.name.core === "" || other.name.core === ""
  if (!isPlain || likeness === "different") return likeness
  const isProven = shared.has("nik") || shared.has("nib") || isOnePerson(one, other, shared)
  return isProven ? likeness : "akin"
}

function likenessOfNameless(one: Comparable, other: Comparable, shared: Shared): Likeness {
  const isOne = one.person === null || other.person === null || isSamePersonName(one.person, other.person)
  if (!isOne) return "different"
  return shared.has("nik") || shared.has("nib") ? "same" : "akin"
}
