import "server-only"
import type { Actor } from "@/lib/access"
import { enrol } from "@/lib/application/commands/enrol"
import { visibleApplications } from "@/lib/application/policy"
import { openAnswers } from "@/lib/application/queries"
import { numberOf, readApplication } from "@/lib/application/rules/flow"
import type { DecideApplication } from "@/lib/application/schema"
import { key, type Tx, write } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { Refusal } from "@/lib/refusal"

/** Decide on an application whose NIK or NIB is known: the same business, another one, or none. */
export async function decideApplication(actor: Actor, input: DecideApplication): Promise<{ id: string }> {
  const { id, decision, answer } = input
  return write(actor, "application.decide", async (tx, audit) => {
    const found = await tx.application.findFirst({ where: { id, AND: visibleApplications(actor) } })
    if (!found) throw new Refusal("not-found", "Permohonan ini tidak ditemukan.")
    if (found.state !== "QUEUED") throw new Refusal("conflict", "Permohonan ini sudah diputuskan; muat ulang halaman.")
    const result = await carryOut(tx, actor, { found, input })
    audit({ subject: result.enterpriseId ?? id, detail: { decision, number: numberOf(found) } })
    await tx.application.update({
      where: key(actor, id),
      data: { ...result, answer, decidedBy: actor.userId, decidedAt: new Date(), updatedAt: new Date() },
      select: { id: true },
    })
    return { id }
  })
}

type Found = {
  id: string
  payload: Uint8Array
  year: number | null
  knownPersonId: string | null
  knownEnterpriseId: string | null
}
type Result = { state: string; enterpriseId: string | null }

async function carryOut(
  tx: Tx,
  actor: Actor,
  { found, input }: { found: Found; input: DecideApplication },
): Promise<Result> {
  if (input.decision === "REJECT") return { state: "REJECTED", enterpriseId: null }
  if (input.decision === "SAME")
    return { state: "ATTACHED", enterpriseId: await checkSame(tx, actor, { found, input }) }
  const application = readApplication(openAnswers(actor, found))
  if (!application) throw new Error("An application was sent without all its answers.")
  const year = found.year ?? new Date().getFullYear()
  const enterpriseId = await enrol(tx, actor, { application, personId: found.knownPersonId, year })
  return { state: "REGISTERED", enterpriseId }
}

/** The enterprise that was chosen, which must be one of those the application was compared with. */
async function checkSame(
  tx: Tx,
  actor: Actor,
  { found, input }: { found: Found; input: DecideApplication },
): Promise<string> {
  const where = { id: input.enterpriseId ?? "", AND: visibleEnterprises(actor) }
  const chosen = input.enterpriseId
    ? await tx.enterprise.findFirst({ where, select: { id: true, personId: true } })
    : null
  const isCompared = chosen && (chosen.id === found.knownEnterpriseId || chosen.personId === found.knownPersonId)
  if (!isCompared) throw new Refusal("conflict", "Pilih usaha dari daftar.", "enterpriseId")
  return chosen.id
}
