import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { formatDay } from "@/lib/format"
import { idParam } from "@/lib/params"
import { getLetter, type Letter } from "@/lib/recommendation/queries"
import { revokeRecommendationAction } from "../actions"

export const metadata: Metadata = { title: "Surat rekomendasi" }

export default async function LetterPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "permit.list")
  const letter = await getLetter(actor, await idParam(params))
  if (!letter) notFound()
  const { id, number } = letter
  const slug = actor.tenantSlug
  const base = `/${slug}/izin/rekomendasi`
  return (
    <main>
      <PageHeader title={`Surat ${number}`} back={{ href: base, label: "Rekomendasi merek" }}>
        <ButtonLink href={`${base}/${id}/surat`}>Buka PDF</ButtonLink>
      </PageHeader>
      {letter.revokedReason && (
        <Notice kind="warning" title="Surat ini dicabut">
          {letter.revokedReason} Nomornya tidak dipakai lagi.
        </Notice>
      )}
      <Card>
        <DescriptionList facts={factsOf(slug, letter)} />
      </Card>
      {may(actor, "recommendation.revoke") && !letter.revokedReason && (
        <details className="card">
          <summary>Cabut surat ini</summary>
          <p>Surat yang keliru dicabut, lalu dibuat yang baru dengan nomor berikutnya.</p>
          <Form action={revokeRecommendationAction} hidden={{ daerah: slug, id }}>
            <TextField name="reason" label="Alasan" maxLength={300} />
            <div className="bar">
              <SubmitButton variant="danger">Cabut surat</SubmitButton>
            </div>
          </Form>
        </details>
      )}
    </main>
  )
}

function factsOf(slug: string, letter: Letter) {
  const { brand, niceClass, goods, signedOn, place, signatory, office, staffNumber, content } = letter
  return [
    { label: "Merek", value: brand, note: `Kelas ${niceClass}, ${goods}` },
    {
      label: "Usaha",
      value: <a href={`/${slug}/umkm/${letter.enterpriseId}`}>{content.enterprise}</a>,
      note: [content.person, content.address].filter(Boolean).join(", "),
    },
    { label: "NIB", value: content.nib },
    { label: "Ditandatangani", value: [place, formatDay(signedOn)].filter(Boolean).join(", ") },
    {
      label: "Oleh",
      value: signatory,
      note: [office, staffNumber && `NIP ${staffNumber}`].filter(Boolean).join(", "),
    },
  ]
}
