import { CheckboxField } from "@/components/ui/checkbox-field"
import { formatNumber } from "@/lib/format"
import type { KelurahanGroup, listCompanions } from "@/lib/member/queries"
import { kecamatanPrefix, kelurahanPrefix } from "@/lib/member/schema"

type PlaceBoxesProps = {
  groups: KelurahanGroup[]
  companions: Awaited<ReturnType<typeof listCompanions>>
  /** Whether every kecamatan begins unfolded. */
  isOpen: boolean
}

/** A daerah with few kecamatan shows all its kelurahan at once. */
const mostUnfolded = 8

/** Every kelurahan with who looks after it now; a whole kecamatan is one box. */
export function PlaceBoxes({ groups, companions, isOpen }: PlaceBoxesProps) {
  const namesOf = (code: string) =>
    companions.filter(({ kelurahanCodes }) => kelurahanCodes.includes(code)).map(({ name }) => name)
  return (
    <fieldset className="field" id="kelurahan" tabIndex={-1}>
      <legend>Kelurahan</legend>
      {groups.map(({ code, kecamatan, kelurahan }) => (
        <details key={code} open={isOpen || groups.length <= mostUnfolded}>
          <summary>
            {kecamatan} <span className="muted">({formatNumber(kelurahan.length)})</span>
          </summary>
          <CheckboxField name={`${kecamatanPrefix}${code}`} label={`Seluruh ${kecamatan}`} />
          <div className="assign-boxes">
            {kelurahan.map((one) => (
              <CheckboxField
                key={one.code}
                name={`${kelurahanPrefix}${one.code}`}
                label={one.name}
                hint={namesOf(one.code).join(", ") || "belum ada pendamping"}
              />
            ))}
          </div>
        </details>
      ))}
    </fieldset>
  )
}
