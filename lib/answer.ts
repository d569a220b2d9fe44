import "server-only"
import { getFile } from "@/lib/files"

/** After a POST the browser shall look, not send again. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}

/** What goes with bytes that people uploaded: a browser takes them for what they are said to be, and runs nothing in them. */
export const guarded = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
} as const

/** A kept photo as an answer: drawn anew by the server, so that it is a picture and nothing else; none is a 404. */
export async function answerPhoto(name: string | null): Promise<Response> {
  const picture = name && (await getFile(name))
  if (!picture) return new Response(null, { status: 404 })
  const headers = { ...guarded, "Content-Type": "image/jpeg", "Cache-Control": "private, max-age=3600" }
  return new Response(new Uint8Array(picture), { headers })
}

type Opened = { bytes: Uint8Array; fileName: string; mediaType: string }

/**
 * A file that people handed in as an answer: a picture, which was drawn anew, to look at; anything else to keep, and a PDF
 * to read when `isRead` says so: a browser's own reader shows it, which the sandbox would forbid.
 */
export function answerFile({ bytes, fileName, mediaType }: Opened, isRead = false): Response {
  const isPdf = mediaType === "application/pdf" && isRead
  const isShown = mediaType === "image/jpeg" || isPdf
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...guarded,
      ...(isPdf && { "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" }),
      "Content-Type": isShown ? mediaType : "application/octet-stream",
      "Content-Disposition": `${isShown ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Cache-Control": "private, max-age=3600",
    },
  })
}

/** A file made for this request, to be kept under its name: never stored on the way. */
export function answerDownload(bytes: Uint8Array, fileName: string, mediaType: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
    },
  })
}

/** A PDF as an answer, to be opened or kept under a name without its ending; none is a 404. */
export function answerPdf(bytes: Buffer | null, name: string): Response {
  if (!bytes) return new Response(null, { status: 404 })
  const plain = name.replace(/[^\w.-]+/g, "-")
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${plain}.pdf"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
