import { CheckboxField } from "@/components/ui/checkbox-field"
import { formatNumber } from "@/lib/format"
import type { listCompanions } from "@/lib/member/queries"
import { companionPrefix } from "@/lib/member/schema"

type Companions = Awaited<ReturnType<typeof listCompanions>>

/** The active companions, each with how many kelurahan they have. */
export function CompanionBoxes({ companions }: { companions: Companions }) {
  return (
    <fieldset className="field" id="pendamping" tabIndex={-1}>
      <legend>Pendamping</legend>
      <div className="assign-boxes">
        {companions.map(({ id, name, kelurahanCodes }) => (
          <CheckboxField
            key={id}
            name={`${companionPrefix}${id}`}
            label={name}
            hint={`${formatNumber(kelurahanCodes.length)} kelurahan`}
          />
        ))}
      </div>
    </fieldset>
  )
}
