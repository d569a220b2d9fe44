import { formatDay, formatDayRange } from "@/lib/format"

/** From when to when an agreement holds, in words; days are ISO. */
export function sayTerm({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): string {
  if (startsOn && endsOn) return `berlaku ${formatDayRange(startsOn, endsOn)}`
  if (startsOn) return `berlaku sejak ${formatDay(startsOn)}`
  return endsOn ? `berlaku sampai ${formatDay(endsOn)}` : "masa berlaku belum ditetapkan"
}
