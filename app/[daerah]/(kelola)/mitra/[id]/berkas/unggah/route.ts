import { seeOther } from "@/lib/answer"
import { findActor, requireActor } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { idParam } from "@/lib/params"
import { addDocument } from "@/lib/partner/commands/document"
import { AddDocument } from "@/lib/partner/schema/document"
import { takeUpload } from "@/lib/take-upload"

type PartnerParams = { params: Promise<{ daerah: string; id: string }> }

/** Takes a paper about a partner in; works without JavaScript, and a form sent twice is one paper. */
export async function POST(request: Request, { params }: PartnerParams): Promise<Response> {
  const partnerId = await idParam(params)
  const { daerah } = await params
  const list = `/${daerah}/mitra/${partnerId}/berkas`
  if (!(await findActor(daerah))) return seeOther(`/masuk?lanjut=${encodeURIComponent(list)}`)
  const actor = await requireActor(params, "partner-document.add")
  if (!(await isOwnOrigin())) return seeOther(`${list}?galat=origin`)
  return takeUpload(request, {
    list,
    schema: AddDocument,
    keep: (said, handed) => addDocument(actor, { ...said, partnerId, handed }),
  })
}
