import "../impor.css"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { Tag } from "@/components/ui/tag"
import { WorkProgress } from "@/components/ui/work-progress"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatBytes, formatInstant } from "@/lib/format"
import { getIntake } from "@/lib/intake/queries/intakes"
import { intakeStates, isAtWork, isIntakeState, isOutcome } from "@/lib/intake/rules/states"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { moods } from "../moods"
import { Ended } from "./ended"
import { Judged } from "./judged"
import { Repaired } from "./repaired"
import { RowList } from "./row-list"
import { Saved } from "./saved"

export const metadata: Metadata = { title: "Impor" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function IntakePage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "intake.list")
  const intake = await getIntake(actor, await idParam(params))
  if (!intake) notFound()
  const { hasil, masalah, sesudah } = await queryOf(searchParams)
  const { timeZone: zone } = await requireTenant(params)
  const base = `/${actor.tenantSlug}/impor`
  const { id, state, stage, done, total } = intake
  const isList = (hasil || masalah) && !isAtWork(state)
  const outcome = isOutcome(hasil) ? hasil : undefined
  const views = {
    REFUSED: Ended,
    FAILED: Ended,
    JUDGED: Judged,
    SAVED: Saved,
    UNDONE: Saved,
    REPAIRED: Repaired,
    READING: null,
    SAVING: null,
  }
  const View = isIntakeState(state) ? views[state] : null
  return (
    <main>
      <PageHeader
        title={intake.fileName}
        lead={`Diunggah ${intake.uploadedBy}, ${formatInstant(intake.createdAt, zone)}; ${formatBytes(intake.fileSize)}.`}
        back={isList ? { href: `${base}/${id}`, label: "Ringkasan impor" } : { href: base, label: "Semua impor" }}
      >
        {isIntakeState(state) && <Tag mood={moods[state]}>{intakeStates[state]}</Tag>}
      </PageHeader>
      {isAtWork(state) && (
        <section className="card">
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
          <WorkProgress
            href={`${base}/${id}/kemajuan`}
            first={{ state, stage, done, total }}
            fallback={state === "READING" ? "Menunggu giliran diperiksa" : "Menunggu giliran disimpan"}
          />
          <p className="muted">Halaman ini boleh ditinggalkan; pekerjaan tetap berjalan dan hasilnya ada di sini.</p>
        </section>
      )}
      {isList ? (
        <RowList actor={actor} intake={intake} filter={{ outcome, problem: masalah, after: positionOf(sesudah) }} />
      ) : (
        View && <View actor={actor} intake={intake} zone={zone} />
      )}
    </main>
  )
}

/** A place in the file; an import has at most a few hundred thousand rows. */
function positionOf(text: string | undefined): number | undefined {
  return text && /^\d{1,7}$/.test(text) ? Number(text) : undefined
}
