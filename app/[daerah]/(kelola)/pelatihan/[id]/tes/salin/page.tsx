import type { Metadata } from "next"
import { requireHead, TestFrame } from "@/app/[daerah]/(kelola)/pelatihan/[id]/tes/test-frame"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { Tabs } from "@/components/ui/tabs"
import { requireActor } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getQuestionnaire } from "@/lib/result/queries/questions"
import { listSheet } from "@/lib/result/queries/sheet"
import { type Test, tests } from "@/lib/result/rules/window"
import { keysOf } from "@/lib/vocabulary"
import { pageOf, SheetPages } from "../sheet-pages"
import { LetterSheet } from "./letter-sheet"
import "../tests.css"

export const metadata: Metadata = { title: "Salin jawaban dari kertas" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function TypeInPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "result.type-in")
  const [id, query] = [await idParam(params), await queryOf(searchParams)]
  const test: Test = query.tes === "post" ? "POST" : "PRE"
  const page = pageOf(query.halaman)
  const [training, { questions }, { lines, total }] = await Promise.all([
    requireHead(actor, id),
    getQuestionnaire(actor, id),
    listSheet(actor, id, { test, page }),
  ])
  const base = `/${actor.tenantSlug}/pelatihan/${id}/tes`
  const href = (of: Test, at = 1) => `${base}/salin?tes=${of.toLowerCase()}${at > 1 ? `&halaman=${at}` : ""}`
  return (
    <TestFrame {...{ actor, training, view: "salin" }}>
      <Tabs
        label="Tes yang disalin"
        tabs={keysOf(tests).map((each) => ({ href: href(each), label: tests[each], current: each === test }))}
      />
      {query.tersimpan && (
        <Notice kind="success">{`${query.tersimpan.slice(0, 4)} baris yang berubah tersimpan.`}</Notice>
      )}
      {questions.length === 0 ? (
        <EmptyState title="Belum ada soal" action={<a href={base}>Ke daftar soal</a>}>
          Jawaban dari kertas dapat disalin setelah soalnya ditulis di sini.
        </EmptyState>
      ) : lines.length === 0 ? (
        <EmptyState title="Belum ada peserta">Jawaban disalin per peserta yang terdaftar.</EmptyState>
      ) : (
        <>
          <LetterSheet
            {...{ lines, questions }}
            hidden={{ daerah: actor.tenantSlug, trainingId: id, test, halaman: String(page) }}
          />
          <SheetPages {...{ page, total }} shown={lines.length} href={(at) => href(test, at)} />
        </>
      )}
    </TestFrame>
  )
}
