import { Tabs } from "@/components/ui/tabs"
import type { ListState } from "@/lib/enterprise/rules/filter"
import type { View } from "@/lib/view/queries"

type ViewPickerProps = { base: string; views: View[]; state: ListState; openingOf: (view: View) => string }

/** The saved views of the register, each to choose from. */
export function ViewPicker({ base, views, state, openingOf }: ViewPickerProps) {
  if (views.length === 0) return null
  return (
    <Tabs
      label="Tampilan tersimpan"
      tabs={[
        { href: `${base}?semua=1`, label: "Semua UMKM", current: state.viewId === undefined },
        ...views.map((view) => ({ href: openingOf(view), label: view.name, current: view.id === state.viewId })),
      ]}
    />
  )
}
