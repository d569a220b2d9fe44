import { asked } from "@/lib/auth"
import { dayIn } from "@/lib/tenant/rules"
import type { Today } from "@/lib/visit/queries/due"

/** The day it is in a daerah now. */
export async function todayIn(slug: string): Promise<Today> {
  const { tenant } = await asked(slug)
  const zone = tenant?.timeZone ?? "Asia/Jakarta"
  return { day: dayIn(zone, new Date()), zone }
}
