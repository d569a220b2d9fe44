import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { Progress } from "@/components/ui/progress"
import { getSelf } from "@/lib/assessment/queries/self"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstantDay } from "@/lib/format"
import { idParam } from "@/lib/params"

export const metadata: Metadata = { title: "Nilai sendiri" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function SelfAssessmentPage({ params }: PageProps) {
  const actor = await requireActor(params, "assessment.self")
  const [self, { timeZone }] = await Promise.all([getSelf(actor, await idParam(params)), requireTenant(params)])
  if (!self) notFound()
  const { product, questions, answers, open, last } = self
  const home = `/${actor.tenantSlug}/usaha/produk/${product.id}`
  const waiting = questions.filter(({ code }) => answers[code] === undefined)
  const done = questions.length - waiting.length
  return (
    <main>
      <PageHeader title="Nilai sendiri produk Anda" lead={product.name} back={{ href: home, label: product.name }} />
      {questions.length === 0 ? (
        <Notice kind="success">Semua sudah diketahui dinas. Tidak ada yang perlu ditanyakan lagi.</Notice>
      ) : (
        <>
          <p>
            Ada {questions.length} pertanyaan pilihan, kira-kira {Math.max(3, Math.ceil(questions.length / 3))} menit.
            Jawab apa adanya; tidak ada jawaban yang salah. Yang sudah diketahui dinas tidak ditanyakan lagi.
          </p>
          <p>Jawaban tersimpan di setiap langkah. Anda boleh berhenti dan meneruskannya besok.</p>
          {open && <Progress label="Sudah dijawab" done={done} total={questions.length} />}
          <p className="bar">
            <ButtonLink href={`${home}/penilaian/${waiting[0]?.code ?? "periksa"}`}>
              {open ? "Lanjutkan" : "Mulai"}
            </ButtonLink>
          </p>
        </>
      )}
      {last?.doneAt && (
        <a className="task" href={`${home}/penilaian/hasil`}>
          <span>Lihat hasil {formatInstantDay(last.doneAt, timeZone)}</span>
        </a>
      )}
    </main>
  )
}
