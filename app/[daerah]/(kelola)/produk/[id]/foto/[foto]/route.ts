import { may } from "@/lib/access"
import { answerFile } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { isId } from "@/lib/params"
import { openPhoto } from "@/lib/product/queries/files"

type PhotoParams = { params: Promise<{ daerah: string; id: string; foto: string }> }

/** A photo of a product: drawn anew when it was taken in, so that it is a picture and nothing else. */
export async function GET(_request: Request, { params }: PhotoParams): Promise<Response> {
  const { daerah, id, foto } = await params
  const actor = isId(id) && isId(foto) ? await findActor(daerah) : null
  const photo = actor && may(actor, "product.list") && (await openPhoto(actor, { productId: id, id: foto }))
  return photo ? answerFile(photo) : new Response(null, { status: 404 })
}
