import { Button } from "@/components/ui/button"
import { type ListState, writeListState } from "@/lib/enterprise/rules/filter"
import { allColumns, listColumns, usualColumns } from "@/lib/enterprise/rules/list-columns"

/** Which columns the list shows; a plain GET form, so that the address can be shared. */
export function ColumnChooser({ base, state }: { base: string; state: ListState }) {
  const rest = writeListState({ ...state, columns: undefined, after: undefined, before: undefined })
  const shown = state.columns ?? usualColumns
  return (
    <details className="column-chooser no-print">
      <summary>Kolom</summary>
      <form className="card" action={base} aria-label="Kolom yang ditampilkan">
        {[...new URLSearchParams(rest)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="boxes">
          {allColumns.map((column) => (
            <label className="choice" key={column}>
              <input type="checkbox" name="kolom" value={column} defaultChecked={shown.includes(column)} />
              <span>{listColumns[column]}</span>
            </label>
          ))}
        </div>
        <div className="bar">
          <Button size="sm">Terapkan kolom</Button>
          <a className="small" href={base + rest}>
            Kolom biasa
          </a>
        </div>
      </form>
    </details>
  )
}
