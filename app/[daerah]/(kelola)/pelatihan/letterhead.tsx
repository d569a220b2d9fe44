import type { Actor } from "@/lib/access"
import type { TenantHead } from "@/lib/auth"
import { formatPhone } from "@/lib/person/rules"
import { getTenantProfile } from "@/lib/tenant/queries"
import { frameOf } from "@/lib/tenant/rules"

/** The head of an official sheet: government, agency, unit and how to reach it. */
export async function Letterhead({ actor, tenant }: { actor: Actor; tenant: TenantHead }) {
  const { agency, contact } = await getTenantProfile(actor, new Date())
  const { name, logo } = frameOf(tenant)
  const phone = contact?.contactPhone && formatPhone(contact.contactPhone)
  const reach = [contact?.contactAddress, phone, contact?.contactEmail].filter(Boolean).join(" · ")
  return (
    <div className="letterhead">
      {logo && <img src={logo} alt={`Logo ${name}`} />}
      <div>
        <p>
          Pemerintah {tenant.level === "provinsi" && "Provinsi "}
          {name}
        </p>
        <p className="agency">{agency?.name}</p>
        {agency?.unit && <p>{agency.unit}</p>}
        <p>{reach}</p>
      </div>
    </div>
  )
}
