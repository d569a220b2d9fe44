import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { OwnPage } from "@/app/[daerah]/(publik)/peserta/[tiket]/own-page"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { getVisitor } from "@/lib/auth"
import { getParticipant } from "@/lib/enrolment/queries/ticket"
import { isUnderWay } from "@/lib/training/rules/status"
import { withdrawByTicketAction } from "./actions"

export const metadata: Metadata = { title: "Tidak jadi ikut" }

type PageProps = { params: Promise<{ daerah: string; tiket: string }> }

export default async function OwnWithdrawalPage({ params }: PageProps) {
  const [{ tiket }, visitor] = [await params, await getVisitor(params)]
  const participant = await getParticipant(visitor, tiket)
  if (!participant || participant.state === "WITHDRAWN" || !isUnderWay(participant.training.status)) notFound()
  return (
    <OwnPage back={`/${visitor.tenantSlug}/peserta/${tiket}`} about={participant.training.title}>
      <h1>Tidak jadi ikut?</h1>
      <p>Tempat Anda langsung diberikan kepada orang pertama di daftar tunggu.</p>
      <Form
        action={withdrawByTicketAction}
        hidden={{ daerah: visitor.tenantSlug, ticket: tiket }}
        submitLabel="Batalkan pendaftaran saya"
      >
        <TextField name="reason" label="Alasan" optional maxLength={300} />
      </Form>
    </OwnPage>
  )
}
