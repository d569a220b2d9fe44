import { seeOther } from "@/lib/answer"
import { findActor, requireActor } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { idParam } from "@/lib/params"
import { addPhoto } from "@/lib/product/commands/photo"
import { AddPhoto, photoFault } from "@/lib/product/schema/photo"
import { takeUpload } from "@/lib/take-upload"

type ProductParams = { params: Promise<{ daerah: string; id: string }> }

/** Takes a photo of a product in; works without JavaScript, and a form sent twice is one photo. */
export async function POST(request: Request, { params }: ProductParams): Promise<Response> {
  const productId = await idParam(params)
  const { daerah } = await params
  const list = `/${daerah}/produk/${productId}/foto`
  if (!(await findActor(daerah))) return seeOther(`/masuk?lanjut=${encodeURIComponent(list)}`)
  const actor = await requireActor(params, "product.check")
  if (!(await isOwnOrigin())) return seeOther(`${list}?galat=origin`)
  return takeUpload(request, {
    list,
    schema: AddPhoto,
    faultOf: photoFault,
    keep: (said, handed) => addPhoto(actor, { ...said, productId, handed }),
  })
}
