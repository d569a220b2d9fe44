import { Button } from "@/components/ui/button"
import { type ListState, writeListState } from "@/lib/enterprise/rules/filter"

/** The search of the list, posted, so that a NIK that is looked for never stands in an address. */
export function SearchForm({ base, state }: { base: string; state: ListState }) {
  const rest = writeListState({
    ...state,
    filter: { ...state.filter, q: "", personId: null },
    after: undefined,
    before: undefined,
  })
  return (
    <search>
      <form className="bar" method="post" action={`${base}/cari`}>
        <input type="hidden" name="lainnya" value={rest} />
        <input
          className="input grow"
          type="search"
          name="q"
          aria-label="Cari dalam daftar"
          placeholder="Nama usaha, pelaku, produk, NIB, No. HP, atau NIK lengkap"
          defaultValue={state.filter.q}
          maxLength={100}
        />
        <Button variant="quiet">Cari</Button>
      </form>
    </search>
  )
}
