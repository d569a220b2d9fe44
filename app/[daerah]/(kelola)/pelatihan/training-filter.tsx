import { Button } from "@/components/ui/button"
import type { getListChoices } from "@/lib/training/queries/list"
import { isNarrowed, type TrainingFilter } from "@/lib/training/rules/filter"
import { topics, trainingStatuses, trainingTypes } from "@/lib/training/schema/words"

type TrainingFilterProps = {
  base: string
  filter: TrainingFilter
  choices: Awaited<ReturnType<typeof getListChoices>>
}

/** Narrows the list of trainings by title and by what they are; a plain GET form. */
export function TrainingFilterForm({ base, filter, choices }: TrainingFilterProps) {
  const { q, status, type, topic, year, programmeId } = filter
  const programmes = choices.programmes.map(({ id, name, year: of }) => [id, `${of} · ${name}`] as const)
  const years = choices.years.map((each) => [String(each), String(each)] as const)
  return (
    <search>
      <form className="stack tight" action={base}>
        <div className="bar">
          <input
            className="input grow"
            type="search"
            name="q"
            aria-label="Cari judul pelatihan"
            placeholder="Judul pelatihan"
            defaultValue={q}
            maxLength={100}
          />
          <Button variant="quiet">Cari</Button>
        </div>
        <details open={isNarrowed({ ...filter, q: "" }) || undefined}>
          <summary>Saring menurut status, tahun, jenis, topik, program</summary>
          <div className="columns">
            <Select name="status" label="Status" value={status} choices={Object.entries(trainingStatuses)} />
            <Select name="tahun" label="Tahun" value={year === null ? null : String(year)} choices={years} />
            <Select name="jenis" label="Jenis kegiatan" value={type} choices={Object.entries(trainingTypes)} />
            <Select name="topik" label="Topik" value={topic} choices={Object.entries(topics)} />
            <Select name="program" label="Program" value={programmeId} choices={programmes} />
          </div>
          <div className="bar">
            <Button variant="quiet">Terapkan filter</Button>
          </div>
        </details>
      </form>
    </search>
  )
}

type SelectProps = {
  name: string
  label: string
  value: string | null
  choices: readonly (readonly [string, string])[]
}

function Select({ name, label, value, choices }: SelectProps) {
  return (
    <label className="field">
      {label}
      <select className="input" name={name} defaultValue={value ?? ""}>
        <option value="">Semua</option>
        {choices.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}
