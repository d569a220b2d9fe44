import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { countThese } from "@/lib/count/queries"
import { read } from "@/lib/db"
import { visibleTallySql } from "@/lib/enterprise/policy"

/** What an agency looks at first: how far the register can be trusted, and what needs to be done. */
const shown = [
  ...(["recorded", "active", "approved", "checked", "unchecked", "needsRepair", "expired"] as const),
  ...(["withoutNib", "withoutPhone", "withoutKelurahan"] as const),
]
type ShownCount = (typeof shown)[number]

/** The register's counts in the order they are shown, when they were true, and each kecamatan's share. */
export type Dashboard = {
  register: [ShownCount, number][]
  asOf: Date
  kecamatan: (KecamatanFigures & { name: string })[]
}

/** One kecamatan's share of the register. */
export type KecamatanFigures = { code: string; total: number; approved: number; needsRepair: number }

const nothing = sql`false`

/** The counts of the register as far as an actor sees it, and of each kecamatan. */
export async function getDashboard(actor: Actor): Promise<Dashboard> {
  const { values, asOf } = await countThese(actor, shown)
  const register = shown.map((key): [ShownCount, number] => [key, values[key]])
  return { register, asOf, kecamatan: await listKecamatan(actor) }
}

function listKecamatan(actor: Actor) {
  const visible = visibleTallySql(actor) ?? nothing
  return read(actor, async (tx) => {
    const kecamatan = await tx.$queryRaw<KecamatanFigures[]>`
      SELECT left(kelurahan_code, 8) AS code, sum(count)::int AS total,
        coalesce(sum(count) FILTER (WHERE status = 'APPROVED'), 0)::int AS approved,
        coalesce(sum(count) FILTER (WHERE status = 'NEEDS_REPAIR'), 0)::int AS "needsRepair"
      FROM enterprise_total t WHERE ${visible} AND kelurahan_code <> '' AND status <> 'MERGED'
      GROUP BY 1 HAVING sum(count) > 0 ORDER BY 1`
    const names = await tx.region.findMany({
      where: { code: { in: kecamatan.map(({ code }) => code) } },
      select: { code: true, name: true },
    })
    const nameOf = new Map(names.map(({ code, name }) => [code, name]))
    return kecamatan.map((one) => ({ ...one, name: nameOf.get(one.code) ?? one.code }))
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
