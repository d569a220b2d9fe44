import "server-only"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { visibleIntakes } from "@/lib/intake/policy"
import { IntakeAnswers, IntakeReading } from "@/lib/intake/schema"

const pageSize = 25

/** The imports of the daerah, newest first, from a position on. */
export function listIntakes(actor: Actor, before?: string) {
  return read(actor, async (tx) => {
    const found = await tx.intake.findMany({
      where: { AND: [visibleIntakes(actor), before ? { id: { lt: before } } : {}] },
      orderBy: { id: "desc" },
      take: pageSize + 1,
      select: {
        id: true,
        fileName: true,
        state: true,
        createdAt: true,
        createdBy: true,
        savedCount: true,
        reading: true,
      },
    })
    const page = found.slice(0, pageSize)
    const names = await namesOf(
      tx,
      page.map(({ createdBy }) => createdBy),
    )
    const intakes = page.map(({ reading, createdBy, ...intake }) => ({
      ...intake,
      by: names.get(createdBy ?? "") ?? "Operator",
      counts: IntakeReading.parse(reading).counts,
    }))
    return { intakes, next: found.length > pageSize ? page.at(-1)?.id : undefined }
  })
}

async function namesOf(tx: Tx, ids: (string | null)[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  if (asked.length === 0) return new Map()
  const accounts = await tx.account.findMany({ where: { id: { in: asked } }, select: { id: true, name: true } })
  return new Map(accounts.map(({ id, name }) => [id, name]))
}

/** Everything an import's page shows besides its rows, or null when there is no such import for this actor. */
export function getIntake(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const intake = await tx.intake.findFirst({
      where: { id, AND: visibleIntakes(actor) },
      select: {
        id: true,
        fileName: true,
        fileSize: true,
        state: true,
        stage: true,
        done: true,
        total: true,
        message: true,
        reading: true,
        answers: true,
        createdAt: true,
        createdBy: true,
        savedAt: true,
        savedBy: true,
        savedCount: true,
        undoneAt: true,
      },
    })
    if (!intake) return null
    const { createdBy, savedBy, reading, answers, ...rest } = intake
    const names = await namesOf(tx, [createdBy, savedBy])
    const nameOf = (account: string | null) => names.get(account ?? "") ?? "Operator"
    const people = { uploadedBy: nameOf(createdBy), savedByName: nameOf(savedBy) }
    return { ...rest, ...people, reading: IntakeReading.parse(reading), answers: IntakeAnswers.parse(answers) }
  })
}

/** How far an import is, for its progress bar. */
export function getIntakeProgress(actor: Actor, id: string) {
  return read(actor, (tx) =>
    tx.intake.findFirst({
      where: { id, AND: visibleIntakes(actor) },
      select: { state: true, stage: true, done: true, total: true },
    }),
  )
}

/** What taking an import back would remove, and what would stay because somebody has worked on it. */
export function countUndo(actor: Actor, intakeId: string) {
  return read(actor, async (tx) => {
    const [counts] = await tx.$queryRaw<{ untouched: number; touched: number }[]>`
      SELECT count(*) FILTER (WHERE updated_at = created_at)::int AS untouched,
             count(*) FILTER (WHERE updated_at <> created_at)::int AS touched
        FROM enterprise WHERE tenant_id = ${actor.tenantId}::uuid AND intake_id = ${intakeId}::uuid`
    return counts ?? { untouched: 0, touched: 0 }
  })
}
