import { may } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { getScan } from "@/lib/duplicate/queries/list"

/** How far the search through the register is, for the page that waits for it. */
export async function GET(_: Request, { params }: { params: Promise<{ daerah: string }> }) {
  const actor = await findActor((await params).daerah)
  const scan = actor && may(actor, "duplicate.list") ? await getScan(actor) : null
  return Response.json(scan, { status: scan ? 200 : 404, headers: { "cache-control": "no-store" } })
}
