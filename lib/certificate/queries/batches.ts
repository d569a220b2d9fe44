import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { codeOf, usualPattern } from "@/lib/certificate/rules/number"
import { read, readRows } from "@/lib/db"
import { getCalendar } from "@/lib/tenant/queries"

/** How far the making of a file with many certificates is; `count` is how many of them are in force. */
export type BatchState = {
  id: string
  state: string
  stage: string
  done: number
  total: number
  requestedAt: string
  finishedAt: string | null
  count: number
}

/** The batches of a training, the last one first. */
export function listBatches(actor: Actor, trainingId: string): Promise<BatchState[]> {
  return readRows<BatchState>(
    actor,
    sql`
      SELECT b.id, b.state, CASE b.state WHEN 'WAITING' THEN 'Menyusun berkas sertifikat' ELSE '' END AS stage, b.done, b.total,
        b.requested_at AS "requestedAt", b.finished_at AS "finishedAt",
        (SELECT count(*)::int FROM certificate s WHERE s.tenant_id = b.tenant_id AND s.batch_id = b.id AND s.revoked_at IS NULL) AS count
      FROM certificate_batch b
      WHERE b.tenant_id = ${actor.tenantId}::uuid AND b.training_id = ${trainingId}::uuid
      ORDER BY b.id DESC`,
  )
}

/** What the form for new certificates begins with: who signed last time, and the day and number of the next one. */
export type Beginning = {
  today: string
  /** The first day a certificate can carry: that of the training's last session. */
  from: string
  signatoryName: string
  signatoryTitle: string
  signatoryNip: string
  place: string
  pattern: string
  withSessions: boolean
  /** The number the series goes on with this year. */
  next: number
  code: string
}

/** The beginning of the form for a training's certificates. */
export function getBeginning(actor: Actor, trainingId: string): Promise<Beginning> {
  const { tenantId } = actor
  return read(actor, async (tx) => {
    const { today, timeZone } = await getCalendar(tx, actor)
    const [found] = await tx.$queryRaw<(Omit<Beginning, "today" | "code"> & Named)[]>`
      SELECT least((SELECT max((s.ends_at AT TIME ZONE ${timeZone})::date) FROM training_session s
          WHERE s.tenant_id = t.id AND s.training_id = ${trainingId}::uuid), ${today}::date)::text AS "from",
        coalesce(b.signatory_name, '') AS "signatoryName", coalesce(b.signatory_title, '') AS "signatoryTitle",
        coalesce(b.signatory_nip, '') AS "signatoryNip", coalesce(b.place, '') AS place, coalesce(b.pattern, ${usualPattern}) AS pattern,
        coalesce(b.with_sessions, true) AS "withSessions",
        coalesce((SELECT e.last FROM certificate_series e WHERE e.tenant_id = t.id AND e.year = ${Number(today.slice(0, 4))}), 0) + 1 AS next,
        t.name, t.region_code AS "regionCode",
        coalesce((SELECT a.short_name FROM agency a WHERE a.tenant_id = t.id AND a.valid_from <= ${today}::date
          ORDER BY a.valid_from DESC LIMIT 1), '') AS "shortName"
      FROM tenant t LEFT JOIN LATERAL (SELECT * FROM certificate_batch l WHERE l.tenant_id = t.id ORDER BY l.id DESC LIMIT 1) b ON true
      WHERE t.id = ${tenantId}::uuid`
    if (!found) throw new Error("An actor's daerah is missing.")
    const { name, regionCode, shortName, ...rest } = found
    const place = rest.place || name.replace(/^(Kota|Kabupaten) /, "")
    return { ...rest, place, today, code: codeOf(shortName, regionCode) }
  })
}

type Named = { name: string; regionCode: string; shortName: string }
