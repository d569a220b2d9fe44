import { seeOther } from "@/lib/answer"
import { findActor, requireActor } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { idParam } from "@/lib/params"
import { takeUpload } from "@/lib/take-upload"
import { addFile } from "@/lib/training/commands/materials"
import { AddFile } from "@/lib/training/schema/material"

type FileParams = { params: Promise<{ daerah: string; id: string }> }

/** Takes a material or a photo of a training in; works without JavaScript, and a form sent twice is one file. */
export async function POST(request: Request, { params }: FileParams): Promise<Response> {
  const trainingId = await idParam(params)
  const { daerah } = await params
  const list = `/${daerah}/pelatihan/${trainingId}/berkas`
  if (!(await findActor(daerah))) return seeOther(`/masuk?lanjut=${encodeURIComponent(list)}`)
  const actor = await requireActor(params, "material.add")
  if (!(await isOwnOrigin())) return seeOther(`${list}?galat=origin`)
  return takeUpload(request, {
    list,
    schema: AddFile,
    // Of a file whose kind is known, only a photo that is no picture is refused as a file.
    faultOf: ({ field }) => (field === "file" ? "photo" : null),
    keep: (said, handed) => addFile(actor, { ...said, trainingId, ...handed }),
  })
}
