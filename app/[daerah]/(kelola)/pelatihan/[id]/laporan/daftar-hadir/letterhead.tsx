import { formatPhone } from "@/lib/person/rules"
import type { getTenantProfile } from "@/lib/tenant/queries"

type LetterheadProps = {
  tenant: { name: string; logo: string | null }
  level: "kota" | "kabupaten" | "provinsi"
  profile: Awaited<ReturnType<typeof getTenantProfile>>
}

/** The head of an official sheet: government, agency, unit and how to reach it. */
export function Letterhead({ tenant, level, profile: { agency, contact } }: LetterheadProps) {
  const phone = contact?.contactPhone && formatPhone(contact.contactPhone)
  const reach = [contact?.contactAddress, phone, contact?.contactEmail].filter(Boolean).join(" · ")
  return (
    <div className="letterhead">
      {tenant.logo && <img src={tenant.logo} alt={`Logo ${tenant.name}`} />}
      <div>
        <p>
          Pemerintah {level === "provinsi" && "Provinsi "}
          {tenant.name}
        </p>
        <p className="agency">{agency?.name}</p>
        {agency?.unit && <p>{agency.unit}</p>}
        <p>{reach}</p>
      </div>
    </div>
  )
}
