import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { DescriptionList } from "@/components/ui/description-list"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { getSelf } from "@/lib/assessment/queries/self"
import { askPlainly, sayAnswer } from "@/lib/assessment/rules/plain-words"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { finishSelfAction } from "../actions"

export const metadata: Metadata = { title: "Periksa jawaban" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function CheckSelfPage({ params }: PageProps) {
  const actor = await requireActor(params, "assessment.self")
  const self = await getSelf(actor, await idParam(params))
  if (!self) notFound()
  const { product, questions, answers, open } = self
  const base = `/${actor.tenantSlug}/usaha/produk/${product.id}/penilaian`
  if (!open) redirect(base)
  const waiting = questions.filter(({ code }) => answers[code] === undefined)
  return (
    <main>
      <PageHeader
        title="Periksa jawaban Anda"
        lead={product.name}
        back={{ href: `${base}/${questions.at(-1)?.code ?? ""}` }}
      />
      {waiting[0] && (
        <Notice kind="info" title={`${waiting.length} pertanyaan belum dijawab`}>
          Boleh dikirim tanpa itu. <a href={`${base}/${waiting[0].code}`}>Jawab sekarang</a>
        </Notice>
      )}
      <DescriptionList
        facts={questions.map((criterion) => {
          const { question } = askPlainly(criterion)
          const value = answers[criterion.code]
          return {
            label: question,
            value: value === undefined ? null : sayAnswer(criterion, value),
            note: (
              <a className="link" href={`${base}/${criterion.code}?kembali=periksa`}>
                Ubah<span className="hidden-text">: {question}</span>
              </a>
            ),
          }
        })}
      />
      <p>
        Setelah dikirim, jawaban ini dibandingkan dengan yang sudah dilihat petugas. Anda dapat menilai lagi kapan saja.
      </p>
      <Form
        action={finishSelfAction}
        hidden={{ daerah: actor.tenantSlug, productId: product.id }}
        submitLabel="Kirim jawaban"
      >
        {null}
      </Form>
    </main>
  )
}
