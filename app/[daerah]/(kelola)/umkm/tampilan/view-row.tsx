import { isRole, roles } from "@/lib/access"
import type { View } from "@/lib/view/queries"
import { openingQuery, stateOf } from "@/lib/view/rules"
import { type FilterNames, sayFilter } from "./kept-words"

type ViewRowProps = { base: string; view: View; names: FilterNames; isOurs: boolean }

/** One saved view in the table of all. */
export function ViewRow({ base, view, names, isOurs }: ViewRowProps) {
  const opening = view.roles.filter(isRole).map((role) => roles[role])
  return (
    <tr>
      <td>
        <a href={base + openingQuery(view)}>{view.name}</a>
        {opening.length > 0 && <span className="sub">Tampilan awal: {opening.join(", ")}</span>}
      </td>
      <td>{sayFilter(stateOf(view.query).filter, names) || "Semua UMKM"}</td>
      <td>
        {view.shared ? "Seluruh dinas" : "Hanya Anda"}
        {view.shared && !view.mine && <span className="sub">dari {view.owner}</span>}
      </td>
      <td>
        {isOurs && (
          <a href={`${base}/tampilan/${view.id}`} aria-label={`Atur tampilan ${view.name}`}>
            Atur
          </a>
        )}
      </td>
    </tr>
  )
}
