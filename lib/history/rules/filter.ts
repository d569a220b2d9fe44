import { permissions } from "@/lib/access"

/** Which deeds of a daerah are asked for; a cursor is the instant and id of the last one shown. */
export type HistoryFilter = {
  accountId: string | null
  /** ISO day, where the daerah lies. */
  day: string | null
  action: string | null
  kelurahanCode: string | null
  before: { at: string; id: string } | null
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An instant as the database writes it, to the microsecond, or null when a text is none. */
export function readInstant(text: string | undefined): string | null {
  return text && instant.test(text) && !Number.isNaN(Date.parse(text)) ? text : null
}

/** What the address of the history page asks for; what it says wrongly is not asked for. */
export function readHistoryFilter(query: Record<string, string | undefined>): HistoryFilter {
  const { orang, hari = "", tindakan = "", kelurahan = "", sebelum = "" } = query
  const [at, id] = sebelum.split("_")
  const cursor = readInstant(at)
  return {
    accountId: orang && uuid.test(orang) ? orang : null,
    day: /^\d{4}-\d{2}-\d{2}$/.test(hari) && !Number.isNaN(Date.parse(hari)) ? hari : null,
    action: Object.hasOwn(permissions, tindakan) ? tindakan : null,
    kelurahanCode: /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(kelurahan) ? kelurahan : null,
    before: cursor && id && uuid.test(id) ? { at: cursor, id } : null,
  }
}

/** The same as an address, with or without a cursor. */
export function writeHistoryFilter(filter: HistoryFilter): string {
  const { accountId, day, action, kelurahanCode, before } = filter
  const entries = { orang: accountId, hari: day, tindakan: action, kelurahan: kelurahanCode }
  const said = Object.entries({ ...entries, sebelum: before && `${before.at}_${before.id}` })
  return new URLSearchParams(said.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
}
