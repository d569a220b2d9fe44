import "server-only"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { loadTraining, type TrainingFacts } from "@/lib/enrolment/queries/seating"
import { addMessages } from "@/lib/outbox"
import { Refusal } from "@/lib/refusal"
import { judgedSql } from "@/lib/selection/queries/judged"
import type { MakeSelection } from "@/lib/selection/schema"
import { stateOf } from "@/lib/view/rules"

/** Choose from the register by a filter and invite: everybody looked at is kept, with why they are in or out. */
export function makeSelection(actor: Actor, input: MakeSelection): Promise<{ id: string }> {
  return write(actor, "selection.make", async (tx, audit) => {
    const { id, trainingId, rule, reason, wanted } = input
    const training = await loadTraining(tx, actor, trainingId)
    if (!training) throw new Refusal("not-found", "Pelatihan tidak ditemukan.")
    const posted = await tx.trainingSelection.findFirst({
      where: { id, tenantId: actor.tenantId },
      select: { id: true },
    })
    if (posted) return posted
    if (training.status !== "OPEN")
      throw new Refusal("conflict", "Buka dahulu pendaftarannya; undangan berisi tautan untuk mendaftar.")

    await tx.trainingSelection.create({ data: { id, trainingId, rule, reason, wanted }, select: { id: true } })
    const { looked, invited } = await judge(tx, actor, { training, input })
    if (invited.length === 0)
      throw new Refusal("conflict", "Tidak ada usaha dalam saringan ini yang dapat diundang. Longgarkan saringannya.")
    const written = await addMessages(tx, actor, { event: "INVITATION", trainingId, personIds: invited })
    audit({ detail: { training: trainingId, looked, invited: invited.length, ...written } })
    return { id }
  })
}

/** Judges everything in the filter in one statement. */
async function judge(tx: Tx, actor: Actor, { training, input }: { training: TrainingFacts; input: MakeSelection }) {
  const { filter } = stateOf(input.rule)
  const [found] = await tx.$queryRaw<{ looked: number; invited: string[] }[]>`
    WITH judged AS MATERIALIZED (${judgedSql(actor, { training, filter, wanted: input.wanted })}), kept AS (
      INSERT INTO training_candidate (id, selection_id, enterprise_id, verdict, rank)
      SELECT gen_random_uuid(), ${input.id}::uuid, j.enterprise_id, j.verdict, j.rank FROM judged j)
    SELECT count(*)::int AS looked, coalesce(array_agg(j.person_id ORDER BY j.rank) FILTER (WHERE j.verdict = 'INVITED'), '{}') AS invited
    FROM judged j`
  return found ?? { looked: 0, invited: [] }
}
