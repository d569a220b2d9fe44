import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { listRoster, listSessions } from "@/lib/attendance/queries/roster"
import { getCosts } from "@/lib/cost/queries"
import { readRows } from "@/lib/db"
import { listPartnerNotes } from "@/lib/partner/queries/notes"
import { getKelurahan } from "@/lib/region/queries"
import { type PlaceCount, reportOnTraining } from "@/lib/report/queries/training-blocks"
import type { Report } from "@/lib/report/rules/document"
import { factsSql } from "@/lib/result/queries/facts"
import { getFunnel, stepSql } from "@/lib/result/queries/funnel"
import { listAchieved } from "@/lib/result/queries/people"
import { listFeedback } from "@/lib/result/queries/sheet"
import { getTraining } from "@/lib/training/queries/detail"
import { listFiles } from "@/lib/training/queries/files"

/** How many photos a report shows at most. */
const mostPhotos = 6

/** The report of a training as an actor sees its people, or null when there is none for them. */
export async function getTrainingReport(actor: Actor, id: string, zone: string): Promise<Report | null> {
  const training = await getTraining(actor, id)
  if (!training) return null
  const [sessions, roster, funnel, achieved, feedback] = await Promise.all([
    listSessions(actor, id),
    listRoster(actor, id),
    getFunnel(actor, id),
    listAchieved(actor, id),
    listFeedback(actor, id),
  ])
  const [places, regions, costs, partnerNotes, photos] = await Promise.all([
    listPlaces(actor, id),
    getKelurahan(actor),
    getCosts(actor, id),
    listPartnerNotes(actor, id),
    listFiles(actor, { trainingId: id, kind: "PHOTO" }),
  ])
  return reportOnTraining({
    ...{ training, zone, sessions, roster, funnel, achieved, feedback, places, partnerNotes },
    isPartial: actor.role === "companion",
    nameOf: (code) => regions.get(code)?.name ?? code,
    costs: costs.lines,
    photos: photos.slice(0, mostPhotos).map(({ id, title }) => ({ id, title })),
  })
}

/** How many were seated and attended, as the funnel counts them, per kelurahan and sex. */
function listPlaces(actor: Actor, trainingId: string): Promise<PlaceCount[]> {
  return readRows<PlaceCount>(
    actor,
    sql`
      WITH ${factsSql(actor, trainingId)}
      SELECT w.kelurahan_code AS "kelurahanCode", p.gender, count(*)::int AS seated,
        count(*) FILTER (WHERE ${stepSql("hadir")})::int AS attended
      FROM facts f
      LEFT JOIN person p ON p.tenant_id = ${actor.tenantId}::uuid AND p.id = f.person_id
      LEFT JOIN enterprise w ON w.tenant_id = ${actor.tenantId}::uuid AND w.id = f.enterprise_id
      WHERE ${stepSql("terdaftar")} GROUP BY 1, 2`,
  )
}
