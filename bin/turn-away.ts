import type { IncomingMessage, ServerResponse } from "node:http"

/**
 * Answer what the pages would meet with an error of their own: an address that cannot be read, a form posted from a page
 * of another site. Tells whether it answered; runs after `protect`, which drops a host that only a proxy may name.
 */
export function turnAway(request: IncomingMessage, response: ServerResponse): boolean {
  const fault = faultOf(request)
  if (!fault) return false
  response.writeHead(fault.status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" })
  response.end(`${fault.sentence}\n`)
  request.resume()
  return true
}

function faultOf(request: IncomingMessage): { status: number; sentence: string } | null {
  if (!isReadable(request.url ?? "/"))
    return { status: 404, sentence: "Alamat ini tidak dapat dibaca; periksa kembali tulisannya." }
  if (request.method === "GET" || request.method === "HEAD" || !isForeign(request)) return null
  return {
    status: 403,
    sentence: "Kiriman ini tidak berasal dari halaman portal; muat ulang halamannya, lalu coba lagi.",
  }
}

/** The path, with its %xx read; the query is read leniently by everyone. */
function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split("?", 1)[0] ?? "").includes("\0")
  } catch {
    return false
  }
}

/** An Origin that is there and not ours; one that is missing is the actions' to judge. */
function isForeign({ headers }: IncomingMessage): boolean {
  const { origin } = headers
  if (origin === undefined) return false
  const host = headers["x-forwarded-host"] ?? headers.host
  return !URL.canParse(origin) || new URL(origin).host !== host
}
