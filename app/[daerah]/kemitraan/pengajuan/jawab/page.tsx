import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { requireActor } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { isId, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { listOwnChosen, type OwnSubmission } from "@/lib/submission/queries/own"
import { isWaiting } from "@/lib/submission/rules/state"
import { mostAtOnce } from "@/lib/submission/schema/make"
import { answers } from "@/lib/submission/schema/step"
import { isKeyOf } from "@/lib/vocabulary"
import { OwnAnswerForm } from "../answer-form"
import { sayWaited, sayWhose } from "../submission-facts"

export const metadata: Metadata = { title: "Jawab pengajuan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function AnswerOwnPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "partnership.view")
  const { pilih = [], jawaban } = await searchParams
  const ids = [...new Set([pilih].flat().filter(isId))].slice(0, mostAtOnce)
  const [chosen, places] = await Promise.all([listOwnChosen(actor, ids), getKelurahan(actor)])
  if (chosen.length < ids.length) notFound()
  const slug = actor.tenantSlug
  const back = { href: `/${slug}/kemitraan/pengajuan`, label: "Pengajuan" }
  const corrects = correctedBy(chosen)
  const open = corrects ? chosen : chosen.filter(({ state }) => isWaiting(state))
  if (open.length === 0)
    return (
      <main>
        <PageHeader title="Jawab pengajuan" back={back} />
        <EmptyState title="Belum ada yang dipilih" action={<a href={back.href}>Kembali ke pengajuan</a>}>
          Tekan Pilih pada kartu yang jawabannya sama, lalu “Jawab yang dipilih sekaligus”. Yang sudah dijawab tidak
          ikut.
        </EmptyState>
      </main>
    )
  return (
    <main>
      <PageHeader
        title={open.length > 1 ? `Jawab ${formatNumber(open.length)} pengajuan` : titleOf(corrects)}
        back={back}
      />
      <Card>
        <ul className="stack tight">
          {open.map((one) => (
            <li key={one.id}>
              <b>{one.title}</b>
              <span className="sub">{[sayWhose(one, places), sayWaited(one)].join(" · ")}</span>
            </li>
          ))}
        </ul>
      </Card>
      <OwnAnswerForm
        {...{ slug, corrects }}
        ids={open.map(({ id }) => id)}
        chosen={isKeyOf(answers, jawaban) ? jawaban : null}
        isNew={open.every(({ state }) => state === "SUBMITTED")}
      />
    </main>
  )
}

const titleOf = (corrects: string | undefined) => (corrects ? "Ubah jawaban" : "Jawab pengajuan")

/** The answer that is changed, when it is about a single one that has an answer. */
function correctedBy([one, ...others]: OwnSubmission[]): "ACCEPTED" | "REFUSED" | undefined {
  if (!one || others.length > 0) return undefined
  return one.state === "ACCEPTED" || one.state === "REFUSED" ? one.state : undefined
}
