import { Button } from "@/components/ui/button"
import type { ReportState } from "@/lib/movement/rules/report"

/** Between which days is counted; a plain GET form, so that the address can be shared. */
export function PeriodForm({ here, state: { per, from, until } }: { here: string; state: ReportState }) {
  return (
    <form className="bar" action={here} aria-label="Pilih masa">
      <input type="hidden" name="per" value={per} />
      <div className="field">
        <label htmlFor="dari">Dari</label>
        <input className="input" type="date" id="dari" name="dari" defaultValue={from} />
      </div>
      <div className="field">
        <label htmlFor="sampai">Sampai</label>
        <input className="input" type="date" id="sampai" name="sampai" defaultValue={until} />
      </div>
      <Button variant="quiet">Terapkan</Button>
    </form>
  )
}
