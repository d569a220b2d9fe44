import "server-only"
import type { z } from "zod"
import { seeOther } from "@/lib/answer"
import type { Handed } from "@/lib/documents"
import { kindOf, mostFileBytes } from "@/lib/file-kind"
import { Refusal } from "@/lib/refusal"
import { receiveFile } from "@/lib/upload"

type Taking<S extends z.ZodType> = {
  /** The page that shows what was taken, or why not (`?galat=`) with what was typed. */
  list: string
  schema: S
  /** What the list calls a refusal; otherwise the picture could not be read. */
  faultOf?: (refusal: Refusal) => string | null
  keep: (said: z.output<S>, handed: Handed) => Promise<unknown>
}

/** Take the file of a multipart form in and lead back to its list; a row that is not there is a 404. Asking who posts, and from where, is the route's. */
export async function takeUpload<S extends z.ZodType>(request: Request, taking: Taking<S>): Promise<Response> {
  const { list, schema, faultOf, keep } = taking
  const received = await receiveFile(request, "file", mostFileBytes)
  const refuse = (fault: string) =>
    seeOther(`${list}?${new URLSearchParams({ ...typed(received.fields), galat: fault })}`)
  if ("fault" in received) return refuse(received.fault)
  const said = schema.safeParse(received.fields)
  if (!said.success) return refuse("broken")

  const { file } = received
  const handed = { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  if (!kindOf(handed.fileName, handed.bytes)) return refuse("kind")
  try {
    await keep(said.data, handed)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.reason === "not-found" ? new Response(null, { status: 404 }) : refuse(faultOf?.(error) ?? "picture")
  }
  return seeOther(list)
}

/** More than this is no title or note, and too long for an address. */
const mostTyped = 300

/** What people typed beside the file, so that the form can show it again; never the row's id, for the next try is another row. */
function typed({ id: _, ...fields }: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text && text.length <= mostTyped))
}
