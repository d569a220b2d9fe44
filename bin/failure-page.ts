import type { IncomingMessage, ServerResponse } from "node:http"
import { gunzipSync } from "node:zlib"

/**
 * Answer a page or a posted form that failed (a lost database) with a sentence and the id of the log line: what Next sends
 * then is an empty page for scripts to fill, or two English words. A page that does not exist is filled by scripts too;
 * without them it says so itself. Requests of scripts and of machines stay as they are.
 */
export function explainFailure(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.rsc !== undefined || request.headers["next-action"] !== undefined) return
  const [writeHead, write, end, flushHeaders] = [
    response.writeHead.bind(response),
    response.write.bind(response),
    response.end.bind(response),
    response.flushHeaders.bind(response),
  ]
  const pieces: Buffer[] = []
  const isFailure = () => !response.headersSent && isFault(response)
  const keep = (piece: unknown) => {
    if (typeof piece === "string" || piece instanceof Uint8Array) pieces.push(Buffer.from(piece))
  }

  response.flushHeaders = () => (isFailure() ? undefined : flushHeaders())
  response.writeHead = (status: number, ...rest: never[]) => {
    response.statusCode = status
    return isFailure() ? response : writeHead(status, ...rest)
  }
  response.write = (piece: unknown, ...rest: never[]) => {
    if (!isFailure()) return write(piece, ...rest)
    keep(piece)
    return true
  }
  response.end = (...given: never[]) => {
    if (!isFailure()) return end(...given)
    keep(given[0])
    const body = unpack(Buffer.concat(pieces), response.getHeader("content-encoding") === "gzip")
    const page = response.statusCode === 404 ? withSentence(body) : pageOf(digestOf(body))
    for (const name of ["content-encoding", "content-length", "transfer-encoding", "etag"]) response.removeHeader(name)
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.setHeader("cache-control", "private, no-store")
    writeHead(response.statusCode)
    return end(request.method === "HEAD" ? "" : page)
  }
}

/** JSON and files are for machines, which know the status; nor is a sentence without a page filled by scripts. */
function isFault(response: ServerResponse): boolean {
  const type = String(response.getHeader("content-type") ?? "")
  if (response.statusCode === 404) return type.startsWith("text/html")
  return response.statusCode >= 500 && (type === "" || /^text\/(html|plain)/.test(type))
}

function unpack(body: Buffer, isPacked: boolean): string {
  try {
    return (isPacked ? gunzipSync(body) : body).toString("utf8")
  } catch {
    return ""
  }
}

/** The id under which Next has logged the error, when it tells one. */
function digestOf(body: string): string | null {
  return /digest\\*":\\*"(\w{1,40})/.exec(body)?.[1] ?? null
}

/** The page for those whose browser runs no scripts; the words are those of app/not-found.tsx. */
function withSentence(body: string): string {
  if (!body.includes('id="__next_error__"')) return body
  return body.replace(
    /<body[^>]*>/,
    `$&<noscript><main style="font-family:system-ui,sans-serif;line-height:1.5;max-width:36rem;margin:4rem auto;padding:0 1rem">
<h1>Halaman tidak ditemukan</h1>
<p>Alamat ini tidak ada, sudah dipindahkan, atau bukan untuk akun Anda. Periksa lagi penulisannya.</p>
<p><a href="/">Ke halaman depan</a></p></main></noscript>`,
  )
}

function pageOf(digest: string | null): string {
  return `<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Gangguan · Naik Kelas</title></head>
<body style="font-family:system-ui,sans-serif;line-height:1.5;max-width:36rem;margin:4rem auto;padding:0 1rem">
<main><h1>Halaman ini belum dapat ditampilkan</h1>
<p>Portal sedang terganggu, misalnya karena basis datanya belum terhubung; coba lagi sebentar lagi.</p>
<p>Bila Anda baru mengirim isian, kembali ke halaman sebelumnya lalu kirim ulang: isian yang sama tidak tercatat dua kali.</p>
<p><a href="">Coba lagi</a></p>${digest ? `\n<p>Kode galat untuk petugas teknis: ${digest}</p>` : ""}
</main></body></html>
`
}
