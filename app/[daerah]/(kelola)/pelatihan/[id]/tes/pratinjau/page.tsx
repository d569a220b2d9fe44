import type { Metadata } from "next"
import { requireHead, TestFrame } from "@/app/[daerah]/(kelola)/pelatihan/[id]/tes/test-frame"
import { ButtonLink } from "@/components/ui/button"
import { PrintButton } from "@/components/ui/print-button"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getQuestionnaire } from "@/lib/result/queries/questions"
import { letterOf } from "@/lib/result/rules/letters"
import "../tests.css"

export const metadata: Metadata = { title: "Soal seperti dilihat peserta" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

/** The questions without the right answers: to look at, and to print for those who answer on paper. */
export default async function PreviewPage({ params }: PageProps) {
  const actor = await requireActor(params, "result.list")
  const id = await idParam(params)
  const [training, { questions }] = await Promise.all([requireHead(actor, id), getQuestionnaire(actor, id)])
  return (
    <TestFrame {...{ actor, training, view: "" }} extra={<PrintButton>Cetak lembar soal</PrintButton>}>
      <p className="only-screen muted">
        Di HP peserta, setiap soal tampil di halamannya sendiri. Lembar ini dapat dicetak untuk yang menjawab di kertas.
      </p>
      <p className="only-print">Nama: ______________________ &nbsp; Tes: awal / akhir (lingkari)</p>
      <ol className="stack">
        {questions.map(({ id: each, text, options }, at) => (
          <li className="stack tight question" key={each}>
            <h2>
              {at + 1}. {text}
            </h2>
            <ol className="letters">
              {options.map((option, letter) => (
                <li key={option}>
                  {letterOf(letter)}. {option}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <p className="bar only-screen">
        <ButtonLink variant="quiet" href={`/${actor.tenantSlug}/pelatihan/${id}/tes`}>
          Kembali ke soal
        </ButtonLink>
      </p>
    </TestFrame>
  )
}
