import { Tabs } from "@/components/ui/tabs"
import { type ListState, writeListState } from "@/lib/enterprise/rules/filter"
import type { View } from "@/lib/view/queries"
import { keptOf, openingQuery } from "@/lib/view/rules"

type ViewBarProps = { base: string; state: ListState; views: View[]; opened?: View; mayChange: (view: View) => boolean }

/** The saved views as a row of tabs, and what can be done with the list that is open now. */
export function ViewBar({ base, state, views, opened, mayChange }: ViewBarProps) {
  const kept = keptOf(state)
  const tabs = views.map((view) => ({
    href: base + openingQuery(view),
    label: view.name,
    current: view.id === opened?.id,
  }))
  const isChanged = opened !== undefined && opened.query !== kept
  return (
    <>
      {views.length > 0 && (
        <Tabs
          label="Tampilan tersimpan"
          tabs={[{ href: `${base}?semua=1`, label: "Semua UMKM", current: !opened && kept === "?semua=1" }, ...tabs]}
        />
      )}
      <div className="bar small no-print">
        {(!opened || isChanged) && kept !== "?semua=1" && <a href={`${base}/tampilan/baru${kept}`}>Simpan tampilan</a>}
        {opened && isChanged && mayChange(opened) && (
          <a href={`${base}/tampilan/${opened.id}${kept}`}>Simpan perubahan ke “{opened.name}”</a>
        )}
        {opened && !isChanged && mayChange(opened) && <a href={`${base}/tampilan/${opened.id}`}>Atur tampilan ini</a>}
        {views.length > 0 && <a href={`${base}/tampilan`}>Semua tampilan</a>}
        <a href={`${base}/whatsapp${writeListState({ ...state, after: undefined, before: undefined, panel: false })}`}>
          Daftar WhatsApp
        </a>
      </div>
    </>
  )
}
