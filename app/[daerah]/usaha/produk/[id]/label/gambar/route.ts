import { answerFile } from "@/lib/answer"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { openProof } from "@/lib/product/queries/files"
import { getProductRecord } from "@/lib/product/queries/record"

type LabelParams = { params: Promise<{ daerah: string; id: string }> }

/** The picture of an own product's newest label. */
export async function GET(_request: Request, { params }: LabelParams): Promise<Response> {
  const actor = await requireActor(params, "product.view-own")
  const record = await getProductRecord(actor, await idParam(params))
  const id = record?.labels[0]?.document?.id
  const picture = record && id ? await openProof(actor, { productId: record.id, id }) : null
  return picture ? answerFile(picture) : new Response(null, { status: 404 })
}
