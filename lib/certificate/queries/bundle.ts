import "server-only"
import type { Actor } from "@/lib/access"
import { visibleCertificates } from "@/lib/certificate/policy"
import { messageOf } from "@/lib/certificate/rules/claim"
import type { Occasion, Sheet } from "@/lib/certificate/rules/sheet"
import { certificateKinds } from "@/lib/certificate/schema"
import { dayOf } from "@/lib/day"
import { read, type Tx } from "@/lib/db"
import { env } from "@/lib/env"
import type { Prisma } from "@/lib/generated/prisma/client"
import { dayIn } from "@/lib/tenant/rules"
import { trainingTypes } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** Certificates of one batch with all that is drawn on them, by number. */
export type Bundle = { occasion: Occasion; sheets: Sheet[] }

/** One certificate in force, or null when there is none for this actor. */
export function getSheet(actor: Actor, id: string): Promise<Bundle | null> {
  return load(actor, { id, AND: visibleCertificates(actor) })
}

/** The certificate in force of somebody whose ticket was checked, or null. */
export function getOwnSheet(visitor: Actor, enrolmentId: string): Promise<Bundle | null> {
  return load(visitor, { tenantId: visitor.tenantId, enrolmentId })
}

/** Every certificate of a batch that is in force, or null when there is none. */
export function getBatchSheets(actor: Actor, batchId: string): Promise<Bundle | null> {
  return load(actor, { batchId, AND: visibleCertificates(actor) })
}

const columns = {
  enrolmentId: true,
  batchId: true,
  number: true,
  code: true,
  name: true,
  title: true,
  kind: true,
  creditHours: true,
  totalHours: true,
  issuedOn: true,
  signature: true,
} as const

function load(actor: Actor, where: Prisma.CertificateWhereInput): Promise<Bundle | null> {
  return read(actor, async (tx) => {
    const orderBy = [{ year: "asc" }, { serial: "asc" }] as const
    const found = await tx.certificate.findMany({
      where: { AND: where, revokedAt: null },
      orderBy: [...orderBy],
      select: columns,
    })
    const [first] = found
    if (!first) return null
    const { occasion, portal } = await loadOccasion(tx, actor, first.batchId)
    const attended = await loadAttended(tx, actor, { occasion, enrolmentIds: found.map((one) => one.enrolmentId) })
    const sheets = found.map(({ signature, issuedOn, kind, enrolmentId, ...said }) => {
      const claim = { ...said, day: dayOf(issuedOn), kind: keyOf(certificateKinds, kind) }
      const address = `${portal}/${messageOf(actor.tenantSlug, said.code, claim)}.${signature}`
      return { ...claim, address, attended: attended.get(enrolmentId) ?? [] }
    })
    return { occasion, sheets }
  })
}

async function loadOccasion(tx: Tx, { tenantId }: Actor, batchId: string) {
  const batch = await tx.certificateBatch.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: batchId } },
    include: {
      training: {
        include: {
          sessions: { orderBy: [{ startsAt: "asc" }, { id: "asc" }] },
          partners: { orderBy: { partner: { name: "asc" } }, select: { partner: { select: { name: true } } } },
        },
      },
    },
  })
  const { timeZone } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { timeZone: true } })
  const { type, organiser, venue, minAttendance, passScore, sessions, partners } = batch.training
  const { signatoryName, signatoryTitle, signatoryNip, place, withSessions } = batch
  const occasion: Occasion = {
    ...{ organiser, venue, minAttendance, passScore, signatoryName, signatoryTitle, signatoryNip, place, withSessions },
    type: keyOf(trainingTypes, type),
    partners: partners.map(({ partner }) => partner.name),
    sessions: sessions.map(({ id, title, startsAt, creditHours }) => ({
      ...{ id, title, creditHours },
      day: dayIn(timeZone, startsAt),
    })),
  }
  const { PORTAL_URL } = env()
  return { occasion, portal: PORTAL_URL ? new URL(PORTAL_URL).origin : batch.portal }
}

type Attendances = { occasion: Occasion; enrolmentIds: string[] }

async function loadAttended(tx: Tx, { tenantId }: Actor, { occasion, enrolmentIds }: Attendances) {
  if (!occasion.withSessions) return new Map<string, string[]>()
  const rows = await tx.$queryRaw<{ enrolmentId: string; sessions: string[] }[]>`
    SELECT a.enrolment_id AS "enrolmentId", array_agg(a.session_id::text) AS sessions FROM attendance a
    WHERE a.tenant_id = ${tenantId}::uuid AND a.enrolment_id = ANY(${enrolmentIds}::uuid[]) AND a.state IN ('PRESENT', 'LATE')
    GROUP BY 1`
  return new Map(rows.map(({ enrolmentId, sessions }) => [enrolmentId, sessions]))
}
