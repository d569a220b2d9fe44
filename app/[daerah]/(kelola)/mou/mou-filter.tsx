import { Button } from "@/components/ui/button"
import { FilterSelect } from "@/components/ui/filter-select"
import { SearchBar } from "@/components/ui/search-bar"
import { expiries, isNarrowed, type MouFilter, mouPhases } from "@/lib/mou/rules/filter"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { partnerKinds } from "@/lib/partner/schema/partner"

/** Narrows the list of agreements by words and by what they are; a plain GET form. */
export function MouFilterForm({ base, filter }: { base: string; filter: MouFilter }) {
  const { q, phase, status, form, kind, expiry, partnerId } = filter
  return (
    <search>
      <form className="stack tight" action={base}>
        {partnerId && <input type="hidden" name="mitra" value={partnerId} />}
        <div className="bar">
          <SearchBar label="Cari judul, nomor, atau mitra" placeholder="Judul, nomor, atau mitra" value={q} />
        </div>
        <details open={isNarrowed({ ...filter, q: "" }) || undefined}>
          <summary>Saring menurut tahap, bentuk, jenis mitra, masa berlaku</summary>
          <div className="columns">
            <FilterSelect name="tahap" label="Bagian" value={phase} choices={Object.entries(mouPhases)} />
            <FilterSelect name="status" label="Status" value={status} choices={Object.entries(mouStatuses)} />
            <FilterSelect name="bentuk" label="Bentuk" value={form} choices={Object.entries(mouForms)} />
            <FilterSelect name="jenis" label="Jenis mitra" value={kind} choices={Object.entries(partnerKinds)} />
            <FilterSelect
              name="berakhir"
              label="Masa berlaku berakhir"
              value={expiry}
              choices={Object.entries(expiries)}
            />
          </div>
          <div className="bar">
            <Button variant="quiet">Terapkan filter</Button>
          </div>
        </details>
      </form>
    </search>
  )
}
