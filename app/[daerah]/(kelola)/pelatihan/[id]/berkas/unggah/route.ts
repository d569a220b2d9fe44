import { findActor, requireActor } from "@/lib/auth"
import { kindOf, mostFileBytes } from "@/lib/file-kind"
import { isOwnOrigin } from "@/lib/form"
import { idParam } from "@/lib/params"
import { Refusal } from "@/lib/refusal"
import { addFile } from "@/lib/training/commands/materials"
import { AddFile } from "@/lib/training/schema/material"
import { receiveFile } from "@/lib/upload"

/** After a POST the browser shall look, not send again. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}

type FileParams = { params: Promise<{ daerah: string; id: string }> }

/** Takes a material or a photo of a training in; works without JavaScript, and a form sent twice is one file. */
export async function POST(request: Request, { params }: FileParams): Promise<Response> {
  const trainingId = await idParam(params)
  const { daerah } = await params
  const list = `/${daerah}/pelatihan/${trainingId}/berkas`
  if (!(await findActor(daerah))) return seeOther(`/masuk?lanjut=${encodeURIComponent(list)}`)
  const actor = await requireActor(params, "material.add")
  if (!(await isOwnOrigin())) return seeOther(`${list}?galat=origin`)
  const received = await receiveFile(request, "file", mostFileBytes)
  if ("fault" in received) return seeOther(`${list}?galat=${received.fault}`)
  const said = AddFile.safeParse(received.fields)
  if (!said.success) return seeOther(`${list}?galat=broken`)

  const { file } = received
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = kindOf(file.name, bytes)
  if (!found) return seeOther(`${list}?galat=kind`)
  if (said.data.kind === "PHOTO" && !found.picture) return seeOther(`${list}?galat=photo`)
  try {
    await addFile(actor, { ...said.data, trainingId, fileName: file.name, bytes })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.reason === "not-found" ? new Response(null, { status: 404 }) : seeOther(`${list}?galat=picture`)
  }
  return seeOther(list)
}
