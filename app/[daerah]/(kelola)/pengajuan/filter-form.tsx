import { Button } from "@/components/ui/button"
import type { Chip } from "@/components/ui/chips"
import { FilterSelect } from "@/components/ui/filter-select"
import { isNarrowed, listedStates, type SubmissionFilter, writeSubmissionList } from "@/lib/submission/rules/filter"
import { submissionKinds } from "@/lib/submission/schema/words"

type Partners = readonly { id: string; name: string }[]
type FilterFormProps = { base: string; filter: SubmissionFilter; partners: Partners }

/** Narrows the list of submissions by partner, state and kind; a plain GET form. */
export function FilterForm({ base, filter, partners }: FilterFormProps) {
  const { state, kind, partnerId } = filter
  return (
    <search>
      <form action={base}>
        <details open={isNarrowed(filter) || undefined}>
          <summary>Saring menurut keadaan, mitra, jenis</summary>
          <div className="columns">
            <FilterSelect name="status" label="Keadaan" value={state} choices={Object.entries(listedStates)} />
            <FilterSelect
              name="mitra"
              label="Mitra"
              value={partnerId}
              choices={partners.map(({ id, name }) => [id, name])}
            />
            <FilterSelect name="jenis" label="Jenis" value={kind} choices={Object.entries(submissionKinds)} />
          </div>
          <div className="bar">
            <Button variant="quiet">Terapkan filter</Button>
          </div>
        </details>
      </form>
    </search>
  )
}

/** The filters that count now, each with the address that takes it away. */
export function chipsOf(base: string, filter: SubmissionFilter, partners: Partners): Chip[] {
  const { state, kind, partnerId, mouId } = filter
  const said: [keyof SubmissionFilter, string, string | null][] = [
    ["state", "Keadaan", state && listedStates[state]],
    ["partnerId", "Mitra", partnerId && (partners.find(({ id }) => id === partnerId)?.name ?? "tidak dikenal")],
    ["kind", "Jenis", kind && submissionKinds[kind]],
    ["mouId", "Perjanjian", mouId && "satu perjanjian"],
  ]
  return said.flatMap(([key, label, value]) =>
    value === null
      ? []
      : [{ key, label, value, removeHref: base + writeSubmissionList({ filter: { ...filter, [key]: null } }) }],
  )
}
