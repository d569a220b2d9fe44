import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MouHeader } from "@/app/[daerah]/(kelola)/mou/[id]/mou-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Timeline } from "@/components/ui/timeline"
import { requireActor, requireTenant } from "@/lib/auth"
import { getMouHead } from "@/lib/mou/queries/head"
import { listMouMoments } from "@/lib/mou/queries/history"
import { idParam } from "@/lib/params"
import { momentEntries } from "./moment-entries"

export const metadata: Metadata = { title: "Riwayat perjanjian" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function MouHistoryPage({ params }: PageProps) {
  const actor = await requireActor(params, "mou.list")
  const id = await idParam(params)
  const [mou, moments, { timeZone }] = await Promise.all([
    getMouHead(actor, id),
    listMouMoments(actor, id),
    requireTenant(params),
  ])
  if (!mou) notFound()
  return (
    <main>
      <MouHeader {...{ actor, mou }} current="riwayat" />
      {moments.length > 0 ? (
        <Timeline entries={momentEntries(moments, timeZone)} />
      ) : (
        <EmptyState title="Belum ada riwayat">Setiap tahap, perubahan, dan naskah baru tercatat di sini.</EmptyState>
      )}
    </main>
  )
}
