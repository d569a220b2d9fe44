import { notFound } from "next/navigation"
import { requireActor } from "@/lib/auth"
import { getIntakeProgress } from "@/lib/intake/queries/intakes"
import { idParam } from "@/lib/params"

/** How far an import is, for the page that waits for it. */
export async function GET(_: Request, { params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "intake.list")
  const progress = await getIntakeProgress(actor, await idParam(params))
  if (!progress) notFound()
  return Response.json(progress, { headers: { "cache-control": "no-store" } })
}
