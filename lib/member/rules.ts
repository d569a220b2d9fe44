/** How long an invitation can be used. */
export const invitationHours = 72

export type InvitationFacts = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }

export type InvitationState = "pending" | "accepted" | "revoked" | "expired"

/** What has become of an invitation; only a pending one can be used or revoked. */
export function invitationState({ acceptedAt, revokedAt, expiresAt }: InvitationFacts, now: Date): InvitationState {
  if (acceptedAt) return "accepted"
  if (revokedAt) return "revoked"
  return expiresAt <= now ? "expired" : "pending"
}

/** When an invitation made now can no longer be used. */
export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + invitationHours * 3_600_000)
}

/** Crockford's base 32: no I, L, O or U, so that nothing on paper is mistaken. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const codeBytes = 32
const spelledLength = Math.ceil((codeBytes * 8) / 5)

/** A code of 256 bits (base64url, as in the link) as it is printed: 13 groups of four letters and digits. */
export function spellCode(code: string): string {
  const bits = [...Buffer.from(code, "base64url")].map((byte) => byte.toString(2).padStart(8, "0")).join("")
  const spelled = chunk(bits, 5).map((five) => letters[Number.parseInt(five.padEnd(5, "0"), 2)])
  return chunk(spelled.join(""), 4).join("-")
}

/** The code in what a person typed, scanned or pasted (the groups, the code or the whole link), or null. */
export function readCode(typed: string): string | null {
  const text = typed.trim().split("/").at(-1) ?? ""
  if (/^[\w-]{43}$/.test(text)) return Buffer.from(text, "base64url").toString("base64url")
  const plain = text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1")
  if (plain.length !== spelledLength || [...plain].some((letter) => !letters.includes(letter))) return null
  const bits = [...plain].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("")
  const bytes = chunk(bits.slice(0, codeBytes * 8), 8).map((eight) => Number.parseInt(eight, 2))
  return Buffer.from(bytes).toString("base64url")
}

function chunk(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size))
}

/** A companion's membership and the kelurahan it has. */
export type Assigned = { id: string; kelurahanCodes: readonly string[] }

/** What changes for one companion. */
export type AssignmentChange = { id: string; added: string[]; removed: string[] }

type Wanted = { mode: "add" | "remove" | "replace"; companions: readonly string[]; kelurahan: readonly string[] }

/** What an assignment changes: chosen companions get or lose the kelurahan; with "replace" all others lose them. */
export function planAssignment(all: readonly Assigned[], { mode, companions, kelurahan }: Wanted): AssignmentChange[] {
  const chosen = new Set(companions)
  const changes = all.map(({ id, kelurahanCodes }) => {
    const has = new Set(kelurahanCodes)
    const gets = mode !== "remove" && chosen.has(id)
    const loses = (mode === "remove" && chosen.has(id)) || (mode === "replace" && !chosen.has(id))
    return {
      id,
      added: gets ? kelurahan.filter((code) => !has.has(code)) : [],
      removed: loses ? kelurahan.filter((code) => has.has(code)) : [],
    }
  })
  return changes.filter(isChange)
}

/** What takes changes back, as far as things are still as they left them. */
export function planUndo(all: readonly Assigned[], changes: readonly AssignmentChange[]): AssignmentChange[] {
  const back = changes.flatMap(({ id, added, removed }) => {
    const member = all.find((one) => one.id === id)
    if (!member) return []
    const has = new Set(member.kelurahanCodes)
    return [{ id, added: removed.filter((code) => !has.has(code)), removed: added.filter((code) => has.has(code)) }]
  })
  return back.filter(isChange)
}

/** The kelurahan of a companion after a change. */
export function kelurahanAfter({ kelurahanCodes }: Assigned, { added, removed }: AssignmentChange): string[] {
  const gone = new Set(removed)
  return [...new Set([...kelurahanCodes.filter((code) => !gone.has(code)), ...added])].sort()
}

function isChange({ added, removed }: AssignmentChange): boolean {
  return added.length > 0 || removed.length > 0
}
