/** The ways a list can be sorted, in the words of its addresses. */
export const sorts = { terbaru: "Terbaru", nama: "Nama usaha", kelurahan: "Kelurahan" } as const
export type Sort = keyof typeof sorts

/** A place in a sorted list: the sort keys of the row before or after it, and how many rows stand before the page it opens. */
export type Cursor = { kelurahan: string | null; name: string; id: string; skipped: number }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A cursor as it stands in an address. */
export function encodeCursor({ kelurahan, name, id, skipped }: Cursor): string {
  return Buffer.from(JSON.stringify([kelurahan, name, id, skipped])).toString("base64url")
}

/** The cursor an address holds, or null when it holds none of ours. */
export function decodeCursor(text: string | undefined): Cursor | null {
  if (!text || text.length > 1000) return null
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"))
    if (!Array.isArray(parts)) return null
    const [kelurahan, name, id, skipped]: unknown[] = parts
    if (kelurahan !== null && typeof kelurahan !== "string") return null
    if (typeof name !== "string" || typeof id !== "string" || !uuid.test(id)) return null
    if (`${name}${kelurahan}`.includes("\0")) return null
    return { kelurahan, name, id, skipped: Number.isSafeInteger(skipped) ? Math.max(0, Number(skipped)) : 0 }
  } catch {
    return null
  }
}
