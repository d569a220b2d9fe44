import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { formatInstant } from "@/lib/format"
import { visibleMousSql } from "@/lib/mou/policy"
import { getMou } from "@/lib/mou/queries/detail"
import { getWarnings } from "@/lib/mou/queries/warned"
import { type Brief, printBrief } from "@/lib/mou/rules/brief"
import { listObligations } from "@/lib/obligation/queries/list"
import { getFonts } from "@/lib/pdf/queries/fonts"
import { getLetterhead } from "@/lib/pdf/queries/letterhead"
import { listSubmissions } from "@/lib/submission/queries/list"
import { isWaiting } from "@/lib/submission/rules/state"
import { dayIn } from "@/lib/tenant/rules"

/** The brief of an agreement as a PDF of one page, or null when there is none for this actor. */
export async function makeBrief(actor: Actor, id: string, zone: string): Promise<Buffer | null> {
  const madeAt = new Date()
  const brief = await getBrief(actor, id, { today: dayIn(zone, madeAt), zone })
  if (!brief) return null
  const [fonts, letterhead] = await Promise.all([getFonts(), getLetterhead(actor, brief.today)])
  const source = `Dibuat dari portal Naik Kelas, ${formatInstant(madeAt, zone)}.`
  return printBrief(brief, { fonts, letterhead, source, madeAt })
}

type Day = { today: string; zone: string }

async function getBrief(actor: Actor, id: string, { today, zone }: Day): Promise<Brief | null> {
  const filter = { state: null, kind: null, partnerId: null, mouId: id }
  const [mou, warnings, obligations, { submissions }, counts, talks] = await Promise.all([
    getMou(actor, id),
    getWarnings(actor, { ids: [id], today, zone }),
    listObligations(actor, id),
    listSubmissions(actor, { filter, page: 1 }),
    countHanded(actor, id),
    listTalks(actor, id),
  ])
  if (!mou) return null
  const { parent, children, partner, ...rest } = mou
  return {
    ...{ ...rest, today, talks, partner: partner.name, handed: counts },
    family: parent ? [parent, ...children] : children,
    warnings: warnings.get(id) ?? [],
    obligations: obligations.filter(({ withdrawnReason }) => withdrawnReason === ""),
    waiting: submissions.filter(({ state }) => isWaiting(state)),
  }
}

async function countHanded(actor: Actor, id: string): Promise<Brief["handed"]> {
  const rows = await readRows<Brief["handed"]>(
    actor,
    sql`
      SELECT count(*)::int AS all, (count(*) FILTER (WHERE s.state IN ('SUBMITTED', 'ACKNOWLEDGED')))::int AS waiting,
        (count(*) FILTER (WHERE s.state IN ('ACCEPTED', 'REALISED')))::int AS accepted,
        (count(*) FILTER (WHERE s.state = 'REFUSED'))::int AS refused
      FROM submission s WHERE s.tenant_id = ${actor.tenantId}::uuid AND s.mou_id IN
        (SELECT m.id FROM mou m WHERE ${visibleMousSql(actor)} AND m.id = ${id}::uuid)`,
  )
  return rows[0] ?? { all: 0, waiting: 0, accepted: 0, refused: 0 }
}

/** The last conversations, the newest first. */
function listTalks(actor: Actor, id: string): Promise<Brief["talks"]> {
  return readRows<Brief["talks"][number]>(
    actor,
    sql`
      SELECT i.held_on::text AS "heldOn", i.words FROM interaction i WHERE i.tenant_id = ${actor.tenantId}::uuid AND i.mou_id IN
        (SELECT m.id FROM mou m WHERE ${visibleMousSql(actor)} AND m.id = ${id}::uuid)
      ORDER BY i.held_on DESC, i.at DESC LIMIT 3`,
  )
}
