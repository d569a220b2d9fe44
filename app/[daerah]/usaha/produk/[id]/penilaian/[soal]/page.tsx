import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { PhotoInput } from "@/components/ui/photo-input"
import { getSelf } from "@/lib/assessment/queries/self"
import { askPlainly } from "@/lib/assessment/rules/plain-words"
import { requireActor } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { saveSelfAnswerAction } from "../actions"

export const metadata: Metadata = { title: "Nilai sendiri" }

type PageProps = { params: Promise<{ daerah: string; id: string; soal: string }>; searchParams: SearchParams }

/** One question of the owner's own assessment; what was answered last time stands there already. */
export default async function SelfQuestionPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "assessment.self")
  const [self, { soal }, { kembali }] = [
    await getSelf(actor, await idParam(params)),
    await params,
    await queryOf(searchParams),
  ]
  if (!self) notFound()
  const { product, questions, answers, earlier, photos } = self
  const base = `/${actor.tenantSlug}/usaha/produk/${product.id}/penilaian`
  const at = questions.findIndex(({ code }) => code === soal)
  const criterion = questions[at]
  if (!criterion) redirect(base)
  const isFromCheck = kembali === "periksa"
  const before = isFromCheck ? "periksa" : (questions[at - 1]?.code ?? "")
  const { question, example, choices } = askPlainly(criterion)
  const chosen = answers[soal] ?? earlier[soal]
  return (
    <main>
      <PageHeader
        title={`Pertanyaan ${at + 1} dari ${questions.length}`}
        lead={product.name}
        back={{ href: `${base}/${before}` }}
      />
      <Form
        key={soal}
        action={saveSelfAnswerAction}
        hidden={{
          daerah: actor.tenantSlug,
          productId: product.id,
          criterion: soal,
          kembali: isFromCheck ? "periksa" : "",
        }}
        initial={chosen === undefined ? {} : { value: String(chosen) }}
        submitLabel="Lanjutkan"
        beside={
          !isFromCheck && (
            <a className="link" href={`${base}/${questions[at + 1]?.code ?? "periksa"}`}>
              Lewati dulu
            </a>
          )
        }
      >
        <ChoiceField
          name="value"
          label={question}
          hint={example}
          choices={choices.map(({ value, label }) => ({ value: String(value), label }))}
        />
        {photos.includes(soal) && <img src={`${base}/${soal}/foto`} alt="Foto yang sudah tersimpan" width={160} />}
        <PhotoInput
          name="file"
          label={photos.includes(soal) ? "Ganti foto" : "Foto sebagai bukti"}
          hint="Misalnya foto buku catatan, surat, atau kemasannya."
          optional
        />
      </Form>
    </main>
  )
}
