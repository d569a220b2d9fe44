import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { DescriptionList } from "@/components/ui/description-list"
import { Notice } from "@/components/ui/notice"
import { Tag } from "@/components/ui/tag"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { listCertificates } from "@/lib/certificate/queries/list"
import { spellCode } from "@/lib/certificate/rules/code"
import { sayHours } from "@/lib/certificate/rules/sheet"
import { certificateKinds, certificateStates } from "@/lib/certificate/schema"
import { formatDay, formatInstant } from "@/lib/format"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { certificateMoods } from "../certificate-table"
import { ReissueForm, RevokeForm } from "./forms"

export const metadata: Metadata = { title: "Sertifikat" }

type PageProps = { params: Promise<{ daerah: string; id: string; lembar: string }>; searchParams: SearchParams }

export default async function CertificatePage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "certificate.list")
  const [id, { lembar }] = [await idParam(params), await params]
  const [lines, { timeZone: zone }] = await Promise.all([listCertificates(actor, id), requireTenant(params)])
  const line = lines.find((one) => one.id === lembar)
  if (!line) notFound()
  const base = `/${actor.tenantSlug}/pelatihan/${id}/sertifikat`
  const isHeld = line.state === "VALID"
  const hidden = { daerah: actor.tenantSlug, trainingId: id }
  const isReplacing = (await queryOf(searchParams)).selesai === "ganti"
  return (
    <main>
      <PageHeader
        title={line.name}
        back={{ href: base, label: "Sertifikat" }}
        lead={
          <>
            {line.number} <Tag mood={certificateMoods[line.state]}>{certificateStates[line.state]}</Tag>
          </>
        }
      >
        {isHeld && <ButtonLink href={`${base}/${line.id}/pdf`}>Unduh PDF</ButtonLink>}
      </PageHeader>
      {isReplacing && (
        <Notice kind="success">
          Sertifikat pengganti diterbitkan dan pemegangnya diberi tahu; yang lama tidak berlaku lagi.
        </Notice>
      )}
      <DescriptionList
        facts={[
          { label: "Jenis", value: certificateKinds[line.kind] },
          { label: "Diikuti", value: sayHours(line) },
          { label: "Tanggal", value: formatDay(line.issuedOn) },
          {
            label: "Kode pemeriksaan",
            value: <a href={`/${actor.tenantSlug}/verifikasi/${line.code}`}>{spellCode(line.code)}</a>,
          },
          ...(line.revokedAt
            ? [
                {
                  label: certificateStates[line.state],
                  value: formatInstant(line.revokedAt, zone),
                  note: line.revokedReason,
                },
              ]
            : []),
          ...(line.replacement ? [{ label: "Diganti dengan", value: line.replacement }] : []),
        ]}
      />
      {isHeld && may(actor, "certificate.reissue") && (
        <ReissueForm hidden={{ ...hidden, id: uuidv7(), certificateId: line.id }} name={line.name} />
      )}
      {isHeld && may(actor, "certificate.revoke") && <RevokeForm hidden={{ ...hidden, id: line.id }} />}
    </main>
  )
}
