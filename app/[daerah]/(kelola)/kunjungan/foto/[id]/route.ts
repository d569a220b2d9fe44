import { may } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { getFile } from "@/lib/files"
import { isId } from "@/lib/params"
import { getVisitPhoto } from "@/lib/visit/queries/visits"

const headers = {
  "Content-Type": "image/jpeg",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cache-Control": "private, max-age=3600",
}

type PhotoParams = { params: Promise<{ daerah: string; id: string }> }

/** The photo of a visit, for those who may see the enterprise: drawn anew by the server, so that it is a picture and nothing else. */
export async function GET(_request: Request, { params }: PhotoParams): Promise<Response> {
  const { daerah, id } = await params
  const actor = isId(id) ? await findActor(daerah) : null
  const name = actor && may(actor, "enterprise.view") ? await getVisitPhoto(actor, id) : null
  const picture = name && (await getFile(name))
  if (!picture) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(picture), { headers })
}
