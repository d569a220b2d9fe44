import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { SmallForm } from "@/app/[daerah]/(kelola)/ganda/small-form"
import { PageHeader } from "@/components/layout/page-header"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { Progress } from "@/components/ui/progress"
import { getLaboratoryAssessment, type LaboratoryAssessment } from "@/lib/assessment/queries/laboratory"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { handInOwnAssessmentAction } from "./actions"
import { HandedIn } from "./handed-in"
import { KnownQuality } from "./known-quality"
import { QuestionList } from "./question-list"

export const metadata: Metadata = { title: "Penilaian mutu" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function OwnAssessmentPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "partnership.view")
  const [found, { timeZone }, query] = await Promise.all([
    getLaboratoryAssessment(actor, await idParam(params)),
    requireTenant(params),
    queryOf(searchParams),
  ])
  if (!found) notFound()
  const { product, past } = found
  const tests = `/${actor.tenantSlug}/kemitraan/uji`
  const base = `${tests}/${product.id}/penilaian`
  return (
    <main>
      <PageHeader
        title={`Penilaian mutu ${product.name}`}
        lead={`Produk ${product.enterprise}. Nilai hanya yang lembaga Anda lihat, ukur, atau periksa sendiri.`}
        back={{ href: tests, label: "Hasil uji" }}
      />
      {query.selesai && (
        <Notice kind="success">
          Penilaian diserahkan. Kesiapan produk sudah dihitung lagi, dan dinas melihat bahwa penilaiannya dari lembaga
          Anda.
        </Notice>
      )}
      {query.tersimpan && (
        <Notice kind="success">Tersimpan. Lanjutkan kapan saja; jawaban baru dihitung sesudah diserahkan.</Notice>
      )}
      <Asked {...{ slug: actor.tenantSlug, base, found }} />
      <KnownQuality questions={found.questions} reportHref={`${tests}/${product.id}`} />
      {past.length > 0 && <HandedIn {...{ base, found, zone: timeZone }} />}
    </main>
  )
}

/** What the laboratory is asked, how far it is, and the end of it. */
function Asked({ slug, base, found }: { slug: string; base: string; found: LaboratoryAssessment }) {
  const { open, questions, product, past } = found
  const isAgain = past.length > 0
  const asked = questions.filter(({ known }) => !known)
  const answers = open?.answers ?? []
  const done = asked.filter(({ criterion: { code } }) => answers.some(({ criterion }) => criterion === code)).length
  if (asked.length === 0)
    return <Notice kind="success">Semua yang dapat dinilai laboratorium sudah diketahui dari data lain.</Notice>
  return (
    <Card title={isAgain ? "Menilai lagi" : "Yang dinilai"}>
      <p>
        {isAgain &&
          "Lembaga Anda sudah menyerahkan penilaian. Bila memeriksa lagi, jawaban yang terakhir yang dihitung. "}
        Setiap jawaban tersimpan sendiri, boleh dengan foto atau berkas. Yang tidak Anda periksa biarkan kosong.
      </p>
      <Progress label="Sudah dinilai" done={done} total={asked.length} />
      <QuestionList {...{ base, answers }} questions={asked} />
      {open && answers.length > 0 && (
        <SmallForm
          action={handInOwnAssessmentAction}
          hidden={{ daerah: slug, productId: product.id, id: open.id }}
          label={`Serahkan penilaian (${answers.length} jawaban)`}
        />
      )}
    </Card>
  )
}
