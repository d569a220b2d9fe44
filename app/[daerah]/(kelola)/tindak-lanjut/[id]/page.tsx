import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { answerFollowUpAction, giveUpFollowUpAction } from "@/app/[daerah]/(kelola)/tindak-lanjut/actions"
import { ChangeFields } from "@/app/[daerah]/change-fields"
import { PageHeader } from "@/components/layout/page-header"
import { Card } from "@/components/ui/card"
import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { TextArea } from "@/components/ui/text-area"
import { requireActor, requireTenant } from "@/lib/auth"
import { getFollowUp } from "@/lib/follow-up/queries/list"
import { takesAnswer } from "@/lib/follow-up/rules/outcome"
import { appliedWords } from "@/lib/follow-up/rules/words"
import { idParam } from "@/lib/params"
import { formatPhone } from "@/lib/person/rules"
import { dayIn } from "@/lib/tenant/rules"
import { keysOf } from "@/lib/vocabulary"

export const metadata: Metadata = { title: "Catat jawaban tindak lanjut" }

const choices = keysOf(appliedWords).map((value) => ({ value, label: appliedWords[value] }))

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function FollowUpPage({ params }: PageProps) {
  const actor = await requireActor(params, "follow-up.list")
  if (actor.role === "leader") notFound()
  const [one, { timeZone }] = await Promise.all([getFollowUp(actor, await idParam(params)), requireTenant(params)])
  if (!one) notFound()
  const base = `/${actor.tenantSlug}/tindak-lanjut`
  if (!takesAnswer(one, dayIn(timeZone, new Date()))) redirect(base)
  const hidden = { daerah: actor.tenantSlug, id: one.id }
  const phone = one.phone ? formatPhone(one.phone) : "tanpa nomor HP"
  return (
    <main>
      <PageHeader
        title={one.name}
        lead={`${one.enterprise} · ${phone} · ${one.days} hari setelah ${one.training}`}
        back={{ href: base, label: "Tindak lanjut" }}
      />
      <Form action={answerFollowUpAction} hidden={hidden} submitLabel="Simpan jawaban">
        <p>Catat apa yang Anda dengar atau lihat sendiri, lewat telepon, WhatsApp, atau kunjungan.</p>
        <ChoiceField name="applied" label="Apakah yang dipelajari sudah diterapkan?" choices={choices} />
        <ChangeFields applied="PARTLY" />
      </Form>
      {one.state === "ASKED" && (
        <Card title="Tidak bisa dihubungi">
          <p className="muted">
            Dihitung “tidak menjawab”, bukan “belum diterapkan”. Bila jawabannya datang kemudian, tetap dapat dicatat.
          </p>
          <Form action={giveUpFollowUpAction} hidden={hidden} submitLabel="Catat tidak bisa dihubungi">
            <TextArea name="reason" label="Apa yang sudah dicoba?" rows={2} maxLength={500} />
          </Form>
        </Card>
      )}
    </main>
  )
}
