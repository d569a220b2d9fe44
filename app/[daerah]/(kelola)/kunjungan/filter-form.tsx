import { Button } from "@/components/ui/button"
import { FilterSelect } from "@/components/ui/filter-select"
import { SearchBar } from "@/components/ui/search-bar"
import { isPartial, type VisitFilter } from "@/lib/visit/rules/walk"

type FilterFormProps = { base: string; filter: VisitFilter; kelurahan: { code: string; name: string }[] }

/** Narrows the list of visits by words and place; a plain GET form. */
export function VisitFilterForm({ base, filter, kelurahan }: FilterFormProps) {
  const isPlaced = filter.kelurahan !== "" || filter.rw !== "" || filter.rt !== ""
  return (
    <search>
      <form className="stack tight" action={base}>
        <div className="bar">
          <SearchBar label="Cari usaha atau pemilik" placeholder="Nama usaha atau pemilik" value={filter.q} />
        </div>
        <details open={isPlaced || undefined}>
          <summary>Kelurahan, RW, RT</summary>
          <div className="places">
            <FilterSelect
              name="kelurahan"
              label="Kelurahan"
              value={filter.kelurahan}
              choices={kelurahan.map(({ code, name }) => [code, name])}
            />
            <NumberField name="rw" label="RW" value={filter.rw} />
            <NumberField name="rt" label="RT" value={filter.rt} />
          </div>
          <div className="bar">
            <Button variant="quiet">Terapkan filter</Button>
            {isPartial(filter) && (
              <a className="back" href={base}>
                Hapus filter
              </a>
            )}
          </div>
        </details>
      </form>
    </search>
  )
}

function NumberField({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="field">
      {label}
      <input className="input" name={name} inputMode="numeric" maxLength={3} defaultValue={value} autoComplete="off" />
    </label>
  )
}
