import { dimensionLabel, type Places, valueWord } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { type Chip, Chips } from "@/components/ui/chips"
import {
  dimensions,
  type Filter,
  filterOf,
  type ListState,
  withoutValue,
  writeListState,
} from "@/lib/enterprise/rules/filter"

type FilterChipsProps = { base: string; state: ListState; places: Places }

/** The filters that count now, each with the address that does without it. */
export function FilterChips({ base, state, places }: FilterChipsProps) {
  const href = (filter: Filter) => base + writeListState({ ...state, filter, after: undefined, before: undefined })
  const { filter } = state
  const chips: Chip[] = dimensions.flatMap((dimension) =>
    (filter.chosen[dimension] ?? []).map((value) => ({
      key: `${dimension}:${value}`,
      label: dimensionLabel(dimension),
      value: valueWord(dimension, value, places),
      removeHref: href(withoutValue(filter, dimension, value)),
    })),
  )
  const others = [
    { key: "q", label: "Cari", value: filter.q, removeHref: href({ ...filter, q: "" }) },
    { key: "impor", label: "Dari satu impor", value: filter.intakeId, removeHref: href({ ...filter, intakeId: null }) },
    { key: "pelaku", label: "Satu pelaku", value: filter.personId, removeHref: href({ ...filter, personId: null }) },
  ].flatMap(({ value, ...chip }) => (value ? [{ ...chip, value: chip.key === "q" ? value : undefined }] : []))
  return <Chips chips={[...others, ...chips]} clearHref={href(filterOf({}))} />
}
