import { may } from "@/lib/access"
import { answerPdf } from "@/lib/answer"
import { findActor, requireTenant } from "@/lib/auth"
import { makeBrief } from "@/lib/mou/queries/brief"
import { isId } from "@/lib/params"

type RouteProps = { params: Promise<{ daerah: string; id: string }> }

/** An agreement on one page, for a meeting. */
export async function GET(_request: Request, { params }: RouteProps): Promise<Response> {
  const { daerah, id } = await params
  const actor = isId(id) ? await findActor(daerah) : null
  if (!actor || !may(actor, "mou.list")) return new Response(null, { status: 404 })
  const { timeZone } = await requireTenant({ daerah })
  return answerPdf(await makeBrief(actor, id, timeZone), `ringkasan-perjanjian-${id.slice(-6)}`)
}
