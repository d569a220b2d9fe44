import type { Metadata } from "next"
import { requireHead, TestFrame } from "@/app/[daerah]/(kelola)/pelatihan/[id]/tes/test-frame"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { requireActor } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { listSheet } from "@/lib/result/queries/sheet"
import { pageOf, SheetPages } from "../sheet-pages"
import { PracticeSheet } from "./practice-sheet"
import "../tests.css"

export const metadata: Metadata = { title: "Nilai praktik" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function PracticePage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "result.type-in")
  const [id, query] = [await idParam(params), await queryOf(searchParams)]
  const page = pageOf(query.halaman)
  const [training, { lines, total }] = await Promise.all([
    requireHead(actor, id),
    listSheet(actor, id, { test: "PRACTICE", page }),
  ])
  const base = `/${actor.tenantSlug}/pelatihan/${id}/tes/praktik`
  return (
    <TestFrame {...{ actor, training, view: "praktik" }}>
      {query.tersimpan && (
        <Notice kind="success">{`${query.tersimpan.slice(0, 4)} baris yang berubah tersimpan.`}</Notice>
      )}
      {lines.length === 0 ? (
        <EmptyState title="Belum ada peserta">Nilai praktik dicatat per peserta yang terdaftar.</EmptyState>
      ) : (
        <>
          <PracticeSheet lines={lines} hidden={{ daerah: actor.tenantSlug, trainingId: id, halaman: String(page) }} />
          <SheetPages
            {...{ page, total }}
            shown={lines.length}
            href={(at) => `${base}${at > 1 ? `?halaman=${at}` : ""}`}
          />
        </>
      )}
    </TestFrame>
  )
}
