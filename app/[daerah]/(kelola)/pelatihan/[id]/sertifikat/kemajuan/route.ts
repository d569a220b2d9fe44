import { may } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { listBatches } from "@/lib/certificate/queries/batches"
import { isId } from "@/lib/params"

type Context = { params: Promise<{ daerah: string; id: string }> }

/** How far the last file of a training's certificates is, for the page that waits for it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { daerah, id } = await params
  const actor = await findActor(daerah)
  const isAllowed = actor && may(actor, "certificate.list") && isId(id)
  const batches = isAllowed ? await listBatches(actor, id) : []
  const batch = batches.find(({ state }) => state === "WAITING") ?? batches[0]
  return Response.json(batch ?? null, { status: batch ? 200 : 404, headers: { "cache-control": "no-store" } })
}
