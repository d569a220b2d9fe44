import { Button } from "@/components/ui/button"
import { FilterSelect } from "@/components/ui/filter-select"
import type { PartnerFilter } from "@/lib/partner/rules"
import { partnerKinds } from "@/lib/partner/schema/partner"
import { partnerServices } from "@/lib/partner/schema/words"

type PartnerFilterFormProps = { base: string; filter: PartnerFilter }

/** Narrows the list of partners by kind and by what they offer; a plain GET form. */
export function PartnerFilterForm({ base, filter: { kind, service } }: PartnerFilterFormProps) {
  const isNarrowed = kind !== null || service !== null
  return (
    <search>
      <form action={base}>
        <details open={isNarrowed || undefined}>
          <summary>Saring menurut jenis, layanan</summary>
          <div className="columns">
            <FilterSelect name="jenis" label="Jenis" value={kind} choices={Object.entries(partnerKinds)} />
            <FilterSelect name="layanan" label="Layanan" value={service} choices={Object.entries(partnerServices)} />
          </div>
          <div className="bar">
            <Button variant="quiet">Terapkan filter</Button>
            {isNarrowed && <a href={base}>Hapus filter</a>}
          </div>
        </details>
      </form>
    </search>
  )
}
