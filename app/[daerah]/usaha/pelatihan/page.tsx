import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { requireActor, requireTenant } from "@/lib/auth"
import { type Joinable, listJoinable, listOwnEnrolments, type OwnEnrolment } from "@/lib/enrolment/queries/own"
import { enrolmentStates } from "@/lib/enrolment/schema"
import { formatNumber } from "@/lib/format"
import { ticketOf } from "@/lib/ticket"
import { trainingStatuses } from "@/lib/training/schema/words"
import { sayWhen } from "./when"

export const metadata: Metadata = { title: "Pelatihan" }

export default async function OwnTrainingsPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "enterprise.view-own")
  const [tenant, own, joinable] = await Promise.all([
    requireTenant(params),
    listOwnEnrolments(actor),
    listJoinable(actor),
  ])
  return (
    <main>
      <PageHeader title="Pelatihan" back={{ href: `/${tenant.slug}/usaha`, label: "Usaha saya" }} />
      {own.length > 0 && (
        <section className="stack">
          <h2>Pelatihan Anda</h2>
          {own.map((enrolment) => (
            <OwnCard key={enrolment.id} {...{ enrolment, tenant }} />
          ))}
        </section>
      )}
      <section className="stack">
        <h2>Pendaftaran dibuka</h2>
        {joinable.length === 0 && (
          <EmptyState title="Belum ada pelatihan yang dibuka">
            Dinas memberi tahu Anda bila ada yang cocok. Lihat juga{" "}
            <a href={`/${tenant.slug}/agenda`}>agenda pelatihan</a>.
          </EmptyState>
        )}
        {joinable.map((training) => (
          <JoinCard key={training.id} {...{ training, tenant }} />
        ))}
      </section>
    </main>
  )
}

type Tenant = { id: string; slug: string; timeZone: string }

const moods = { SEATED: "good", WAITING: "warn", WITHDRAWN: "plain" } as const

function OwnCard({ enrolment, tenant }: { enrolment: OwnEnrolment; tenant: Tenant }) {
  const { state, place, status, title, enterprise, trainingId } = enrolment
  const isOver = status === "DONE" || status === "CANCELLED"
  return (
    <article className="card">
      <h3>{title}</h3>
      <p>
        {isOver ? <Tag>{trainingStatuses[status]}</Tag> : <Tag mood={moods[state]}>{enrolmentStates[state]}</Tag>}
        {place !== null && !isOver && ` Nomor ${formatNumber(place)} dalam antrean`}
      </p>
      <p className="muted">
        {sayWhen(enrolment, tenant.timeZone)}
        <br />
        {enterprise}
      </p>
      <div>
        <a className="task" href={`/${tenant.slug}/peserta/${ticketOf(tenant.id, enrolment)}`}>
          <span>{isOver ? "Hasil, sertifikat, dan tindak lanjut" : "Halaman peserta Anda"}</span>
        </a>
        {!isOver && (
          <a className="task" href={`/${tenant.slug}/usaha/pelatihan/${trainingId}`}>
            <span>Bukti daftar, kalender, atau batal ikut</span>
          </a>
        )}
      </div>
    </article>
  )
}

function JoinCard({ training, tenant }: { training: Joinable; tenant: Tenant }) {
  const { id, title, seatsLeft, fits, reasons } = training
  return (
    <article className="card">
      <h3>{title}</h3>
      <p className="muted">{sayWhen(training, tenant.timeZone)}</p>
      <p>
        {seatsLeft > 0
          ? `${formatNumber(seatsLeft)} kursi masih kosong.`
          : "Kursi penuh; pendaftar baru masuk daftar tunggu."}
      </p>
      {!fits && reasons.length > 0 && <p>{`Anda belum dapat ikut. ${reasons.join(" ")}`}</p>}
      <a className="task" href={`/${tenant.slug}/usaha/pelatihan/${id}`}>
        <span>{fits ? "Daftar" : "Lihat syaratnya"}</span>
        <Tag mood={fits ? "good" : "plain"}>{fits ? "Memenuhi syarat" : "Belum cocok"}</Tag>
      </a>
    </article>
  )
}
