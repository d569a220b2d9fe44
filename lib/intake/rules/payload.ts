import { emptyValues, type JudgedRow } from "@/lib/intake/rules/rows/row"

/** What is kept of a row in words: it may hold a NIK, so it is stored encrypted. */
export type Payload = Omit<JudgedRow, "sheet" | "row" | "outcome">

type Packed = Partial<Omit<Payload, "values">> & { values: Partial<Payload["values"]> }

/** A payload as text, without what is empty. */
export function packPayload({ values, originals, problems, ...rest }: Payload): string {
  const { duplicateOf, samePersonAs, similarTo, projectId, registerId, registerVersion } = rest
  const twins = filled({ duplicateOf, samePersonAs, similarTo, projectId, registerId, registerVersion })
  return JSON.stringify({ values: filled(values), originals, problems, ...twins })
}

function filled(object: object): object {
  const entries = Object.entries(object)
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  )
}

/** The payload of a text that packPayload made. */
export function unpackPayload(text: string): Payload {
  const packed: Packed = JSON.parse(text)
  return {
    originals: {},
    problems: [],
    duplicateOf: [],
    samePersonAs: [],
    similarTo: [],
    projectId: null,
    registerId: null,
    registerVersion: null,
    ...packed,
    values: { ...emptyValues(), ...packed.values },
  }
}
