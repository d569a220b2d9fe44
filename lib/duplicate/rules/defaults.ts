import { type FieldName, type Holder, type Side, valueIn } from "@/lib/duplicate/rules/fields"

/** A checked fact as a merge weighs it. */
export type Checked = { kind: string; grade: string; verdict: string; at: string }

/** One record of a pair with what was checked about it. */
export type Candidate = Holder & { facts: readonly Checked[] }

const statusOrder = [
  "MOVED",
  "CLOSED",
  "REJECTED",
  "DRAFT",
  "NEEDS_REPAIR",
  "SUBMITTED",
  "EXPIRED",
  "CHECKED",
  "APPROVED",
]
const gradeOrder = ["stated", "seen", "document", "register"]

/** Which of two records stays: the one that is trusted more, else the fuller, else the older. */
export function recordToKeep(a: Candidate, b: Candidate): Side {
  const trust = [a, b].map(({ enterprise }) => statusOrder.indexOf(String(enterprise.status)))
  if (trust[0] !== trust[1]) return (trust[0] ?? 0) > (trust[1] ?? 0) ? "a" : "b"
  return fullness(b) > fullness(a) ? "b" : "a"
}

function fullness({ enterprise, person, facts }: Candidate): number {
  return (
    [...Object.values(enterprise), ...Object.values(person)].filter((value) => value !== null).length + facts.length
  )
}

/** The kind of fact that tells how a field is known. */
const kindOf: Partial<Record<FieldName, string>> = {
  ...{ personName: "identity", nik: "identity", nib: "nib", phone: "phone" },
  ...{ address: "location", kelurahanCode: "location", location: "location" },
}

type Sides = Record<Side, Candidate>

/** Which value of a field is proposed: the one there is, else the better known, else that of the record that stays. */
export function valueToKeep(name: FieldName, pair: Sides, keep: Side): Side {
  const [inA, inB] = [valueIn(name, pair.a), valueIn(name, pair.b)]
  if (inA === "" || inB === "") return inA === inB ? keep : inA === "" ? "b" : "a"
  const kind = kindOf[name]
  return (kind && betterKnown(factOf(pair.a, kind), factOf(pair.b, kind))) || keep
}

function factOf({ facts }: Candidate, kind: string): Checked | undefined {
  return facts.find((fact) => fact.kind === kind)
}

/** The side on which something is known better, or null when there is nothing between them. */
function betterKnown(a: Checked | undefined, b: Checked | undefined): Side | null {
  const [one, other] = [a, b].map((fact) =>
    fact?.verdict === "right" ? gradeOrder.indexOf(fact.grade) : fact ? -1 : -0.5,
  )
  if (one === undefined || other === undefined || one === other) {
    if (!a || !b || a.at === b.at) return null
    return a.at > b.at ? "a" : "b"
  }
  return one > other ? "a" : "b"
}

/**
 * Whether the fact of the record that goes comes along: with the value it is about where that was chosen, else where it
 * is known better.
 */
export function isFactTaken(
  kind: string,
  taken: ReadonlySet<FieldName>,
  known: { kept?: Checked; gone?: Checked; differs: ReadonlySet<FieldName> },
): boolean {
  const about = { identity: "nik", nib: "nib", phone: "phone", location: "location" }[kind]
  const field = Object.keys(kindOf).find((name): name is FieldName => name === about)
  if (field && taken.has(field)) return true
  if (field && known.differs.has(field)) return false
  return known.gone !== undefined && betterKnown(known.kept, known.gone) === "b"
}
