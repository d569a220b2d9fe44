import { Button } from "@/components/ui/button"
import { FilterSelect } from "@/components/ui/filter-select"
import { SearchBar } from "@/components/ui/search-bar"
import { isNarrowed, listedStages, type PermitFilter } from "@/lib/permit/rules/filter"
import { permitKinds } from "@/lib/permit/schema/words"
import type { Kelurahan } from "@/lib/region/queries"

type FilterFormProps = { base: string; filter: PermitFilter; places: ReadonlyMap<string, Kelurahan> }

/** Searches and narrows the pipeline; a plain GET form, so that the address can be shared. */
export function FilterForm({ base, filter, places }: FilterFormProps) {
  const { q, stage, kind, kelurahan, isStated } = filter
  return (
    <search>
      <form action={base}>
        <div className="bar">
          <SearchBar label="Cari izin" placeholder="Nama usaha atau nomor izin" value={q} />
        </div>
        <details open={stage !== null || kind !== null || kelurahan !== null || isStated || undefined}>
          <summary>Saring menurut masa berlaku, jenis, kelurahan</summary>
          <Selects {...{ filter, places }} />
          <label className="choice">
            <input type="checkbox" name="periksa" value="1" defaultChecked={isStated} />
            <span>Hanya yang belum diperiksa dinas</span>
          </label>
          <div className="bar">
            <Button variant="quiet">Terapkan filter</Button>
            {isNarrowed(filter) && <a href={base}>Hapus filter</a>}
          </div>
        </details>
      </form>
    </search>
  )
}

function Selects({ filter: { stage, kind, kelurahan }, places }: Omit<FilterFormProps, "base">) {
  return (
    <div className="columns">
      <FilterSelect name="tahap" label="Masa berlaku" value={stage} choices={Object.entries(listedStages)} />
      <FilterSelect name="jenis" label="Jenis" value={kind} choices={Object.entries(permitKinds)} />
      <FilterSelect
        name="kelurahan"
        label="Kelurahan"
        value={kelurahan}
        choices={[...places.values()].map(({ code, name, kecamatan }) => [code, `${name}, ${kecamatan}`])}
      />
    </div>
  )
}
