import { findActor, requireActor } from "@/lib/auth"
import { kindOf, mostFileBytes } from "@/lib/file-kind"
import { isOwnOrigin } from "@/lib/form"
import { idParam } from "@/lib/params"
import { addDocument } from "@/lib/partner/commands/document"
import { AddDocument } from "@/lib/partner/schema/document"
import { Refusal } from "@/lib/refusal"
import { receiveFile } from "@/lib/upload"

/** After a POST the browser shall look, not send again. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}

type PartnerParams = { params: Promise<{ daerah: string; id: string }> }

/** Takes a paper about a partner in; works without JavaScript, and a form sent twice is one paper. */
export async function POST(request: Request, { params }: PartnerParams): Promise<Response> {
  const partnerId = await idParam(params)
  const { daerah } = await params
  const list = `/${daerah}/mitra/${partnerId}/berkas`
  if (!(await findActor(daerah))) return seeOther(`/masuk?lanjut=${encodeURIComponent(list)}`)
  const actor = await requireActor(params, "partner-document.add")
  if (!(await isOwnOrigin())) return seeOther(`${list}?galat=origin`)
  const received = await receiveFile(request, "file", mostFileBytes)
  if ("fault" in received) return seeOther(`${list}?galat=${received.fault}`)
  const said = AddDocument.safeParse(received.fields)
  if (!said.success) return seeOther(`${list}?galat=broken`)

  const { file } = received
  const handed = { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  if (!kindOf(handed.fileName, handed.bytes)) return seeOther(`${list}?galat=kind`)
  try {
    await addDocument(actor, { ...said.data, partnerId, handed })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.reason === "not-found") return new Response(null, { status: 404 })
    return seeOther(`${list}?galat=picture`)
  }
  return seeOther(list)
}
