import "server-only"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import { Refusal } from "@/lib/refusal"

/** Remember that two records are two businesses: this pair is not asked about again. */
export function dismissPair(actor: Actor, id: string): Promise<{ id: string }> {
  return decide(actor, id, { from: "OPEN", to: "DISMISSED" })
}

/** Ask about a pair again that was said to be two businesses. */
export function reopenPair(actor: Actor, id: string): Promise<{ id: string }> {
  return decide(actor, id, { from: "DISMISSED", to: "OPEN" })
}

type Decision = { from: "OPEN" | "DISMISSED"; to: "OPEN" | "DISMISSED" }

function decide(actor: Actor, id: string, { from, to }: Decision): Promise<{ id: string }> {
  return write(actor, "duplicate.dismiss", async (tx, audit) => {
    const pair = await tx.duplicatePair.findUnique({ where: key(actor, id), select: { state: true } })
    if (!pair) throw new Refusal("not-found", "Pasangan ini tidak ditemukan.")
    audit({ detail: { state: to, repeated: pair.state === to } })
    if (pair.state === to) return { id }
    if (pair.state !== from) throw new Refusal("conflict", "Pasangan ini sudah diputuskan oleh orang lain.")
    const decided =
      to === "OPEN" ? { decidedBy: null, decidedAt: null } : { decidedBy: actor.userId, decidedAt: new Date() }
    return tx.duplicatePair.update({ where: key(actor, id), data: { state: to, ...decided }, select: { id: true } })
  })
}
