import "server-only"

/** A form that came as multipart, with its one file; or why there is none, with what else was said where that arrived. */
export type Received =
  | { fields: Record<string, string>; file: File }
  | { fault: "none" | "empty" | "too-large" | "broken"; fields: Record<string, string> }

/** More than this is not even thrown away: the connection is cut. */
const patience = 200 * 1024 * 1024
/** What a form needs besides its file. */
const overhead = 64 * 1024

/** Receive a multipart form whose field `name` is a file of at most `most` bytes, counted while it streams in. */
export async function receiveFile(request: Request, name: string, most: number): Promise<Received> {
  const body = await readLimited(request, most + overhead)
  if (!body) return { fault: "too-large", fields: {} }
  const headers = { "content-type": request.headers.get("content-type") ?? "" }
  const form = await new Response(body, { headers }).formData().catch(() => null)
  if (!form) return { fault: "broken", fields: {} }
  const fields = Object.fromEntries([...form].flatMap(([key, said]) => (typeof said === "string" ? [[key, said]] : [])))
  const file = form.get(name)
  if (!(file instanceof File) || file.name === "") return { fault: "none", fields }
  if (file.size === 0) return { fault: "empty", fields }
  if (file.size > most) return { fault: "too-large", fields }
  return { fields, file }
}

/** The body, or null when it is larger than allowed; what is too much is thrown away, so that an answer can be read. */
async function readLimited(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = request.body?.getReader()
  let chunks: Uint8Array[] = []
  let size = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size <= most) chunks.push(value)
    else chunks = []
    if (size > patience) {
      await reader.cancel()
      break
    }
  }
  return size > most ? null : Uint8Array.from(Buffer.concat(chunks))
}
