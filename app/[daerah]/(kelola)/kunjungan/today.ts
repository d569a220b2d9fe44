import { requireTenant } from "@/lib/auth"
import { dayIn } from "@/lib/tenant/rules"
import type { Today } from "@/lib/visit/queries/due"

/** The day it is in a daerah now. */
export async function todayIn(daerah: string): Promise<Today> {
  const { timeZone: zone } = await requireTenant({ daerah })
  return { day: dayIn(zone, new Date()), zone }
}
