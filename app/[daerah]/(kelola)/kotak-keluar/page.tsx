import type { Metadata } from "next"
import { OutboxFilterForm } from "@/app/[daerah]/(kelola)/kotak-keluar/filter-form"
import { MailNotice } from "@/app/[daerah]/(kelola)/kotak-keluar/mail-notice"
import { MessageTable } from "@/app/[daerah]/(kelola)/kotak-keluar/message-table"
import { RetryForm } from "@/app/[daerah]/(kelola)/kotak-keluar/retry-form"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { Tabs } from "@/components/ui/tabs"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { listOutbox } from "@/lib/message/queries/outbox"
import { readOutboxFilter, writeOutboxFilter } from "@/lib/message/rules/filter"
import { messageStates } from "@/lib/message/schema/words"
import { queryOf, type SearchParams } from "@/lib/params"
import { keysOf } from "@/lib/vocabulary"

export const metadata: Metadata = { title: "Kotak keluar" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function OutboxPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "message.list")
  const filter = readOutboxFilter(await queryOf(searchParams))
  const [{ slug, timeZone: zone }, { messages, counts, trainings, next }] = await Promise.all([
    requireTenant(params),
    listOutbox(actor, filter),
  ])
  const base = `/${slug}/kotak-keluar`
  const address = (change: Partial<typeof filter>) =>
    `${base}${writeOutboxFilter({ ...filter, after: null, ...change })}`
  const [first] = messages.filter(({ state }) => state === "PREPARED")
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const tab = (label: string, count: number, state: typeof filter.state) => ({
    href: address({ state }),
    label: `${label} (${formatNumber(count)})`,
    current: filter.state === state,
  })
  return (
    <main>
      <PageHeader
        title="Kotak keluar"
        lead="Semua pesan tentang pelatihan: kepada siapa, isinya, dan apakah sudah keluar."
      >
        <ButtonLink href={`${base}/templat`} variant="quiet" size="sm">
          Ubah kata-kata pesan
        </ButtonLink>
        {first && (
          <ButtonLink href={`${base}/${first.id}${writeOutboxFilter({ ...filter, after: null })}`} size="sm">
            Buka WhatsApp satu per satu
          </ButtonLink>
        )}
      </PageHeader>
      <MailNotice />
      <OutboxFilterForm {...{ base, filter, trainings }} />
      <Tabs
        label="Keadaan pesan"
        tabs={[
          tab("Semua", all, null),
          ...keysOf(messageStates)
            .filter((state) => counts.get(state) || state === filter.state)
            .map((state) => tab(messageStates[state], counts.get(state) ?? 0, state)),
        ]}
      />
      {filter.state === "FAILED" && messages.length > 0 && (
        <RetryForm slug={slug} trainingId={filter.trainingId ?? ""} label="Kirim ulang semua yang gagal ini" />
      )}
      {messages.length === 0 ? (
        <EmptyState title="Tidak ada pesan di sini">
          Pesan ditulis saat orang diundang, terdaftar, mendapat tempat, diingatkan, atau saat sertifikatnya siap.
        </EmptyState>
      ) : (
        <>
          <MessageTable {...{ slug, zone, messages }} kept={writeOutboxFilter({ ...filter, after: null })} />
          <Pagination
            shown={`${formatNumber(filter.state ? (counts.get(filter.state) ?? 0) : all)} pesan`}
            first={filter.after ? address({}) : undefined}
            next={next ? address({ after: next }) : undefined}
          />
        </>
      )}
    </main>
  )
}
