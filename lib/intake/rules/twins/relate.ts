import { compareNames, isSamePersonName, nameKey } from "@/lib/intake/rules/twins/names"

/** What two entries are compared by. */
export type Comparable = {
  name: string | null
  personName: string | null
  nik: string | null
  projectId: string | null
}

/** The keys two entries have in common. */
export type Shared = ReadonlySet<"nik" | "nib" | "phone" | "projectId" | "registerId" | "kelurahan">

/** How two entries belong together; `exact` when there is no slip of the pen between them. */
export type Relation = { isDuplicate: boolean; isExact: boolean; isSamePerson: boolean; isSimilar: boolean }

const none: Relation = { isDuplicate: false, isExact: false, isSamePerson: false, isSimilar: false }

/**
 * How two entries belong together. The same business again: a shared NIK, NIB or phone with (nearly) the same business
 * name, or the same OSS project. Two projects of one NIB, a person's second business, a couple's two businesses on one
 * phone and namesakes are none.
 */
export function relate(one: Comparable, other: Comparable, shared: Shared): Relation {
  if (shared.has("registerId") || shared.has("projectId")) return { ...none, isDuplicate: true, isExact: true }
  const isSamePerson = isOnePerson(one, other, shared)
  if (one.projectId !== null && other.projectId !== null)
    return { ...none, isSamePerson: isSamePerson || shared.has("nib") }
  const hasKey = shared.has("nik") || shared.has("nib") || shared.has("phone")
  const likeness = likenessOf(one, other, shared)
  const isAlike = likeness === "same" || likeness === "near"
  if (hasKey && isAlike) return { ...none, isDuplicate: true, isExact: likeness === "same" && !isOnlyPhone(shared) }
  const isNear = likeness !== "different" && (hasKey || isSamePersonName(one.personName, other.personName))
  return { ...none, isSamePerson: isSamePerson || shared.has("nib"), isSimilar: isNear }
}

function isOnlyPhone(shared: Shared): boolean {
  return shared.has("phone") && !shared.has("nik") && !shared.has("nib")
}

/** The same NIK; or one phone and one name, unless two NIKs say otherwise. */
function isOnePerson(one: Comparable, other: Comparable, shared: Shared): boolean {
  if (shared.has("nik")) return true
  if (one.nik !== null && other.nik !== null) return false
  return shared.has("phone") && isSamePersonName(one.personName, other.personName)
}

/** How alike the businesses are; a phone alone proves nothing for names such as "Warung" or for none at all. */
function likenessOf(one: Comparable, other: Comparable, shared: Shared) {
  if (one.name === null && other.name === null) return likenessOfNameless(one, other, shared)
  if (one.name === null || other.name === null) return "different"
  const [first, second] = [nameKey(one.name), nameKey(other.name)]
  const likeness = compareNames(first, second)
  const isPlain = first.core === "" || second.core === ""
  const isProven = shared.has("nik") || shared.has("nib") || isOnePerson(one, other, shared)
  return isPlain && !isProven && likeness !== "different" ? "akin" : likeness
}

function likenessOfNameless(one: Comparable, other: Comparable, shared: Shared) {
  const isOne =
    one.personName === null || other.personName === null || isSamePersonName(one.personName, other.personName)
  if (!isOne) return "different"
  return shared.has("nik") || shared.has("nib") ? "same" : "akin"
}
