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
import { getPartnerName, listLength, listMous } from "@/lib/mou/queries/list"
import { getWarnings } from "@/lib/mou/queries/warned"
import { isNarrowed, readMouList, writeMouList } from "@/lib/mou/rules/filter"
import { queryOf, type SearchParams } from "@/lib/params"
import { dayIn } from "@/lib/tenant/rules"
import { chipsOf } from "./filter-chips"
import { MouFilterForm } from "./mou-filter"
import { MouListRow, mouColumns } from "./mou-rows"
import { MousTabs } from "./mou-tabs"

export const metadata: Metadata = { title: "Perjanjian" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function MousPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "mou.list")
  const [{ timeZone }, query] = await Promise.all([requireTenant(params), queryOf(searchParams)])
  const [list, today] = [readMouList(query), dayIn(timeZone, new Date())]
  const { filter, page } = list
  const [{ mous, total }, partner] = await Promise.all([
    listMous(actor, { ...list, today }),
    filter.partnerId ? getPartnerName(actor, filter.partnerId) : null,
  ])
  const warnings = await getWarnings(actor, { ids: mous.map(({ id }) => id), today, zone: timeZone })
  const base = `/${actor.tenantSlug}/mou`
  const start = (page - 1) * listLength
  const pageHref = (to: number) => base + writeMouList({ filter, page: to })
  return (
    <main>
      <PageHeader title="Perjanjian" lead="Yang paling dekat tenggat atau hari terakhirnya di atas.">
        {may(actor, "mou.plan") && <ButtonLink href={`${base}/baru`}>Catat perjanjian</ButtonLink>}
      </PageHeader>
      <MousTabs slug={actor.tenantSlug} current="" />
      <MouFilterForm {...{ base, filter }} />
      <Chips chips={chipsOf(base, filter, partner)} clearHref={base} />
      {mous.length === 0 ? (
        <NoMous base={base} narrowed={isNarrowed(filter) || page > 1} />
      ) : (
        <>
          <DataTable caption="Perjanjian" columns={mouColumns}>
            {mous.map((mou) => (
              <MouListRow key={mou.id} {...{ base, mou, today }} warning={warnings.get(mou.id)?.[0]} />
            ))}
          </DataTable>
          <Pagination
            shown={`${formatRange(start + 1, start + mous.length)} dari ${formatNumber(total)} perjanjian`}
            first={page > 2 ? pageHref(1) : undefined}
            previous={page > 1 ? pageHref(page - 1) : undefined}
            next={start + mous.length < total ? pageHref(page + 1) : undefined}
          />
        </>
      )}
    </main>
  )
}

function NoMous({ base, narrowed }: { base: string; narrowed: boolean }) {
  if (narrowed)
    return (
      <EmptyState title="0 perjanjian untuk filter ini" action={<a href={base}>Tampilkan semua perjanjian</a>}>
        Hapus satu filter atau cari dengan kata lain.
      </EmptyState>
    )
  return (
    <EmptyState title="Belum ada perjanjian">
      Kesepakatan Bersama, PKS, dan naskah lain dengan mitra muncul di sini, mulai dari usulan sampai berakhir.
    </EmptyState>
  )
}
