import { answerFile } from "@/lib/answer"
import { requireActor } from "@/lib/auth"
import { idParam, isId } from "@/lib/params"
import { openPhoto } from "@/lib/product/queries/files"

type PhotoParams = { params: Promise<{ daerah: string; id: string; foto: string }> }

/** A photo of an own product. */
export async function GET(_request: Request, { params }: PhotoParams): Promise<Response> {
  const actor = await requireActor(params, "product.view-own")
  const { foto } = await params
  const photo = isId(foto) ? await openPhoto(actor, { productId: await idParam(params), id: foto }) : null
  return photo ? answerFile(photo) : new Response(null, { status: 404 })
}
