import { ButtonLink } from "@/components/ui/button"
import type { Actor } from "@/lib/access"
import { getOwnCertificate } from "@/lib/certificate/queries/verify"
import { certificateKinds } from "@/lib/certificate/schema"
import { formatDay } from "@/lib/format"

type OwnCertificateProps = { visitor: Actor; enrolmentId: string; ticket: string }

/** The certificate a participant holds, to keep and to show; nothing while there is none. */
export async function OwnCertificate({ visitor, enrolmentId, ticket }: OwnCertificateProps) {
  const held = await getOwnCertificate(visitor, enrolmentId)
  if (!held) return null
  return (
    <section className="stack tight">
      <h2>Sertifikat Anda</h2>
      <p>
        {certificateKinds[held.kind]} nomor <b>{held.number}</b>, {formatDay(held.day)}.
      </p>
      <p className="bar">
        <ButtonLink href={`/${visitor.tenantSlug}/peserta/${ticket}/sertifikat`}>Unduh sertifikat (PDF)</ButtonLink>
        <a href={`/${visitor.tenantSlug}/verifikasi/${held.code}`}>Lihat halaman keasliannya</a>
      </p>
    </section>
  )
}
