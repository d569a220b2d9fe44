import type { Metadata } from "next"
import { TrainingsTabs } from "@/app/[daerah]/(kelola)/pelatihan/trainings-tabs"
import { PageHeader } from "@/components/layout/page-header"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { PrintButton } from "@/components/ui/print-button"
import { requireActor, requireTenant } from "@/lib/auth"
import { listMonth } from "@/lib/calendar/queries/month"
import { monthAfter, readMonth } from "@/lib/calendar/rules/month"
import { queryOf, type SearchParams } from "@/lib/params"
import { dayIn } from "@/lib/tenant/rules"
import { MonthList } from "./month-list"
import { MonthTable } from "./month-table"
import "./kalender.css"

export const metadata: Metadata = { title: "Kalender pelatihan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

const monthName = new Intl.DateTimeFormat("id-ID", { month: "long", year: "numeric", timeZone: "UTC" })

export default async function TrainingCalendarPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "training.list")
  const { slug, timeZone: zone } = await requireTenant(params)
  const today = dayIn(zone, new Date())
  const month = readMonth((await queryOf(searchParams)).bulan, today)
  const sessions = await listMonth(actor, month, zone)
  const address = (at: string) => `/${slug}/pelatihan/kalender?bulan=${at}`
  const within = sessions.filter(({ day }) => day.startsWith(month))
  const isThisMonth = today.startsWith(month)
  return (
    <main>
      <PageHeader title={`Kalender, ${monthName.format(new Date(`${month}-01`))}`}>
        <PrintButton>Cetak</PrintButton>
      </PageHeader>
      <TrainingsTabs actor={actor} current="kalender" />
      <nav className="bar only-screen" aria-label="Bulan">
        <a className="btn quiet sm" href={address(monthAfter(month, -1))} rel="prev">
          ‹ Sebelumnya
        </a>
        {!isThisMonth && (
          <a className="btn quiet sm" href={address(today.slice(0, 7))}>
            Bulan ini
          </a>
        )}
        <a className="btn quiet sm" href={address(monthAfter(month, 1))} rel="next">
          Berikutnya ›
        </a>
        <form className="bar month-jump" action={`/${slug}/pelatihan/kalender`}>
          <label className="hidden-text" htmlFor="bulan">
            Bulan
          </label>
          <input className="input" type="month" id="bulan" name="bulan" defaultValue={month} />
          <Button variant="quiet" size="sm">
            Buka
          </Button>
        </form>
      </nav>
      <MonthTable {...{ slug, zone, month, today, sessions }} />
      <MonthList {...{ slug, zone, today }} sessions={within} />
      {within.length === 0 && (
        <EmptyState title="Tidak ada sesi di bulan ini">Sesi dijadwalkan di halaman pelatihannya.</EmptyState>
      )}
      <p className="bar only-screen">
        <a href={`/${slug}/agenda`}>Agenda untuk umum</a>
        <a href={`/${slug}/agenda/saya`}>Kalender di HP saya</a>
      </p>
    </main>
  )
}
