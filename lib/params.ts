import { notFound } from "next/navigation"

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is an id of ours; Prisma throws on anything else. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && uuid.test(text)
}

/** The id in a page's address; what is no id does not exist. */
export async function idParam(params: Promise<{ id: string }>): Promise<string> {
  const { id } = await params
  return isId(id) ? id : notFound()
}

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The first value of each query parameter, without zero bytes, which the database takes in no text. */
export async function queryOf(searchParams: SearchParams): Promise<Record<string, string | undefined>> {
  const entries = Object.entries(await searchParams)
  return Object.fromEntries(entries.map(([name, value]) => [name, [value].flat()[0]?.replaceAll("\0", "")]))
}
