import { may } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { getFile } from "@/lib/files"
import { getFollowUpPhoto } from "@/lib/follow-up/queries/list"
import { isId } from "@/lib/params"

const headers = {
  "Content-Type": "image/jpeg",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cache-Control": "private, max-age=3600",
}

type PhotoParams = { params: Promise<{ daerah: string; id: string }> }

/** The photo of an answer, for those who may see it: drawn anew by the server, so that it is a picture and nothing else. */
export async function GET(_request: Request, { params }: PhotoParams): Promise<Response> {
  const { daerah, id } = await params
  const actor = isId(id) ? await findActor(daerah) : null
  const name = actor && may(actor, "follow-up.list") ? await getFollowUpPhoto(actor, id) : null
  const picture = name && (await getFile(name))
  if (!picture) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(picture), { headers })
}
