import { Button } from "@/components/ui/button"
import { FilterSelect } from "@/components/ui/filter-select"
import { SearchBar } from "@/components/ui/search-bar"
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
          <SearchBar label="Cari judul pelatihan" placeholder="Judul pelatihan" value={q} />
        </div>
        <details open={isNarrowed({ ...filter, q: "" }) || undefined}>
          <summary>Saring menurut status, tahun, jenis, topik, program</summary>
          <div className="columns">
            <FilterSelect name="status" label="Status" value={status} choices={Object.entries(trainingStatuses)} />
            <FilterSelect name="tahun" label="Tahun" value={year === null ? null : String(year)} choices={years} />
            <FilterSelect name="jenis" label="Jenis kegiatan" value={type} choices={Object.entries(trainingTypes)} />
            <FilterSelect name="topik" label="Topik" value={topic} choices={Object.entries(topics)} />
            <FilterSelect name="program" label="Program" value={programmeId} choices={programmes} />
          </div>
          <div className="bar">
            <Button variant="quiet">Terapkan filter</Button>
          </div>
        </details>
      </form>
    </search>
  )
}
