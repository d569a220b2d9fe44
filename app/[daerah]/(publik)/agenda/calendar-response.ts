import { createHash } from "node:crypto"
import { type CalendarFile, writeCalendar } from "@/lib/calendar/rules/ical"

type Sent = { request: Request; fileName: string; isPrivate?: boolean }

/** A calendar as an answer; who has it already, by tag or by date, is told so instead. */
export function sendCalendar(file: CalendarFile, { request, fileName, isPrivate = false }: Sent): Response {
  const text = writeCalendar(file)
  const tag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`
  const latest = Math.max(0, ...file.events.map(({ changedAt }) => changedAt.getTime()))
  const headers = {
    ETag: tag,
    "Cache-Control": isPrivate ? "private, no-cache" : "public, max-age=300",
    ...(latest > 0 && { "Last-Modified": new Date(latest).toUTCString() }),
  }
  if (isKnown(request, tag, latest)) return new Response(null, { status: 304, headers })
  return new Response(text, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  })
}

function isKnown({ headers }: Request, tag: string, latest: number): boolean {
  const tags = headers.get("if-none-match")
  if (tags !== null) return tags.split(",").some((each) => each.trim().replace(/^W\//, "") === tag)
  const since = Date.parse(headers.get("if-modified-since") ?? "")
  // A date has whole seconds.
  return latest > 0 && Math.floor(latest / 1000) * 1000 <= since
}
