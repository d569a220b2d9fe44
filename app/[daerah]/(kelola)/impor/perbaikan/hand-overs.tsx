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
  { key: "companion", label: "Pendamping" },
  { key: "count", label: "Baris", numeric: true },
  { key: "handed", label: "Diserahkan", numeric: true },
]

/** The queue by kelurahan; a companion of it can be asked to repair its rows. */
export async function HandOvers({ actor }: { actor: Actor }) {
  const [shares, places] = await Promise.all([listShares(actor), getKelurahan(actor)])
  if (shares.length === 0) return null
  const nameOf = (code: string) => places.get(code)?.name ?? code
  const choices = shares.flatMap(({ kelurahanCode, count, companions }) =>
    companions.map(({ id, name }) => ({
      value: `${kelurahanCode} ${id}`,
      label: `${nameOf(kelurahanCode)} (${formatNumber(count)} baris) kepada ${name}`,
    })),
  )
  return (
    <section className="stack">
      <h2>Serahkan kepada pendamping</h2>
      <p className="muted">
        Pendamping selalu melihat baris dari kelurahannya; yang diserahkan kepadanya menjadi tugasnya.
      </p>
      <DataTable caption="Baris yang menunggu menurut kelurahan" columns={shareColumns}>
        {shares.map(({ kelurahanCode, count, handed, companions }) => (
          <tr key={kelurahanCode}>
            <td>{nameOf(kelurahanCode)}</td>
            <td>{companions.map(({ name }) => name).join(", ") || <span className="muted">Belum ada</span>}</td>
            <td className="num">{formatNumber(count)}</td>
            <td className="num">{formatNumber(handed)}</td>
          </tr>
        ))}
      </DataTable>
      {choices.length > 0 && (
        <Form action={handOverAction} hidden={{ daerah: actor.tenantSlug }} submitLabel="Serahkan">
          <SelectField name="share" label="Kelurahan dan pendampingnya" choices={choices} />
        </Form>
      )}
    </section>
  )
}
