import "server-only"
import type { Actor } from "@/lib/access"
import type { PairRecord } from "@/lib/duplicate/queries/pair-rows"
import { type FieldName, fields, type Row } from "@/lib/duplicate/rules/fields"
import { openNik, openNpwp, sealNik, sealNpwp } from "@/lib/seal"

/**
 * What shall become of two records: `taken` are the fields whose value comes from the one that goes. The person is one
 * already (`same`), becomes one (`one`), or the business is that of the record that stays (`kept`) or goes (`gone`).
 */
export type Plan = {
  kept: PairRecord
  gone: PairRecord
  owner: "same" | "one" | "kept" | "gone"
  taken: ReadonlySet<FieldName>
  differs: ReadonlySet<FieldName>
}

/** The changes of the enterprise that stays. */
export function chosenPatch(actor: Actor, { kept, gone, owner, taken }: Plan): Row {
  const patch = valuesOf("enterprise", gone, taken)
  if (taken.has("npwp")) Object.assign(patch, npwpFor(actor, kept, gone))
  if (owner === "gone") patch.person_id = gone.person.id
  const flags = [
    ...textsOf(kept.enterprise.flags).filter((flag) => !isAbout(flag, taken)),
    ...textsOf(gone.enterprise.flags).filter((flag) => isAbout(flag, taken)),
  ]
  return {
    ...patch,
    flags,
    tags: [...new Set([...textsOf(kept.enterprise.tags), ...textsOf(gone.enterprise.tags)])],
    assignee_id: kept.enterprise.assignee_id ?? gone.enterprise.assignee_id,
    updated_at: new Date().toISOString(),
  }
}

/** The changes of the people when they become one: what is unique leaves the one before it reaches the other. */
export function ownerPatches(actor: Actor, { kept, gone, owner, taken }: Plan): { id: string; patch: Row }[] {
  if (owner !== "one") return []
  const [keptId, goneId] = [String(kept.person.id), String(gone.person.id)]
  const stays = valuesOf("person", gone, taken)
  const leaves: Row = {}
  if (taken.has("nik")) {
    Object.assign(stays, nikFor(actor, keptId, gone))
    Object.assign(leaves, { nik_cipher: null, nik_hash: null, nik_last4: null })
  }
  if (kept.person.account_id === null && gone.person.account_id !== null) {
    stays.account_id = gone.person.account_id
    leaves.account_id = null
  }
  const updated_at = new Date().toISOString()
  return [
    { id: goneId, patch: leaves },
    { id: keptId, patch: stays },
  ].map(({ id, patch }) => ({ id, patch: Object.keys(patch).length > 0 ? { ...patch, updated_at } : patch }))
}

function valuesOf(table: "enterprise" | "person", gone: PairRecord, taken: ReadonlySet<FieldName>): Row {
  const columns = [...taken].flatMap((name) => (fields[name].of === table ? [...fields[name].columns] : []))
  return Object.fromEntries(columns.map((column) => [column, gone[table][column]]))
}

/** A sealed number can be read in its own row only, so it is sealed anew for the row it goes to. */
function npwpFor({ tenantId }: Actor, kept: PairRecord, gone: PairRecord): Row {
  const sealed = bytesOf(gone.enterprise.npwp_cipher)
  if (!sealed) return {}
  const npwp = openNpwp(sealed, { tenantId, id: String(gone.enterprise.id) })
  const { npwpCipher, npwpHash, npwpLast4 } = sealNpwp(npwp, { tenantId, id: String(kept.enterprise.id) })
  return { npwp_cipher: hexOf(npwpCipher), npwp_hash: hexOf(npwpHash), npwp_last4: npwpLast4 }
}

function nikFor({ tenantId }: Actor, id: string, gone: PairRecord): Row {
  const sealed = bytesOf(gone.person.nik_cipher)
  if (!sealed) return {}
  const nik = openNik(sealed, { tenantId, id: String(gone.person.id) })
  const { nikCipher, nikHash, nikLast4 } = sealNik(nik, { tenantId, id })
  return { nik_cipher: hexOf(nikCipher), nik_hash: hexOf(nikHash), nik_last4: nikLast4 }
}

function bytesOf(text: unknown): Buffer | null {
  return typeof text === "string" ? Buffer.from(text.replace(/^\\x/, ""), "hex") : null
}

function hexOf(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString("hex")}`
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function isAbout(flag: string, taken: ReadonlySet<FieldName>): boolean {
  const [field] = flag.split(":")
  return [...taken].some((name) => name === field)
}
