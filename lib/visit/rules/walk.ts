/** Which part of the list of visits is asked for. */
export type VisitFilter = { q: string; kelurahan: string; rw: string; rt: string }

/** The place of an enterprise in the list: need first, then the way through the kelurahan. */
export type Position = { rank: number; kelurahan: string; rw: string; rt: string; id: string }

export type VisitList = { filter: VisitFilter; after: Position | null }

type Query = Record<string, string | undefined>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What an address says about the list of visits; what cannot be understood is left out. */
export function readVisitList(query: Query): VisitList {
  const { q = "", kelurahan = "", rw = "", rt = "", sesudah } = query
  return {
    filter: {
      q: q.trim().slice(0, 100),
      kelurahan: /^[\d.]{13}$/.test(kelurahan) ? kelurahan : "",
      rw: readNumber(rw),
      rt: readNumber(rt),
    },
    after: decodePosition(sesudah),
  }
}

/** The query of an address that shows the list so; empty when all of it is shown from the start. */
export function writeVisitList({ filter, after }: VisitList): string {
  const parts = { ...filter, sesudah: after ? encodePosition(after) : "" }
  const filled = Object.entries(parts).filter(([, value]) => value !== "")
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : ""
}

/** Whether only a part of the list is asked for. */
export function isPartial({ q, kelurahan, rw, rt }: VisitFilter): boolean {
  return [q, kelurahan, rw, rt].some((part) => part !== "")
}

function readNumber(text: string): string {
  const digits = text.trim()
  return /^\d{1,3}$/.test(digits) ? digits : ""
}

function encodePosition({ rank, kelurahan, rw, rt, id }: Position): string {
  return [rank, kelurahan, rw, rt, id].join("_")
}

function decodePosition(text: string | undefined): Position | null {
  const [rank = "", kelurahan = "", rw = "", rt = "", id = ""] = (text ?? "").slice(0, 100).split("_")
  if (!/^[1-6]$/.test(rank) || !uuid.test(id)) return null
  if (![kelurahan, rw, rt].every((part) => /^[\d.~]{1,13}$/.test(part))) return null
  return { rank: Number(rank), kelurahan, rw, rt, id }
}

/** The address of a visit, or of the list when there is none, with what was just saved. */
export function visitAddress(
  base: string,
  id: string | null,
  { filter, saved = "" }: { filter: VisitFilter; saved?: string },
): string {
  const query = writeVisitList({ filter, after: null })
  const told = saved && `${query ? "&" : "?"}tersimpan=${saved}`
  return `${base}${id ? `/${id}` : ""}${query}${told}`
}
