import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Letterhead } from "@/app/[daerah]/(kelola)/pelatihan/letterhead"
import { PaperButtons } from "@/app/[daerah]/(kelola)/pelatihan/paper-buttons"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getAttendanceList } from "@/lib/report/queries/attendance"
import { readListChoice, writeListChoice } from "@/lib/report/schema"
import { ChoiceForm } from "./choice-form"
import { ListTable } from "./list-table"
import "@/app/[daerah]/(kelola)/pelatihan/report.css"

export const metadata: Metadata = { title: "Daftar hadir" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function AttendanceListPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "report.view")
  const [id, query, tenant] = await Promise.all([idParam(params), queryOf(searchParams), requireTenant(params)])
  const choice = readListChoice(query)
  const place = tenant.name.replace(/^(Kota|Kabupaten) /, "")
  const list = await getAttendanceList(actor, id, { choice, zone: tenant.timeZone, place })
  if (!list) notFound()
  const base = `/${actor.tenantSlug}/pelatihan/${id}/laporan`
  const file = `${base}/daftar-hadir/unduh?${writeListChoice({ ...choice, signatory: list.signatory })}`
  return (
    <main>
      <div className="only-screen stack">
        <a className="back small" href={base}>
          ‹ Laporan
        </a>
        <ChoiceForm action={`${base}/daftar-hadir`} choice={choice} signatory={list.signatory} />
        <div className="bar">
          <PaperButtons file={`${file}&`} />
        </div>
        {actor.role === "companion" && <p className="muted">Hanya peserta dari kelurahan dampingan Anda.</p>}
      </div>
      <Letterhead actor={actor} tenant={tenant} />
      <h1>{list.title}</h1>
      <ListTable list={list} />
    </main>
  )
}
