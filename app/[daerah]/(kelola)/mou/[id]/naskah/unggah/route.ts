import { findActor, requireActor } from "@/lib/auth"
import { kindOf, mostFileBytes } from "@/lib/file-kind"
import { isOwnOrigin } from "@/lib/form"
import { addVersion } from "@/lib/mou/commands/version"
import { AddVersion } from "@/lib/mou/schema/version"
import { idParam } from "@/lib/params"
import { Refusal } from "@/lib/refusal"
import { receiveFile } from "@/lib/upload"

/** After a POST the browser shall look, not send again. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}

type MouParams = { params: Promise<{ daerah: string; id: string }> }

/** Takes a version of an agreement's text in; works without JavaScript, and a form sent twice is one version. */
export async function POST(request: Request, { params }: MouParams): Promise<Response> {
  const mouId = await idParam(params)
  const { daerah } = await params
  const list = `/${daerah}/mou/${mouId}/naskah`
  if (!(await findActor(daerah))) return seeOther(`/masuk?lanjut=${encodeURIComponent(list)}`)
  const actor = await requireActor(params, "mou.add-version")
  if (!(await isOwnOrigin())) return seeOther(`${list}?galat=origin`)
  const received = await receiveFile(request, "file", mostFileBytes)
  if ("fault" in received) return seeOther(`${list}?galat=${received.fault}`)
  const said = AddVersion.safeParse(received.fields)
  if (!said.success) return seeOther(`${list}?galat=broken`)

  const { file } = received
  const handed = { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  if (!kindOf(handed.fileName, handed.bytes)) return seeOther(`${list}?galat=kind`)
  try {
    await addVersion(actor, { ...said.data, mouId, handed })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.reason === "not-found") return new Response(null, { status: 404 })
    return seeOther(`${list}?galat=${error.field === "signed" ? "signed" : "picture"}`)
  }
  return seeOther(list)
}
