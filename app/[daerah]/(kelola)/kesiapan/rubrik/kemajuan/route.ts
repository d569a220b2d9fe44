import { may } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { getLastRun } from "@/lib/readiness/queries/runs"

/** How far the recomputation of every product is, for the page that waits for it. */
export async function GET(_: Request, { params }: { params: Promise<{ daerah: string }> }) {
  const actor = await findActor((await params).daerah)
  const run = actor && may(actor, "rubric.view") ? await getLastRun(actor) : null
  return Response.json(run, { status: run ? 200 : 404, headers: { "cache-control": "no-store" } })
}
