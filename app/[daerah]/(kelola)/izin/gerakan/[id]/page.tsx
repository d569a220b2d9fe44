import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { Button, ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { PrintButton } from "@/components/ui/print-button"
import { SubmitButton } from "@/components/ui/submit-button"
import { type Actor, may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { type DriveRow, getDrive, listMembers, type MemberRow } from "@/lib/drive/queries/drives"
import { driveHints, driveKinds } from "@/lib/drive/schema"
import { formatDay, formatNumber } from "@/lib/format"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { closeDriveAction } from "../actions"
import { MemberForm } from "./member-form"
import { ChatLinks } from "./member-links"
import "../gerakan.css"

export const metadata: Metadata = { title: "Gerakan izin" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function DrivePage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "permit.list")
  const id = await idParam(params)
  const [drive, members, places, { ditambah, diubah }] = await Promise.all([
    getDrive(actor, id),
    listMembers(actor, id),
    getKelurahan(actor),
    queryOf(searchParams),
  ])
  if (!drive) notFound()
  const slug = actor.tenantSlug
  const base = `/${slug}/izin/gerakan/${id}`
  const canAdd = may(actor, "drive.save") && !drive.isClosed
  return (
    <main>
      <PageHeader title={drive.title} lead={sayDrive(drive)} back={{ href: `/${slug}/izin/gerakan`, label: "Gerakan" }}>
        <PrintButton>Cetak</PrintButton>
        {canAdd && <ButtonLink href={`${base}/tambah`}>Tambah peserta</ButtonLink>}
      </PageHeader>
      {ditambah && <Notice kind="success">{ditambah.slice(0, 4)} peserta ditambahkan.</Notice>}
      {diubah && <Notice kind="success">Keadaan {diubah.slice(0, 4)} peserta diubah.</Notice>}
      <p className="muted small">
        Yang perlu diperiksa (penerbitnya yang memutuskan): {driveHints[drive.kind].join("; ")}.
      </p>
      {members.length === 0 ? (
        <EmptyState title="Belum ada peserta">
          Tambahkan dari daftar produk yang belum punya izin ini; daftarnya dapat disaring menurut komoditas dan
          kelurahan.
        </EmptyState>
      ) : (
        <MemberPart {...{ actor, drive, members, places }} />
      )}
      {may(actor, "drive.save") && <CloseForm slug={slug} drive={drive} />}
    </main>
  )
}

type MemberPartProps = {
  actor: Actor
  drive: DriveRow
  members: MemberRow[]
  places: Awaited<ReturnType<typeof getKelurahan>>
}

function MemberPart({ actor, drive: { id, isClosed }, members, places }: MemberPartProps) {
  const slug = actor.tenantSlug
  return (
    <>
      <div className="wide-form">
        <MemberForm {...{ actor, members, places }} driveId={id} isOpen={!isClosed} />
      </div>
      <div className="bar no-print">
        {may(actor, "permit.export") && (
          <form method="post" action={`/${slug}/izin/gerakan/${id}/unduh`}>
            <Button variant="quiet">Unduh .xlsx</Button>
          </form>
        )}
        <ChatLinks slug={slug} members={members} />
      </div>
    </>
  )
}

function CloseForm({ slug, drive: { id, isClosed } }: { slug: string; drive: DriveRow }) {
  return (
    <Form action={closeDriveAction} hidden={{ daerah: slug, id, isClosed: isClosed ? "tidak" : "ya" }}>
      <div className="bar">
        <SubmitButton variant="quiet">{isClosed ? "Buka lagi gerakan ini" : "Tutup gerakan ini"}</SubmitButton>
      </div>
    </Form>
  )
}

function sayDrive({ kind, startsOn, endsOn, mou, all, applied, done, isClosed }: DriveRow): string {
  const days = endsOn ? `${formatDay(startsOn)} sampai ${formatDay(endsOn)}` : `sejak ${formatDay(startsOn)}`
  const numbers = `${formatNumber(all)} peserta, ${formatNumber(applied)} diajukan, ${formatNumber(done)} terbit`
  return [driveKinds[kind], days, mou, numbers, isClosed && "ditutup"].filter(Boolean).join(" · ")
}
