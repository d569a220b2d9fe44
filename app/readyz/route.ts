import { isReady } from "@/lib/health"

export const dynamic = "force-dynamic"

/** The portal can serve: its database answers and is at this program's version. */
export async function GET(): Promise<Response> {
  const ready = await isReady()
  const headers = { "cache-control": "no-store" }
  return Response.json({ status: ready ? "ok" : "unavailable" }, { status: ready ? 200 : 503, headers })
}
