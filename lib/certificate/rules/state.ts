import type { CertificateState } from "@/lib/certificate/schema"

/** Where a certificate stands: replaced ones are revoked too, but their holder has another. */
export function stateOf(certificate: { revokedAt: unknown; replacedBy: string | null }): CertificateState {
  if (certificate.replacedBy !== null) return "REPLACED"
  return certificate.revokedAt === null ? "VALID" : "REVOKED"
}
