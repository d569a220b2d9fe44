import { Button } from "@/components/ui/button"
import { FilterSelect } from "@/components/ui/filter-select"
import { commodities } from "@/lib/product/schema/words"
import { gateLevels, type PictureState } from "@/lib/readiness/rules/picture"
import { levels } from "@/lib/readiness/schema/words"
import { keysOf } from "@/lib/vocabulary"

/** Chooses commodity, the level whose gates are shown, and the two days that are compared; a plain GET form, so that the address can be shared. */
export function PictureForm({ base, state, today }: { base: string; state: PictureState; today: string }) {
  const gates = keysOf(gateLevels).map((word) => [word, levels[gateLevels[word]]] as const)
  const chosen = keysOf(gateLevels).find((word) => gateLevels[word] === state.gates)
  return (
    <search>
      <form action={base} className="picture-form">
        <FilterSelect
          name="komoditas"
          label="Komoditas"
          value={state.commodity}
          choices={Object.entries(commodities)}
        />
        <label className="field">
          Gerbang tingkat
          <select className="input" name="gerbang" defaultValue={chosen}>
            {gates.map(([word, label]) => (
              <option key={word} value={word}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Bandingkan dari
          <input className="input" type="date" name="dari" max={today} defaultValue={state.from} />
        </label>
        <label className="field">
          Sampai
          <input className="input" type="date" name="sampai" max={today} defaultValue={state.until} />
        </label>
        <div className="bar">
          <Button variant="quiet">Tampilkan</Button>
          <a href={base}>Seperti semula</a>
        </div>
      </form>
    </search>
  )
}
