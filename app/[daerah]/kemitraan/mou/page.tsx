import type { Metadata } from "next"
import { mouMoods } from "@/app/[daerah]/(kelola)/mou/moods"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { requireActor } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { listOwnMous, type OwnMouRow } from "@/lib/mou/queries/own"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { PartnershipTabs } from "../partnership-tabs"
import { sayTerm } from "./term"

export const metadata: Metadata = { title: "Perjanjian" }

type PageProps = { params: Promise<{ daerah: string }> }

export default async function OwnMousPage({ params }: PageProps) {
  const actor = await requireActor(params, "partnership.view")
  const mous = await listOwnMous(actor)
  const slug = actor.tenantSlug
  return (
    <main>
      <PageHeader
        title="Perjanjian"
        lead="Kesepakatan lembaga Anda dengan daerah ini, dan apa yang dijanjikan kedua pihak."
      />
      <PartnershipTabs slug={slug} current="mou" />
      {mous.length === 0 ? (
        <EmptyState title="Belum ada perjanjian">
          Perjanjian lembaga Anda dengan daerah tampil di sini sejak drafnya dibahas, dengan naskah dan komitmen kedua
          pihak.
        </EmptyState>
      ) : (
        <ul className="stack">
          {mous.map((mou) => (
            <MouCard key={mou.id} base={`/${slug}/kemitraan`} mou={mou} />
          ))}
        </ul>
      )}
    </main>
  )
}

function MouCard({ base, mou }: { base: string; mou: OwnMouRow }) {
  const { id, title, form, status, ours, theirs, toConfirm, waiting } = mou
  return (
    <li className="card">
      <h2>
        <a href={`${base}/mou/${id}`}>{title}</a>
      </h2>
      <p>
        {mouForms[form]} <Tag mood={mouMoods[status]}>{mouStatuses[status]}</Tag>
        <span className="sub">{sayTerm(mou)}</span>
      </p>
      <p>
        {ours + theirs > 0
          ? `${formatNumber(ours)} komitmen lembaga Anda, ${formatNumber(theirs)} komitmen daerah`
          : "Belum ada komitmen"}
      </p>
      {(toConfirm > 0 || waiting > 0) && (
        <p className="bar">
          {waiting > 0 && <Tag mood="warn">{formatNumber(waiting)} pengajuan menunggu jawaban Anda</Tag>}
          {toConfirm > 0 && <Tag mood="warn">{formatNumber(toConfirm)} realisasi menunggu konfirmasi Anda</Tag>}
        </p>
      )}
    </li>
  )
}
