import { Button } from "@/components/ui/button"
import type { OutboxFilter } from "@/lib/message/rules/filter"
import { messageEvents } from "@/lib/message/schema/words"

type FilterFormProps = { base: string; filter: OutboxFilter; trainings: { id: string; title: string }[] }

/** Messages about which event and training; a plain GET form, so that the address can be shared. */
export function OutboxFilterForm({ base, filter, trainings }: FilterFormProps) {
  return (
    <form className="card" action={base} aria-label="Saring pesan">
      {filter.state && <input type="hidden" name="status" value={filter.state} />}
      <div className="columns">
        <div className="field">
          <label htmlFor="peristiwa">Tentang</label>
          <select className="input" id="peristiwa" name="peristiwa" defaultValue={filter.event ?? ""}>
            <option value="">Semua peristiwa</option>
            {Object.entries(messageEvents).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="pelatihan">Pelatihan</label>
          <select className="input" id="pelatihan" name="pelatihan" defaultValue={filter.trainingId ?? ""}>
            <option value="">Semua pelatihan</option>
            {trainings.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="bar">
        <Button>Terapkan</Button>
        <a href={base}>Kosongkan</a>
      </div>
    </form>
  )
}
