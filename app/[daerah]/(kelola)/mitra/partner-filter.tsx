import { Button } from "@/components/ui/button"
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
            <Select name="jenis" label="Jenis" value={kind} choices={Object.entries(partnerKinds)} />
            <Select name="layanan" label="Layanan" value={service} choices={Object.entries(partnerServices)} />
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

type SelectProps = { name: string; label: string; value: string | null; choices: [string, string][] }

function Select({ name, label, value, choices }: SelectProps) {
  return (
    <label className="field">
      {label}
      <select className="input" name={name} defaultValue={value ?? ""}>
        <option value="">Semua</option>
        {choices.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}
