import "server-only"
import type { Actor } from "@/lib/access"
import { key, type Tx } from "@/lib/db"
import { newTarget } from "@/lib/intake/commands/save"
import { saveRows } from "@/lib/intake/commands/save-rows"
import { placeOf } from "@/lib/intake/commands/store-rows"
import { getRegionsIn, lookupWith } from "@/lib/intake/queries/register"
import type { WaitingRow } from "@/lib/intake/queries/repair/rows"
import { packPayload } from "@/lib/intake/rules/payload"
import { recount } from "@/lib/intake/rules/repair/recount"
import { type Edits, repairRow } from "@/lib/intake/rules/repair/repair-row"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import { findTwins } from "@/lib/intake/rules/twins/find-twins"
import { buildRegionMatcher } from "@/lib/intake/rules/values/kelurahan"
import { IntakeReading } from "@/lib/intake/schema"
import { Refusal } from "@/lib/refusal"
import { encrypt } from "@/lib/secret"

/** How many rows went into the register, turned out to be there already, or still wait. */
export type Settled = { saved: number; duplicate: number; left: number }

type Step = { row: WaitingRow; judged: JudgedRow }

/**
 * Judge waiting rows again with what was said about each, inside a command's transaction: what is sound joins the register as
 * a save of its import would have added it, what the register knows leaves the queue, the rest waits on.
 */
export async function settleRows(
  tx: Tx,
  actor: Actor,
  { rows, editsOf }: { rows: readonly WaitingRow[]; editsOf: (row: WaitingRow) => Edits },
): Promise<Settled> {
  const regions = buildRegionMatcher(await getRegionsIn(tx, actor))
  const around = { regions, today: new Date().toISOString().slice(0, 10) }
  const steps = rows.map((row): Step => {
    const { payload, outcome } = repairRow(row, editsOf(row), around)
    return { row, judged: { sheet: row.sheet, row: row.row, ...payload, outcome } }
  })
  refuseForeignPlaces(actor, steps)
  const sound = steps.filter(({ judged }) => judged.outcome !== "error")
  await findTwins(
    sound.map(({ judged }) => judged),
    lookupWith((work) => work(tx), actor),
  )
  const fresh = sound.filter(({ judged }) => judged.outcome !== "duplicate")
  await addToRegister(tx, actor, fresh)
  await keepSteps(tx, actor, steps)
  await recountIntakes(tx, actor, steps)
  return { saved: fresh.length, duplicate: sound.length - fresh.length, left: steps.length - sound.length }
}

function refuseForeignPlaces(actor: Actor, steps: readonly Step[]): void {
  if (actor.role !== "companion") return
  const isForeign = ({ judged }: Step) =>
    judged.outcome !== "error" && !actor.scope.kelurahan.includes(judged.values.kelurahanCode ?? "")
  if (steps.some(isForeign))
    throw new Refusal("forbidden", "Anda hanya dapat mencatat usaha di kelurahan dampingan Anda.", "kelurahanCode")
}

async function addToRegister(tx: Tx, actor: Actor, steps: readonly Step[]): Promise<void> {
  const people = new Map<string, string>()
  for (const intakeId of new Set(steps.map(({ row }) => row.intakeId))) {
    const target = { ...(await newTarget({ tx, actor, intakeId, lookedAt: null })), people }
    const some = steps.filter(({ row }) => row.intakeId === intakeId)
    await saveRows(
      target,
      some.map(({ row, judged: { values, problems, projectId } }) => ({ rowId: row.id, values, problems, projectId })),
    )
  }
}

function settledOf({ outcome }: JudgedRow): "SAVED" | "DUPLICATE" | null {
  if (outcome === "error") return null
  return outcome === "duplicate" ? "DUPLICATE" : "SAVED"
}

async function keepSteps(tx: Tx, actor: Actor, steps: readonly Step[]): Promise<void> {
  const kept = steps.map(({ row, judged }) => ({
    id: row.id,
    outcome: judged.outcome,
    settled: settledOf(judged),
    kelurahan: judged.values.kelurahanCode,
    problems: [...new Set(judged.problems.map(({ field, code }) => `${field}:${code}`))],
    payload: Buffer.from(encrypt(packPayload(judged), placeOf(actor, row.id))).toString("base64"),
  }))
  await tx.$executeRaw`
    UPDATE intake_row t SET outcome = r.outcome, problems = r.problems, payload = decode(r.payload, 'base64'), settled = r.settled,
      kelurahan_code = r.kelurahan, settled_at = CASE WHEN r.settled IS NULL THEN NULL ELSE now() END,
      settled_by = CASE WHEN r.settled IS NULL THEN NULL ELSE ${actor.userId}::uuid END
      FROM json_to_recordset(${JSON.stringify(kept)}::json) AS r (id uuid, outcome text, settled text, kelurahan text, problems text[],
        payload text)
     WHERE t.tenant_id = ${actor.tenantId}::uuid AND t.id = r.id`
}

async function recountIntakes(tx: Tx, actor: Actor, steps: readonly Step[]): Promise<void> {
  for (const intakeId of new Set(steps.map(({ row }) => row.intakeId))) {
    const some = steps.filter(({ row }) => row.intakeId === intakeId)
    const intake = await tx.intake.findUniqueOrThrow({
      where: key(actor, intakeId),
      select: { reading: true, savedCount: true },
    })
    const reading = recount(
      IntakeReading.parse(intake.reading),
      some.map(({ row, judged }) => ({ before: row, after: judged, outcome: judged.outcome })),
    )
    const saved = some.filter(({ judged }) => settledOf(judged) === "SAVED").length
    const data = { reading, savedCount: (intake.savedCount ?? 0) + saved }
    await tx.intake.update({ where: key(actor, intakeId), data, select: { id: true } })
  }
}
