import "server-only"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { ColumnAnswer, type IntakeAnswers } from "@/lib/intake/schema"

/** What the daerah has said about layouts, by the signature of their header; without signatures, about all. */
export async function answersFor(tx: Tx, actor: Actor, signatures?: string[]): Promise<Pick<IntakeAnswers, "columns">> {
  const found = await tx.intakeMapping.findMany({
    where: { tenantId: actor.tenantId, ...(signatures && { fingerprint: { in: signatures } }) },
    select: { fingerprint: true, answers: true },
  })
  const entries = found.map(({ fingerprint, answers }) => [fingerprint, z.array(ColumnAnswer).parse(answers)] as const)
  return { columns: Object.fromEntries(entries) }
}

/** All that the daerah has said about layouts. */
export function getRememberedAnswers(actor: Actor) {
  return read(actor, (tx) => answersFor(tx, actor))
}
