import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { saveProofAction } from "@/app/[daerah]/(kelola)/produk/[id]/penilaian/actions"
import { choicesOf } from "@/app/[daerah]/(kelola)/produk/[id]/penilaian/words"
import { ProductHeader } from "@/app/[daerah]/(kelola)/produk/[id]/product-header"
import { ChoiceField } from "@/components/ui/choice-field"
import { DocumentField } from "@/components/ui/document-field"
import { Form } from "@/components/ui/form"
import { TextArea } from "@/components/ui/text-area"
import { getVerify } from "@/lib/assessment/queries/verify"
import { requireActor } from "@/lib/auth"
import { idParam, isId, queryOf, type SearchParams } from "@/lib/params"
import { getProductHead } from "@/lib/product/queries/head"

export const metadata: Metadata = { title: "Bukti penilaian" }

type PageProps = { params: Promise<{ daerah: string; id: string; kriteria: string }>; searchParams: SearchParams }

/** One answer of an assessment with the file that proves it. */
export default async function ProofPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "assessment.verify")
  const [id, { kriteria }, { buta }] = [await idParam(params), await params, await queryOf(searchParams)]
  const blindId = isId(buta) ? buta : ""
  const [product, verify] = await Promise.all([
    getProductHead(actor, id),
    getVerify(actor, { productId: id, id: blindId || undefined }),
  ])
  const question = verify?.questions.find(({ criterion, known }) => criterion.code === kriteria && !known)
  if (!product || !verify || !question) notFound()
  const { code, statement, dimension } = question.criterion
  const kept = verify.open?.answers.find(({ criterion }) => criterion === code)
  const base = `/${actor.tenantSlug}/produk/${id}/penilaian`
  const back = `${base}?${new URLSearchParams({ ...(blindId && { buta: blindId }), bagian: dimension })}`
  return (
    <main>
      <ProductHeader actor={actor} product={product} current="penilaian" />
      <Form
        action={saveProofAction}
        hidden={{ daerah: actor.tenantSlug, productId: id, blindId, criterion: code }}
        initial={kept ? { value: String(kept.value), note: kept.note } : {}}
        submitLabel="Simpan jawaban dan bukti"
        beside={
          <a className="link" href={back}>
            Kembali ke bagian
          </a>
        }
      >
        <ChoiceField name="value" label={`${code}. ${statement.id}`} choices={choicesOf(question.criterion)} />
        <TextArea name="note" label="Catatan" rows={2} maxLength={500} optional />
        <ProofField base={base} kept={kept?.document ?? null} />
      </Form>
    </main>
  )
}

type ProofFieldProps = { base: string; kept: { id: string; fileName: string } | null }

/** The file that is kept, and the field for another. */
function ProofField({ base, kept }: ProofFieldProps) {
  return (
    <>
      {kept && (
        <p>
          Bukti yang tersimpan: <a href={`${base}/bukti/${kept.id}`}>{kept.fileName}</a>
        </p>
      )}
      <DocumentField label={kept ? "Ganti berkas" : "Berkas atau foto"} kinds="Foto, PDF, Word, Excel" optional />
    </>
  )
}
