import type { PairFilter } from "@/lib/duplicate/queries/list"
import { isReason } from "@/lib/duplicate/rules/score"

/** The filter that an address asks for; what is no reason or kelurahan is not asked for. */
export function readFilter({ alasan, kelurahan }: Record<string, string | undefined>): PairFilter {
  return {
    reason: isReason(alasan) ? alasan : undefined,
    kelurahan: kelurahan && /^[\d.]{13}$/.test(kelurahan) ? kelurahan : undefined,
  }
}

/** The part of an address that asks for a filter, with whatever else it says; empty when it says nothing. */
export function queryOfFilter({ reason, kelurahan }: PairFilter, more: Record<string, string> = {}): string {
  const said = { ...(reason && { alasan: reason }), ...(kelurahan && { kelurahan }), ...more }
  const query = new URLSearchParams(said).toString()
  return query ? `?${query}` : ""
}

/** The same as hidden fields of a form. */
export function hiddenOfFilter({ reason, kelurahan }: PairFilter): Record<string, string> {
  return { alasan: reason ?? "", kelurahan: kelurahan ?? "" }
}
