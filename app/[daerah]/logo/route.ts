import { guarded } from "@/lib/answer"
import { requireTenant } from "@/lib/auth"
import { getFile } from "@/lib/files"
import { logoVersion } from "@/lib/tenant/rules"

/** The daerah's logo, for anyone: drawn anew by the server when it was uploaded, so that it is a picture and nothing else. */
export async function GET(request: Request, { params }: { params: Promise<{ daerah: string }> }): Promise<Response> {
  const { logoFile } = await requireTenant(params)
  const picture = logoFile && (await getFile(logoFile))
  if (!logoFile || !picture) return new Response(null, { status: 404 })
  const isNewest = new URL(request.url).searchParams.get("v") === logoVersion(logoFile)
  const keep = isNewest ? "public, max-age=31536000, immutable" : "public, max-age=60"
  return new Response(new Uint8Array(picture), {
    headers: { ...guarded, "Content-Type": "image/png", "Cache-Control": keep },
  })
}
