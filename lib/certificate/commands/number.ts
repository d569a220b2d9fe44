import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { messageOf } from "@/lib/certificate/rules/claim"
import { codeLetters } from "@/lib/certificate/rules/code"
import { codeOf, numberOf } from "@/lib/certificate/rules/number"
import type { CertificateKind } from "@/lib/certificate/schema"
import type { Tx } from "@/lib/db"
import { drawCode, signText } from "@/lib/secret"
import { agencyOnPaper } from "@/lib/tenant/rules"

/** Somebody who is given a certificate; hours are JP truly attended. */
export type Holder = { id?: string; enrolmentId: string; name: string; kind: CertificateKind; creditHours: number }

/** Certificates given on a day (ISO), all of one batch and one training. */
export type Giving = {
  batchId: string
  day: string
  pattern: string
  title: string
  totalHours: number
  holders: readonly Holder[]
}

/** Write certificates with the next numbers of the day's year, in the order of their holders, each with its code and signature. */
export async function giveCertificates(tx: Tx, actor: Actor, giving: Giving): Promise<{ id: string }[]> {
  const { day, title, totalHours, batchId } = giving
  const year = Number(day.slice(0, 4))
  const first = await takeSerials(tx, year, giving.holders.length)
  const agency = await loadCode(tx, actor, day)
  const rows = giving.holders.map(({ id = uuidv7(), ...holder }, at) => {
    const serial = first + at
    const number = numberOf(giving.pattern, { serial, code: agency, day })
    const code = drawCode(codeLetters, 20)
    const message = messageOf(actor.tenantSlug, code, { ...holder, number, title, day, totalHours })
    return { ...holder, id, serial, number, code, signature: signText(actor.tenantId, message) }
  })
  await tx.$executeRaw`
    INSERT INTO certificate (id, enrolment_id, batch_id, year, serial, number, code, name, title, credit_hours, total_hours, kind,
      signature, issued_on)
    SELECT id, "enrolmentId", ${batchId}::uuid, ${year}, serial, number, code, name, ${title}, "creditHours", ${totalHours}, kind,
      signature, ${day}::date
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (id uuid, "enrolmentId" uuid, serial int, number text, code text,
      name text, "creditHours" int, kind text, signature text)`
  return rows
}

/** Take so many numbers of a year, without a gap and without one taken twice; the first of them. */
async function takeSerials(tx: Tx, year: number, count: number): Promise<number> {
  const [series] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO certificate_series AS s (id, year, last) VALUES (${uuidv7()}::uuid, ${year}, ${count})
    ON CONFLICT (tenant_id, year) DO UPDATE SET last = s.last + ${count} RETURNING last`
  return (series?.last ?? count) - count + 1
}

async function loadCode(tx: Tx, { tenantId }: Actor, day: string): Promise<string> {
  const tenant = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { regionCode: true } })
  const names = await tx.agency.findMany({ where: { tenantId }, select: { shortName: true, validFrom: true } })
  return codeOf(agencyOnPaper(names, day)?.shortName ?? "", tenant.regionCode)
}
