import { type Column, DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import type { Actor } from "@/lib/access"
import { formatNumber } from "@/lib/format"
import { listShares } from "@/lib/intake/queries/repair/queue"
import { getKelurahan } from "@/lib/region/queries"
import { handOverAction } from "./actions"

const shareColumns: Column[] = [
  { key: "kelurahan", label: "Kelurahan" },
  { key: "count", label: "Baris", numeric: true },
  { key: "handed", label: "Diserahkan", numeric: true },
  { key: "companion", label: "Pendamping" },
]

/** The queue by kelurahan; a companion of it can be asked to repair its rows. */
export async function HandOvers({ actor }: { actor: Actor }) {
  const [shares, places] = await Promise.all([listShares(actor), getKelurahan(actor)])
  if (shares.length === 0) return null
  return (
    <section className="stack">
      <h2>Serahkan kepada pendamping</h2>
      <p className="muted">
        Pendamping selalu melihat baris dari kelurahannya; yang diserahkan kepadanya menjadi tugasnya.
      </p>
      <DataTable caption="Baris yang menunggu menurut kelurahan" columns={shareColumns}>
        {shares.map(({ kelurahanCode, count, handed, companions }) => (
          <tr key={kelurahanCode}>
            <td>{places.get(kelurahanCode)?.name ?? kelurahanCode}</td>
            <td className="num">{formatNumber(count)}</td>
            <td className="num">{formatNumber(handed)}</td>
            <td>
              {companions.length === 0 ? (
                <span className="muted">Belum ada pendamping</span>
              ) : (
                <Form
                  action={handOverAction}
                  hidden={{ daerah: actor.tenantSlug, kelurahanCode }}
                  initial={{ companionId: companions.length === 1 ? (companions[0]?.id ?? "") : "" }}
                  submitLabel="Serahkan"
                >
                  <SelectField
                    name="companionId"
                    label="Pendamping"
                    choices={companions.map(({ id, name }) => ({ value: id, label: name }))}
                  />
                </Form>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
