import { dayOf } from "@/lib/day"

/** The flags (field:code) that stay when some fields have been corrected; what was said about the whole row is then settled too. */
export function remainingFlags(flags: readonly string[], corrected: readonly string[]): string[] {
  if (corrected.length === 0) return [...flags]
  return flags.filter((flag) => {
    const [field = ""] = flag.split(":")
    return field !== "row" && !corrected.includes(field)
  })
}

/** Whether a correction settles what a record was to be repaired for: no flag is left. */
export function isMended(status: string, flags: readonly string[]): boolean {
  return status === "NEEDS_REPAIR" && flags.length === 0
}

/** The names of the fields whose values differ; texts, numbers, dates and lists of them are compared by what they say. */
export function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter((field) => said(before[field]) !== said(after[field]))
}

function said(value: unknown): string {
  if (value instanceof Date) return dayOf(value)
  return JSON.stringify(value ?? null, (_, inner: unknown) => (typeof inner === "bigint" ? Number(inner) : inner))
}
