import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MailNotice } from "@/app/[daerah]/(kelola)/kotak-keluar/mail-notice"
import { MessageTable } from "@/app/[daerah]/(kelola)/kotak-keluar/message-table"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { requireActor, requireTenant } from "@/lib/auth"
import { countGroups } from "@/lib/message/queries/groups"
import { listOutbox } from "@/lib/message/queries/outbox"
import { getEventTemplates } from "@/lib/message/queries/templates"
import { readOutboxFilter, writeOutboxFilter } from "@/lib/message/rules/filter"
import { groups } from "@/lib/message/schema/words"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getTrainingHead } from "@/lib/training/queries/head"
import { isKeyOf } from "@/lib/vocabulary"
import { GroupForm } from "./group-form"

export const metadata: Metadata = { title: "Pesan pelatihan" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function TrainingMessagesPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "message.list")
  const [training, { kepada, isi }] = [await getTrainingHead(actor, await idParam(params)), await queryOf(searchParams)]
  if (!training) notFound()
  const filter = readOutboxFilter({ pelatihan: training.id })
  const [{ slug, timeZone: zone }, { messages, next }, counts, templates] = await Promise.all([
    requireTenant(params),
    listOutbox(actor, filter),
    countGroups(actor, training.id),
    getEventTemplates(actor),
  ])
  const outbox = `/${slug}/kotak-keluar`
  const kept = writeOutboxFilter(filter)
  const [first] = messages.filter(({ state }) => state === "PREPARED")
  return (
    <main>
      <TrainingHeader actor={actor} training={training} current="pesan">
        {first && (
          <ButtonLink href={`${outbox}/${first.id}${kept}`} size="sm">
            Buka WhatsApp satu per satu
          </ButtonLink>
        )}
      </TrainingHeader>
      <MailNotice />
      <GroupForm
        {...{ slug, counts, templates }}
        trainingId={training.id}
        group={isKeyOf(groups, kepada) ? kepada : "SEATED"}
        event={isKeyOf(templates, isi) ? isi : null}
      />
      <h2>Pesan pelatihan ini</h2>
      {messages.length === 0 ? (
        <EmptyState title="Belum ada pesan">
          Tulis di atas, atau tunggu sampai ada yang diundang atau terdaftar.
        </EmptyState>
      ) : (
        <MessageTable {...{ slug, zone, messages, kept }} />
      )}
      {next && <a href={`${outbox}${kept}`}>Lihat semua pesan pelatihan ini</a>}
    </main>
  )
}
