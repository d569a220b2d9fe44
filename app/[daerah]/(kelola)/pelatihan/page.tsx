import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Chips } from "@/components/ui/chips"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatNumber, formatRange } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { getListChoices, listLength, listTrainings } from "@/lib/training/queries/list"
import { isNarrowed, readTrainingList, writeTrainingList } from "@/lib/training/rules/filter"
import { chipsOf } from "./filter-chips"
import { TrainingFilterForm } from "./training-filter"
import { TrainingListRow, trainingColumns } from "./training-rows"
import { TrainingsTabs } from "./trainings-tabs"

export const metadata: Metadata = { title: "Pelatihan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function TrainingsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "training.list")
  const list = readTrainingList(await queryOf(searchParams))
  const { filter, page } = list
  const [{ trainings, total }, choices, { timeZone }] = await Promise.all([
    listTrainings(actor, list),
    getListChoices(actor),
    requireTenant(params),
  ])
  const base = `/${actor.tenantSlug}/pelatihan`
  const start = (page - 1) * listLength
  const pageHref = (to: number) => base + writeTrainingList({ filter, page: to })
  return (
    <main>
      <PageHeader title="Pelatihan" lead="Yang berikutnya di atas, yang sudah lewat di bawah.">
        {may(actor, "training.plan") && <ButtonLink href={`${base}/baru`}>Rencanakan pelatihan</ButtonLink>}
      </PageHeader>
      <TrainingsTabs actor={actor} current="" />
      <TrainingFilterForm {...{ base, filter, choices }} />
      <Chips chips={chipsOf(base, filter, choices.programmes)} clearHref={base} />
      {trainings.length === 0 ? (
        <NoTrainings base={base} narrowed={isNarrowed(filter) || page > 1} />
      ) : (
        <>
          <DataTable caption="Pelatihan" columns={trainingColumns}>
            {trainings.map((training) => (
              <TrainingListRow key={training.id} {...{ base, training }} zone={timeZone} />
            ))}
          </DataTable>
          <Pagination
            shown={`${formatRange(start + 1, start + trainings.length)} dari ${formatNumber(total)} pelatihan`}
            first={page > 2 ? pageHref(1) : undefined}
            previous={page > 1 ? pageHref(page - 1) : undefined}
            next={start + trainings.length < total ? pageHref(page + 1) : undefined}
          />
        </>
      )}
    </main>
  )
}

function NoTrainings({ base, narrowed }: { base: string; narrowed: boolean }) {
  if (narrowed)
    return (
      <EmptyState title="0 pelatihan untuk filter ini" action={<a href={base}>Tampilkan semua pelatihan</a>}>
        Hapus satu filter atau cari dengan kata lain.
      </EmptyState>
    )
  return (
    <EmptyState title="Belum ada pelatihan">
      Pelatihan yang direncanakan dinas muncul di sini, mulai dari rancangan sampai selesai.
    </EmptyState>
  )
}
