import { Button } from "@/components/ui/button"
import { FilterSelect } from "@/components/ui/filter-select"
import { SearchBar } from "@/components/ui/search-bar"
import type { Criteria } from "@/lib/product/queries/criteria"
import { isNarrowedList, type ProductListState } from "@/lib/product/rules/filter"
import { commodities } from "@/lib/product/schema/words"
import { levels } from "@/lib/readiness/schema/words"
import type { Kelurahan } from "@/lib/region/queries"

type ProductFilterFormProps = {
  base: string
  state: ProductListState
  criteria: Criteria
  places: readonly Kelurahan[]
}

/** Searches and narrows the list of products; a plain GET form, so that the address can be shared. */
export function ProductFilterForm({ base, state, criteria, places }: ProductFilterFormProps) {
  const { q, level, gate, commodity, kelurahan, isUnseen, isWithdrawn } = state.filter
  const gates = criteria.gates.map(({ level: of, code }): [string, string] => [
    `${of}:${code}`,
    `${levels[of]}: ${criteria.words.get(code) ?? code}`,
  ])
  const isOpen = [level, gate, commodity, kelurahan].some(Boolean) || isUnseen || isWithdrawn
  return (
    <search>
      <form action={base}>
        <div className="bar">
          <SearchBar label="Cari produk" placeholder="Nama produk atau nama usaha" value={q} />
        </div>
        {state.sort !== "terbaru" && <input type="hidden" name="urut" value={state.sort} />}
        <details open={isOpen || undefined}>
          <summary>Saring menurut tingkat, gerbang yang gagal, komoditas, kelurahan</summary>
          <div className="columns">
            <FilterSelect name="tingkat" label="Tingkat" value={level} choices={Object.entries(levels)} />
            <FilterSelect name="gerbang" label="Gerbang yang gagal" value={gate} choices={gates} />
            <FilterSelect name="komoditas" label="Komoditas" value={commodity} choices={Object.entries(commodities)} />
            <FilterSelect
              name="kelurahan"
              label="Kelurahan"
              value={kelurahan}
              choices={places.map(({ code, name, kecamatan }) => [code, `${name}, ${kecamatan}`])}
            />
          </div>
          <label className="choice">
            <input type="checkbox" name="cocok" value="1" defaultChecked={isUnseen} />
            <span>
              Hanya yang menunggu dicocokkan
              <span className="sub">Ada yang dicatat pemilik dan belum dilihat petugas atau pendamping.</span>
            </span>
          </label>
          <label className="choice">
            <input type="checkbox" name="ditarik" value="1" defaultChecked={isWithdrawn} />
            <span>Hanya yang ditarik dari daftar</span>
          </label>
          <div className="bar">
            <Button variant="quiet">Terapkan filter</Button>
            {(isNarrowedList(state.filter) || isWithdrawn) && <a href={base}>Hapus filter</a>}
          </div>
        </details>
      </form>
    </search>
  )
}
