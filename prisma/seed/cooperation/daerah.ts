import { daysAfter } from "../../../lib/day"
import { instantIn } from "../../../lib/zone"

/** A daerah as its agreements need it: who acts there, what day it is, and the agreements written so far. */
export type Daerah = {
  tenantId: string
  slug: string
  zone: string
  officer: string
  partner: string | null
  today: string
  government: string
  ids: ReadonlyMap<string, string>
}

/** An agreement that is being written. */
export type Written = { id: string; partnerId: string; startsOn: string; endsOn: string }

/** An instant of a day (from today) during working hours. */
export function at({ zone, today }: Pick<Daerah, "zone" | "today">, day: number): Date {
  return instantIn(zone, daysAfter(today, day), "10:00")
}
