import { Button } from "@/components/ui/button"
import { FilterSelect } from "@/components/ui/filter-select"
import type { CandidateFilter } from "@/lib/drive/queries/candidates"
import { commodities } from "@/lib/product/schema/words"
import type { Kelurahan } from "@/lib/region/queries"

type FilterProps = { base: string; filter: CandidateFilter; places: ReadonlyMap<string, Kelurahan> }

/** Narrows the candidates; a plain GET form. */
export function CandidateFilterForm({ base, filter, places }: FilterProps) {
  const { q, commodity, kelurahan, withNib } = filter
  return (
    <search>
      <form action={base}>
        <div className="columns">
          <label className="field">
            Nama usaha atau produk
            <input className="input" type="search" name="q" defaultValue={q} maxLength={100} />
          </label>
          <FilterSelect name="komoditas" label="Komoditas" value={commodity} choices={Object.entries(commodities)} />
          <FilterSelect
            name="kelurahan"
            label="Kelurahan"
            value={kelurahan}
            choices={[...places.values()].map(({ code, name, kecamatan }) => [code, `${name}, ${kecamatan}`])}
          />
        </div>
        <label className="choice">
          <input type="checkbox" name="nib" value="1" defaultChecked={withNib} />
          <span>Hanya yang sudah punya NIB</span>
        </label>
        <div className="bar">
          <Button variant="quiet">Saring</Button>
        </div>
      </form>
    </search>
  )
}
