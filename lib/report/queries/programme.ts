import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { getProgramme, listProgrammes, listProgrammeTrainings } from "@/lib/programme/queries"
import {
  type ProgrammeLine,
  reportOnProgramme,
  reportOnYear,
  type TrainingLine,
} from "@/lib/report/queries/programme-blocks"
import type { Report } from "@/lib/report/rules/document"
import { visibleTrainingsSql } from "@/lib/training/policy"

/** A programme's year: target and what was reached, budget and cost, training by training; or null. */
export async function getProgrammeReport(actor: Actor, id: string, zone: string): Promise<Report | null> {
  const [programme, trainings, costs] = await Promise.all([
    getProgramme(actor, id),
    listProgrammeTrainings(actor, id),
    listTotals(actor),
  ])
  if (!programme) return null
  const lines = trainings.map((one): TrainingLine => ({ ...one, cost: costs.byTraining.get(one.id) ?? 0n }))
  return reportOnProgramme({ ...programme, cost: costs.byProgramme.get(id) ?? 0n }, lines, zone)
}

/** All programmes of a year, one line each. */
export async function getYearReport(actor: Actor, year: number): Promise<Report> {
  const [programmes, costs] = await Promise.all([listProgrammes(actor, year), listTotals(actor)])
  const lines = programmes.map((one): ProgrammeLine => ({ ...one, cost: costs.byProgramme.get(one.id) ?? 0n }))
  return reportOnYear(year, lines)
}

type Total = { trainingId: string; programmeId: string; total: bigint }

/** What each training of a programme cost, and each programme. */
async function listTotals(actor: Actor) {
  const totals = await readRows<Total>(
    actor,
    sql`
      SELECT t.id AS "trainingId", t.programme_id AS "programmeId", sum(c.quantity * c.unit_price)::bigint AS total
      FROM training_cost c JOIN training t ON t.tenant_id = c.tenant_id AND t.id = c.training_id
      WHERE t.programme_id IS NOT NULL AND ${visibleTrainingsSql(actor)} GROUP BY t.id, t.programme_id`,
  )
  const byTraining = new Map(totals.map(({ trainingId, total }) => [trainingId, total]))
  const byProgramme = new Map<string, bigint>()
  for (const { programmeId, total } of totals)
    byProgramme.set(programmeId, (byProgramme.get(programmeId) ?? 0n) + total)
  return { byTraining, byProgramme }
}
