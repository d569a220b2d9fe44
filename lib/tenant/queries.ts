import "server-only"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { door, read, type Tx } from "@/lib/db"
import { dayIn } from "@/lib/tenant/rules"

const Front = z.object({
  demo: z.boolean(),
  tenants: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      level: z.enum(["kota", "kabupaten", "provinsi"]),
      brandColor: z.string(),
      agency: z.string().nullable(),
    }),
  ),
})

/** What the platform's front page shows: every daerah by name, and whether this is the demo. */
export async function getFront() {
  return Front.parse(await door("front"))
}

/** A daerah's public face: the agency as it is called on a day, and how to reach it. */
export function getTenantProfile(actor: Actor, today: Date) {
  return read(actor, async (tx) => {
    const tenant = await tx.tenant.findFirst({
      where: { id: actor.tenantId },
      select: { contactPhone: true, contactEmail: true, contactAddress: true },
    })
    const agency = await tx.agency.findFirst({
      where: { tenantId: actor.tenantId, validFrom: { lte: today } },
      orderBy: { validFrom: "desc" },
      select: { name: true, shortName: true, unit: true },
    })
    return { agency, contact: tenant }
  })
}

/** What an admin can set of the daerah, with every name the agency ever had, newest first. */
export function getTenantSettings(actor: Actor) {
  return read(actor, async (tx) => {
    const tenant = await tx.tenant.findFirstOrThrow({
      where: { id: actor.tenantId },
      select: {
        brandColor: true,
        logoFile: true,
        contactPhone: true,
        contactEmail: true,
        contactAddress: true,
        timeZone: true,
        approvalMonths: true,
      },
    })
    const agencies = await tx.agency.findMany({
      where: { tenantId: actor.tenantId },
      orderBy: { validFrom: "desc" },
      select: { id: true, name: true, shortName: true, unit: true, validFrom: true },
    })
    return { ...tenant, agencies }
  })
}

/** What day it is in a daerah (ISO), where on earth that is, and for how many months an approval holds. */
export type Calendar = { today: string; timeZone: string; approvalMonths: number }

/** The calendar of the actor's daerah, inside a transaction. */
export async function getCalendar(tx: Tx, { tenantId }: Actor): Promise<Calendar> {
  const select = { approvalMonths: true, timeZone: true } as const
  const { approvalMonths, timeZone } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select })
  return { today: dayIn(timeZone, new Date()), timeZone, approvalMonths }
}
