import type { Actor } from "@/lib/access"
import type { Participant } from "@/lib/enrolment/queries/ticket"
import { formatBytes } from "@/lib/format"
import { listFiles } from "@/lib/training/queries/files"

/** The materials of the training, for somebody with a seat; nothing while there are none. */
export async function OwnMaterials({ visitor, participant }: { visitor: Actor; participant: Participant }) {
  const files = await listFiles(visitor, { trainingId: participant.training.id, kind: "MATERIAL" })
  if (files.length === 0) return null
  const base = `/${visitor.tenantSlug}/peserta/${participant.ticket}/berkas`
  return (
    <section className="stack tight">
      <h2>Materi</h2>
      <div>
        {files.map(({ id, title, fileName, fileSize }) => (
          <a className="task" key={id} href={`${base}/${id}`} download={fileName}>
            <span>{title}</span>
            <span className="small muted nowrap">{formatBytes(fileSize)}</span>
          </a>
        ))}
      </div>
    </section>
  )
}
