import { dimensionLabel, type Places, valueWord } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { type MarkWords, markLabels } from "@/app/[daerah]/(kelola)/umkm/mark-words"
import { type Chip, Chips } from "@/components/ui/chips"
import {
  dimensions,
  type Filter,
  filterOf,
  type ListState,
  marks,
  withoutValue,
  writeListState,
} from "@/lib/enterprise/rules/filter"

type FilterChipsProps = { base: string; state: ListState; places: Places; words: MarkWords }

/** The filters that count now, each with the address that does without it. */
export function FilterChips({ base, state, places, words }: FilterChipsProps) {
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
  const marked: Chip[] = marks.flatMap((mark) =>
    (filter.chosen[mark] ?? []).map((value) => ({
      key: `${mark}:${value}`,
      label: markLabels[mark],
      value: new Map(words[mark]).get(value) ?? value,
      removeHref: href(withoutValue(filter, mark, value)),
    })),
  )
  const others = [
    { key: "q", label: "Cari", value: filter.q, removeHref: href({ ...filter, q: "" }) },
    { key: "impor", label: "Dari satu impor", value: filter.intakeId, removeHref: href({ ...filter, intakeId: null }) },
    { key: "pelaku", label: "Satu pelaku", value: filter.personId, removeHref: href({ ...filter, personId: null }) },
    { key: "pilih", label: "Yang dicentang", value: filter.ids && "ya", removeHref: href({ ...filter, ids: null }) },
  ].flatMap(({ value, ...chip }) => (value ? [{ ...chip, value: chip.key === "q" ? value : undefined }] : []))
  return <Chips chips={[...others, ...chips, ...marked]} clearHref={href(filterOf({}))} />
}
