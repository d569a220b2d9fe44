import { v7 as uuidv7 } from "uuid"
import { Notice } from "@/components/ui/notice"
import { type Actor, may } from "@/lib/access"
import { getBeginning } from "@/lib/certificate/queries/batches"
import { formatNumber } from "@/lib/format"
import type { TrainingHead } from "@/lib/training/queries/head"
import { CandidateTable, type Judged } from "./candidate-table"
import { IssueForm } from "./issue-form"

type SectionProps = {
  actor: Actor
  training: TrainingHead
  judged: readonly Judged[]
  hidden: Record<string, string>
}

/** Who is to get a certificate and who is not, and the form that gives them. */
export async function IssueSection({ actor, training, judged, hidden }: SectionProps) {
  const waiting = judged.filter(({ candidate, award }) => award.kind && candidate.number === null)
  const refused = judged.filter(({ award }) => !award.kind)
  const canIssue = may(actor, "certificate.issue") && training.status === "DONE" && waiting.length > 0
  return (
    <>
      <section className="stack">
        <h2>{`Berhak dan belum menerima (${formatNumber(waiting.length)})`}</h2>
        <p className="prose muted">
          Sertifikat kelulusan untuk yang kehadirannya cukup dan lulus tes; sertifikat keikutsertaan untuk yang
          kehadirannya cukup tetapi belum lulus, atau bila kegiatan ini tanpa tes. JP yang tertulis adalah JP yang
          benar-benar diikuti.
        </p>
        {training.status !== "DONE" && (
          <Notice kind="info">
            Sertifikat diterbitkan setelah kegiatan dinyatakan selesai, karena kehadiran masih dapat berubah. Daftar ini
            menunjukkan keadaan sekarang.
          </Notice>
        )}
        {waiting.length > 0 ? (
          <details open={waiting.length <= 12}>
            <summary>Lihat daftarnya</summary>
            <CandidateTable caption="Berhak dan belum menerima" judged={waiting} />
          </details>
        ) : (
          <p>Tidak ada.</p>
        )}
      </section>
      {canIssue && (
        <section className="stack">
          <h2>Terbitkan sertifikat</h2>
          <IssueForm
            beginning={await getBeginning(actor, training.id)}
            count={waiting.length}
            hidden={{ ...hidden, id: uuidv7() }}
          />
        </section>
      )}
      {refused.length > 0 && (
        <section className="stack">
          <h2>{`Tidak mendapat sertifikat (${formatNumber(refused.length)})`}</h2>
          <CandidateTable caption="Tidak mendapat sertifikat" judged={refused} />
        </section>
      )}
    </>
  )
}
