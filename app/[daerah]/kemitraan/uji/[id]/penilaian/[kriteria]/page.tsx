import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { choicesOf } from "@/app/[daerah]/(kelola)/produk/[id]/penilaian/words"
import { PageHeader } from "@/components/layout/page-header"
import { ChoiceField } from "@/components/ui/choice-field"
import { DocumentField } from "@/components/ui/document-field"
import { Form } from "@/components/ui/form"
import { TextArea } from "@/components/ui/text-area"
import { getLaboratoryAssessment } from "@/lib/assessment/queries/laboratory"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { saveOwnAnswerAction } from "../actions"

export const metadata: Metadata = { title: "Nilai mutu" }

type PageProps = { params: Promise<{ daerah: string; id: string; kriteria: string }> }

/** One criterion as a laboratory judges it, with the file that proves it. */
export default async function OwnAnswerPage({ params }: PageProps) {
  const actor = await requireActor(params, "partnership.view")
  const [id, { kriteria }] = [await idParam(params), await params]
  const found = await getLaboratoryAssessment(actor, id)
  const question = found?.questions.find(({ criterion, known }) => criterion.code === kriteria && !known)
  if (!found || !question) notFound()
  const { code, statement, note } = question.criterion
  const kept = found.open?.answers.find(({ criterion }) => criterion === code)
  const base = `/${actor.tenantSlug}/kemitraan/uji/${id}/penilaian`
  return (
    <main>
      <PageHeader title={statement.id} lead={found.product.name} back={{ href: base, label: "Penilaian mutu" }} />
      <Form
        action={saveOwnAnswerAction}
        hidden={{ daerah: actor.tenantSlug, productId: id, criterion: code }}
        initial={kept ? { value: String(kept.value), note: kept.note } : {}}
        submitLabel="Simpan jawaban"
      >
        <ChoiceField
          name="value"
          label="Menurut pemeriksaan Anda"
          hint={note}
          choices={choicesOf(question.criterion)}
        />
        <TextArea
          name="note"
          label="Catatan"
          hint="Dibaca dinas: apa yang diperiksa, dengan cara apa."
          rows={2}
          maxLength={500}
          optional
        />
        {kept?.document && (
          <p>
            Bukti yang tersimpan: <a href={`${base}/bukti/${kept.document.id}`}>{kept.document.fileName}</a>
          </p>
        )}
        <DocumentField
          label={kept?.document ? "Ganti berkas" : "Foto atau berkas bukti"}
          kinds="Foto, PDF, Word, Excel"
          optional
        />
      </Form>
    </main>
  )
}
