import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Brand } from "@/components/layout/brand"
import { PrintButton } from "@/components/ui/print-button"
import { QrCode } from "@/components/ui/qr-code"
import { getPortalAddress } from "@/lib/address"
import { getVisitor, requireTenant } from "@/lib/auth"
import { getAgendaTraining } from "@/lib/calendar/queries/agenda"
import { formatInstantDay } from "@/lib/format"
import { sayMeetings } from "@/lib/message/rules/when"
import { idParam } from "@/lib/params"
import { getTenantProfile } from "@/lib/tenant/queries"
import { frameOf } from "@/lib/tenant/rules"
import { trainingTypes } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"
import "./poster.css"

export const metadata: Metadata = { title: "Poster" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function PosterPage({ params }: PageProps) {
  const [visitor, tenant, id] = await Promise.all([getVisitor(params), requireTenant(params), idParam(params)])
  const [training, { agency }, portal] = await Promise.all([
    getAgendaTraining(visitor, id),
    getTenantProfile(visitor, new Date()),
    getPortalAddress(),
  ])
  if (!training) notFound()
  const { colour, logo } = frameOf(tenant)
  const address = `${portal}/${tenant.slug}/agenda/${id}`
  const { hari, jam, tempat } = sayMeetings(training.sessions, { zone: tenant.timeZone, ...training })
  return (
    <Brand colour={colour} className="poster-page">
      <p className="bar only-screen">
        <a href={`/${tenant.slug}/agenda/${id}`}>‹ Kembali</a>
        <PrintButton>Cetak poster</PrintButton>
      </p>
      <main className="poster light" id="isi">
        <header className="poster-head">
          {/* A tenant's logo is a file of its own, of any size. */}
          {logo && <img src={logo} alt="" />}
          <p>
            <b>{agency?.name ?? tenant.name}</b>
            <br />
            {tenant.name}
          </p>
        </header>
        <p className="poster-type">{trainingTypes[keyOf(trainingTypes, training.type)]}</p>
        <h1>{training.title}</h1>
        {training.objective && <p className="poster-lead">{training.objective}</p>}
        <dl className="poster-facts">
          <Line label="Hari" value={hari} />
          <Line label="Pukul" value={jam} />
          <Line label="Tempat" value={tempat} />
          {training.closesAt && (
            <Line label="Daftar sampai" value={formatInstantDay(training.closesAt, tenant.timeZone)} />
          )}
        </dl>
        <div className="poster-foot">
          <QrCode text={address} label={`Kode QR ke ${address}`} />
          <p>
            <b>Pindai untuk keterangan dan pendaftaran</b>
            <br />
            atau buka {`${portal}/${tenant.slug}/agenda`.replace(/^https?:\/\//, "")}
          </p>
        </div>
      </main>
    </Brand>
  )
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
