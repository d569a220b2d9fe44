import "server-only"
import type { Actor } from "@/lib/access"
import type { Claim } from "@/lib/certificate/rules/claim"
import { stateOf } from "@/lib/certificate/rules/state"
import { type CertificateState, certificateKinds } from "@/lib/certificate/schema"
import { dayOf } from "@/lib/day"
import { read } from "@/lib/db"
import { keyOf } from "@/lib/vocabulary"

/** What anyone may know of a certificate whose code they hold; `endedAt` is when it was revoked or replaced. */
export type Verified = Claim & { state: CertificateState; endedAt: string | null }

/** The certificate with a code, or null when this daerah gave none such. */
export async function findCertificate(visitor: Actor, code: string): Promise<Verified | null> {
  const found = await read(visitor, (tx) =>
    tx.certificate.findUnique({
      where: { tenantId_code: { tenantId: visitor.tenantId, code } },
      select: {
        number: true,
        name: true,
        title: true,
        issuedOn: true,
        creditHours: true,
        totalHours: true,
        kind: true,
        revokedAt: true,
        replacedBy: true,
      },
    }),
  )
  if (!found) return null
  const { issuedOn, revokedAt, replacedBy, kind, ...said } = found
  const state = stateOf({ revokedAt, replacedBy })
  return {
    ...said,
    day: dayOf(issuedOn),
    kind: keyOf(certificateKinds, kind),
    state,
    endedAt: revokedAt?.toISOString() ?? null,
  }
}

/** The certificate in force of somebody whose ticket was checked, as their page names it; null while there is none. */
export async function getOwnCertificate(visitor: Actor, enrolmentId: string) {
  const found = await read(visitor, (tx) =>
    tx.certificate.findFirst({
      where: { tenantId: visitor.tenantId, enrolmentId, revokedAt: null },
      select: { number: true, code: true, kind: true, issuedOn: true },
    }),
  )
  return found && { ...found, day: dayOf(found.issuedOn), kind: keyOf(certificateKinds, found.kind) }
}
