import type { Actor } from "@/lib/access"
import { visibleEnrolments } from "@/lib/enrolment/policy"
import type { Prisma } from "@/lib/generated/prisma/client"

/** The certificates an actor can see at all: those of the enrolments they can see. */
export function visibleCertificates(actor: Actor): Prisma.CertificateWhereInput {
  return { tenantId: actor.tenantId, enrolment: visibleEnrolments(actor) }
}
