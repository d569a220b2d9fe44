import { may } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { isOwnOrigin } from "@/lib/form"
import { openMessage } from "@/lib/message/commands/outbox"
import { isId } from "@/lib/params"
import { whatsappLink } from "@/lib/person/rules"
import { Refusal } from "@/lib/refusal"

type Context = { params: Promise<{ daerah: string; id: string }> }

/** Notes that a prepared message was opened and leads on to WhatsApp with its words. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { daerah, id } = await params
  const actor = await findActor(daerah)
  const missing = new Response(null, { status: 404 })
  if (!actor || !may(actor, "message.open") || !(await isOwnOrigin()) || !isId(id)) return missing
  try {
    const { address, body } = await openMessage(actor, id)
    const link = whatsappLink(address, body)
    return link ? leadOn(link) : missing
  } catch (error) {
    if (error instanceof Refusal) return missing
    throw error
  }
}

/** A page that leads on: a browser lets no form of ours be redirected to another site. */
function leadOn(link: string): Response {
  const page = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Membuka WhatsApp</title><meta http-equiv="refresh" content="0;url=${link}"><p><a href="${link}" rel="noreferrer">Buka WhatsApp</a></p></html>`
  return new Response(page, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "private, no-store",
      "Referrer-Policy": "no-referrer",
    },
  })
}
