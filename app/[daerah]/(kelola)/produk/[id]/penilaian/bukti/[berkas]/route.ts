import { notFound } from "next/navigation"
import { answerFile } from "@/lib/answer"
import { openProof } from "@/lib/assessment/queries/verify"
import { requireActor } from "@/lib/auth"
import { idParam, isId } from "@/lib/params"

/** The file that proves an answer, for those who see the product. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ daerah: string; id: string; berkas: string }> },
): Promise<Response> {
  const actor = await requireActor(params, "readiness.view")
  const { berkas } = await params
  const opened = isId(berkas) ? await openProof(actor, await idParam(params), berkas) : null
  if (!opened) notFound()
  return answerFile(opened)
}
