import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { type Column, DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Progress } from "@/components/ui/progress"
import { type Actor, may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstantDay, formatNumber } from "@/lib/format"
import { getQueue, type Kind, listQueuedIntakes } from "@/lib/intake/queries/repair/queue"
import { kindWords, progressWords } from "@/lib/intake/rules/repair/words"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { HandOvers } from "./hand-overs"
import { OutcomeNotice } from "./outcome-notice"
import { WorkbookSection } from "./workbook-section"

export const metadata: Metadata = { title: "Perbaikan impor" }

const kindColumns: Column[] = [
  { key: "kind", label: "Masalah" },
  { key: "since", label: "Sejak" },
  { key: "count", label: "Baris", numeric: true },
]

const intakeColumns: Column[] = [
  { key: "file", label: "Berkas" },
  { key: "since", label: "Disimpan" },
  { key: "count", label: "Baris", numeric: true },
]

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function RepairPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "repair.list")
  const { impor, hasil } = await queryOf(searchParams)
  const intakeId = isId(impor) ? impor : undefined
  const [{ kinds, progress }, intakes] = await Promise.all([getQueue(actor, intakeId), listQueuedIntakes(actor)])
  const { timeZone: zone } = await requireTenant(params)
  const settled = progress.saved + progress.duplicate + progress.dropped
  const chosen = intakes.find(({ id }) => id === intakeId)
  const isStaff = may(actor, "intake.list")
  const back = isStaff ? { href: `/${actor.tenantSlug}/impor`, label: "Semua impor" } : undefined
  return (
    <main>
      <PageHeader title="Perbaikan impor" lead={progressWords(progress, formatNumber)} back={back} />
      <OutcomeNotice outcome={hasil} />
      {progress.waiting + settled > 0 && (
        <Progress label="Sudah beres" done={settled} total={settled + progress.waiting} unit="baris" />
      )}
      {intakeId && (
        <p>
          Hanya baris dari {chosen ? <b>{chosen.fileName}</b> : "satu impor"}.{" "}
          <a href={`/${actor.tenantSlug}/impor/perbaikan`}>Tampilkan semua impor</a>
        </p>
      )}
      {progress.waiting === 0 ? (
        <EmptyState title="Tidak ada yang menunggu">
          {isStaff
            ? "Baris galat dari impor yang sudah disimpan akan muncul di sini."
            : "Baris impor di kelurahan Anda yang perlu diperbaiki akan muncul di sini."}
        </EmptyState>
      ) : (
        <Kinds actor={actor} kinds={kinds} intakeId={intakeId} zone={zone} />
      )}
      {isStaff && progress.waiting > 0 && (
        <>
          {intakes.length > 1 && !intakeId && <Intakes actor={actor} intakes={intakes} zone={zone} />}
          {!intakeId && <HandOvers actor={actor} />}
          <WorkbookSection slug={actor.tenantSlug} intakeId={intakeId} waiting={progress.waiting} />
        </>
      )}
    </main>
  )
}

type KindsProps = { actor: Actor; kinds: Kind[]; intakeId: string | undefined; zone: string }

function Kinds({ actor, kinds, intakeId, zone }: KindsProps) {
  const [errors, others] = [kinds.filter(({ isError }) => isError), kinds.filter(({ isError }) => !isError)]
  const address = (kind: string) =>
    `/${actor.tenantSlug}/impor/perbaikan/baris?${new URLSearchParams({ jenis: kind, ...(intakeId && { impor: intakeId }) })}`
  const lines = (some: Kind[]) =>
    some.map(({ kind, message, count, since }) => (
      <tr key={kind}>
        <td>
          <a href={address(kind)}>{kindWords(kind, message)}</a>
          <span className="sub">{message}</span>
        </td>
        <td>{formatInstantDay(since, zone)}</td>
        <td className="num">{formatNumber(count)}</td>
      </tr>
    ))
  return (
    <section className="stack">
      <h2>Yang menahan baris</h2>
      <DataTable caption="Masalah yang menahan baris, yang paling lama dahulu" columns={kindColumns}>
        {lines(errors)}
      </DataTable>
      {others.length > 0 && (
        <details>
          <summary>Catatan lain pada baris yang sama</summary>
          <DataTable caption="Catatan lain pada baris yang menunggu" columns={kindColumns}>
            {lines(others)}
          </DataTable>
        </details>
      )}
    </section>
  )
}

type IntakesProps = { actor: Actor; intakes: Awaited<ReturnType<typeof listQueuedIntakes>>; zone: string }

function Intakes({ actor, intakes, zone }: IntakesProps) {
  return (
    <section className="stack">
      <h2>Menurut impor</h2>
      <DataTable caption="Baris yang menunggu menurut impornya" columns={intakeColumns}>
        {intakes.map(({ id, fileName, savedAt, count }) => (
          <tr key={id}>
            <td>
              <a href={`/${actor.tenantSlug}/impor/perbaikan?impor=${id}`}>{fileName}</a>
            </td>
            <td>{formatInstantDay(savedAt, zone)}</td>
            <td className="num">{formatNumber(count)}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
