import { dimensionLabel, type Places, valuesOf } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { type MarkWords, markLabels } from "@/app/[daerah]/(kelola)/umkm/mark-words"
import { Button } from "@/components/ui/button"
import type { Facets } from "@/lib/enterprise/queries/tally"
import { type Dimension, dimensions, type ListState, type Mark, marks } from "@/lib/enterprise/rules/filter"
import { formatNumber } from "@/lib/format"

type FilterPanelProps = ChoicesSetting & { base: string; words: MarkWords; closeHref: string }
type ChoicesSetting = { state: ListState; facets: Facets | null; places: Places }

/** Every filter with the number of enterprises each choice would show; a plain GET form, so that the address can be shared. */
export function FilterPanel({ base, state, facets, places, words, closeHref }: FilterPanelProps) {
  const { filter, sort, per, columns, viewId } = state
  const kept = {
    q: filter.q,
    impor: filter.intakeId ?? "",
    pelaku: filter.personId ?? "",
    pilih: filter.ids?.join(",") ?? "",
  }
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
        {marks.map((mark) => (
          <MarkChoices key={mark} mark={mark} values={words[mark]} chosen={filter.chosen[mark] ?? []} />
        ))}
      </div>
      <div className="bar">
        <Button>Terapkan filter</Button>
        <a href={closeHref}>Tutup</a>
      </div>
    </form>
  )
}

type ChoicesProps = ChoicesSetting & { dimension: Dimension }

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

function MarkChoices({ mark, values, chosen }: { mark: Mark; values: [string, string][]; chosen: string[] }) {
  if (values.length === 0) return null
  return (
    <fieldset className="field">
      <legend>{markLabels[mark]}</legend>
      <div className="options">
        {values.map(([value, word]) => (
          <label className="choice" key={value}>
            <input type="checkbox" name={mark} value={value} defaultChecked={chosen.includes(value)} />
            <span className="grow">{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
