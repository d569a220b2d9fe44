import { CheckboxField } from "@/components/ui/checkbox-field"
import { EmptyState } from "@/components/ui/empty-state"
import type { KelurahanGroup } from "@/lib/member/queries"
import { kelurahanPrefix } from "@/lib/member/schema"
import "./people.css"

/** The kelurahan a companion accompanies: boxes by kecamatan, those with a ticked box open. */
export function KelurahanBoxes({ groups, ticked }: { groups: KelurahanGroup[]; ticked: string[] }) {
  const chosen = new Set(ticked)
  return (
    <fieldset className="field for-companion" id="kelurahan">
      <legend>Kelurahan dampingan</legend>
      <p className="hint">Hanya untuk pendamping: usaha di kelurahan lain tidak terlihat olehnya.</p>
      {groups.length === 0 && <EmptyState title="Daerah ini belum punya daftar kelurahan" />}
      {groups.map((group) => (
        <details key={group.code} open={group.kelurahan.some(({ code }) => chosen.has(code))}>
          <summary>{group.kecamatan}</summary>
          <div className="boxes">
            {group.kelurahan.map(({ code, name }) => (
              <CheckboxField key={code} name={`${kelurahanPrefix}${code}`} label={name} />
            ))}
          </div>
        </details>
      ))}
    </fieldset>
  )
}

/** The boxes as a form's first values. */
export function tick(codes: string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [`${kelurahanPrefix}${code}`, "on"]))
}
