import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { getFile } from "@/lib/files"
import type { Letterhead } from "@/lib/pdf/rules/letterhead"
import { agencyOnPaper } from "@/lib/tenant/rules"

/** How the actor's daerah presents itself on paper on a day (ISO): its agency as it was called then, its colour and logo. */
export async function getLetterhead(actor: Actor, day: string): Promise<Letterhead> {
  const { tenant, agency } = await read(actor, async (tx) => {
    const tenant = await tx.tenant.findUniqueOrThrow({
      where: { id: actor.tenantId },
      select: {
        name: true,
        level: true,
        brandColor: true,
        logoFile: true,
        contactAddress: true,
        contactPhone: true,
        contactEmail: true,
      },
    })
    const names = await tx.agency.findMany({
      where: { tenantId: actor.tenantId },
      select: { name: true, unit: true, validFrom: true },
    })
    return { tenant, agency: agencyOnPaper(names, day) }
  })
  const { contactAddress, contactPhone, contactEmail } = tenant
  return {
    government: `Pemerintah ${tenant.level === "provinsi" ? "Provinsi " : ""}${tenant.name}`,
    agency: agency?.name ?? "",
    unit: agency?.unit ?? "",
    contact: [contactAddress, contactPhone, contactEmail].filter(Boolean).join(" · "),
    colour: tenant.brandColor,
    logo: tenant.logoFile ? await getFile(tenant.logoFile) : null,
  }
}
