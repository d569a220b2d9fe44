import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getPortalAddress } from "@/lib/address"
import { getVisitor, requireTenant } from "@/lib/auth"
import { getParticipant } from "@/lib/enrolment/queries/ticket"
import { isUnderWay } from "@/lib/training/rules/status"
import { trainingTypes } from "@/lib/training/schema/words"
import { OwnCertificate } from "./own-certificate"
import { OwnCode } from "./own-code"
import { OwnMaterials } from "./own-materials"
import { OwnTasks } from "./own-tasks"
import { Remember } from "./remember"
import { SessionList } from "./session-list"
import { Standing } from "./standing"
import { WithdrawLink } from "./withdraw-link"
import "./peserta.css"

export const metadata: Metadata = { title: "Halaman peserta" }

type PageProps = { params: Promise<{ daerah: string; tiket: string }> }

export default async function ParticipantPage({ params }: PageProps) {
  const [{ tiket }, tenant, visitor] = [await params, await requireTenant(params), await getVisitor(params)]
  const participant = await getParticipant(visitor, tiket)
  if (!participant) notFound()
  const { training, sessions } = participant
  const address = `${await getPortalAddress()}/${tenant.slug}/hadir/tiket/${tiket}`
  return (
    <main className="prose owner">
      <div className="stack tight">
        <p className="muted">{trainingTypes[training.type]}</p>
        <h1>{training.title}</h1>
        <p>
          <b>{participant.name}</b>
          {participant.enterprise && ` · ${participant.enterprise}`}
        </p>
      </div>
      <Standing participant={participant} />
      <OwnCertificate visitor={visitor} enrolmentId={participant.id} ticket={tiket} />
      {participant.state === "SEATED" && <OwnTasks visitor={visitor} participant={participant} now={new Date()} />}
      <SessionList slug={tenant.slug} sessions={sessions} training={training} zone={tenant.timeZone} now={new Date()} />
      {participant.state === "SEATED" && <OwnMaterials {...{ visitor, participant }} />}
      {participant.state === "SEATED" && isUnderWay(training.status) && <OwnCode address={address} />}
      <WithdrawLink participant={participant} base={`/${tenant.slug}/peserta/${tiket}`} />
      <Remember address={`/${tenant.slug}/peserta/${tiket}/ingat`} />
    </main>
  )
}
