import { seeOther } from "@/lib/answer"
import { findActor, requireActor } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { addVersion } from "@/lib/mou/commands/version"
import { AddVersion } from "@/lib/mou/schema/version"
import { idParam } from "@/lib/params"
import { takeUpload } from "@/lib/take-upload"

type MouParams = { params: Promise<{ daerah: string; id: string }> }

/** Takes a version of an agreement's text in; works without JavaScript, and a form sent twice is one version. */
export async function POST(request: Request, { params }: MouParams): Promise<Response> {
  const mouId = await idParam(params)
  const { daerah } = await params
  const list = `/${daerah}/mou/${mouId}/naskah`
  if (!(await findActor(daerah))) return seeOther(`/masuk?lanjut=${encodeURIComponent(list)}`)
  const actor = await requireActor(params, "mou.add-version")
  if (!(await isOwnOrigin())) return seeOther(`${list}?galat=origin`)
  return takeUpload(request, {
    list,
    schema: AddVersion,
    faultOf: ({ field }) => (field === "signed" ? "signed" : null),
    keep: (said, handed) => addVersion(actor, { ...said, mouId, handed }),
  })
}
