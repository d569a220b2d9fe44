import { answerFile } from "@/lib/answer"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { openPermitFile } from "@/lib/permit/queries/form"

type FileParams = { params: Promise<{ daerah: string; id: string }> }

/** The paper of an own permit. */
export async function GET(_request: Request, { params }: FileParams): Promise<Response> {
  const actor = await requireActor(params, "enterprise.view-own")
  const file = await openPermitFile(actor, await idParam(params))
  return file ? answerFile(file, true) : new Response(null, { status: 404 })
}
