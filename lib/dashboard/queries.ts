import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { visibleTallySql } from "@/lib/enterprise/policy"

/** What a register needs done, as far as an actor sees it; every number is the length of a list. */
export type RegisterFigures = {
  total: number
  approved: number
  submitted: number
  needsRepair: number
  withoutNib: number
  withoutPhone: number
  withoutKelurahan: number
}

/** One kecamatan's share of the register. */
export type KecamatanFigures = { code: string; total: number; approved: number; needsRepair: number }

const nothing = sql`false`

/** The figures of the whole register and of each kecamatan, and how many imports wait for somebody to save them. */
export function getDashboard(actor: Actor) {
  const visible = visibleTallySql(actor) ?? nothing
  return read(actor, async (tx) => {
    const [register] = await tx.$queryRaw<RegisterFigures[]>`
      SELECT coalesce(sum(count), 0)::int AS total,
        coalesce(sum(count) FILTER (WHERE status = 'APPROVED'), 0)::int AS approved,
        coalesce(sum(count) FILTER (WHERE status = 'SUBMITTED'), 0)::int AS submitted,
        coalesce(sum(count) FILTER (WHERE status = 'NEEDS_REPAIR'), 0)::int AS "needsRepair",
        coalesce(sum(count) FILTER (WHERE NOT has_nib), 0)::int AS "withoutNib",
        coalesce(sum(count) FILTER (WHERE NOT has_phone), 0)::int AS "withoutPhone",
        coalesce(sum(count) FILTER (WHERE kelurahan_code = ''), 0)::int AS "withoutKelurahan"
      FROM enterprise_tally t WHERE ${visible}`
    const kecamatan = await tx.$queryRaw<KecamatanFigures[]>`
      SELECT left(kelurahan_code, 8) AS code, sum(count)::int AS total,
        coalesce(sum(count) FILTER (WHERE status = 'APPROVED'), 0)::int AS approved,
        coalesce(sum(count) FILTER (WHERE status = 'NEEDS_REPAIR'), 0)::int AS "needsRepair"
      FROM enterprise_total t WHERE ${visible} AND kelurahan_code <> '' GROUP BY 1 HAVING sum(count) > 0 ORDER BY 1`
    const names = await tx.region.findMany({
      where: { code: { in: kecamatan.map(({ code }) => code) } },
      select: { code: true, name: true },
    })
    const nameOf = new Map(names.map(({ code, name }) => [code, name]))
    return { register, kecamatan: kecamatan.map((one) => ({ ...one, name: nameOf.get(one.code) ?? one.code })) }
  })
}

/** The imports of a daerah that have been read and wait for somebody to save them, oldest first. */
export function listWaitingImports(actor: Actor) {
  return read(actor, (tx) =>
    tx.intake.findMany({
      where: { tenantId: actor.tenantId, state: "JUDGED" },
      orderBy: { createdAt: "asc" },
      take: 10,
      select: { id: true, fileName: true, createdAt: true },
    }),
  )
}
