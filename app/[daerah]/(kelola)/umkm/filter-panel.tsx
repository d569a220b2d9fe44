import { dimensionLabel, type Places, valuesOf } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { Button } from "@/components/ui/button"
import type { Facets } from "@/lib/enterprise/queries/tally"
import { type Dimension, dimensions, type ListState } from "@/lib/enterprise/rules/filter"
import { formatNumber } from "@/lib/format"

type FilterPanelProps = { base: string; state: ListState; facets: Facets | null; places: Places; closeHref: string }

/** Every filter with the number of enterprises each choice would show; a plain GET form, so that the address can be shared. */
export function FilterPanel({ base, state, facets, places, closeHref }: FilterPanelProps) {
  const { filter, sort, per, columns, viewId } = state
  const kept = { q: filter.q, impor: filter.intakeId ?? "", pelaku: filter.personId ?? "" }
  const usual = { urut: sort === "terbaru" ? "" : sort, per: per === 50 ? "" : String(per) }
  const shown = { kolom: columns?.join(",") ?? "", tampilan: viewId ?? "", semua: "1" }
  return (
    <form className="card" action={base} aria-label="Filter">
      {Object.entries({ ...kept, ...usual, ...shown }).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {!facets && <p className="muted">Pencarian ini menemukan terlalu banyak untuk dihitung per pilihan.</p>}
      <div className="columns">
        {dimensions.map((dimension) => (
          <Choices key={dimension} {...{ dimension, state, facets, places }} />
        ))}
      </div>
      <div className="bar">
        <Button>Terapkan filter</Button>
        <a href={closeHref}>Tutup</a>
      </div>
    </form>
  )
}

type ChoicesProps = { dimension: Dimension; state: ListState; facets: Facets | null; places: Places }

function Choices({ dimension, state, facets, places }: ChoicesProps) {
  const chosen = state.filter.chosen[dimension] ?? []
  const counts = new Map(facets?.[dimension]?.map(({ value, count }) => [value, count]))
  const values = valuesOf(dimension, places).filter(
    ([value]) => !facets || counts.has(value) || chosen.includes(value) || dimension === "status",
  )
  return (
    <fieldset className="field">
      <legend>{dimensionLabel(dimension)}</legend>
      <div className="options">
        {values.map(([value, word]) => (
          <label className="choice" key={value}>
            <input type="checkbox" name={dimension} value={value} defaultChecked={chosen.includes(value)} />
            <span className="grow">{word}</span>
            {facets && <span className="muted">{formatNumber(counts.get(value) ?? 0)}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
