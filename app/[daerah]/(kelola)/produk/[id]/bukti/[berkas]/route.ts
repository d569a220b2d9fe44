import { may } from "@/lib/access"
import { answerFile } from "@/lib/answer"
import { findActor } from "@/lib/auth"
import { isId } from "@/lib/params"
import { openProof } from "@/lib/product/queries/files"

type ProofParams = { params: Promise<{ daerah: string; id: string; berkas: string }> }

/** The proof behind a packaging, a label or a shipment of a product, to read in the browser. */
export async function GET(_request: Request, { params }: ProofParams): Promise<Response> {
  const { daerah, id, berkas } = await params
  const actor = isId(id) && isId(berkas) ? await findActor(daerah) : null
  const proof = actor && may(actor, "readiness.view") && (await openProof(actor, { productId: id, id: berkas }))
  return proof ? answerFile(proof, true) : new Response(null, { status: 404 })
}
