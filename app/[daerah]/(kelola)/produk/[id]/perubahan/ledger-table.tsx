import { DataTable } from "@/components/ui/data-table"
import { formatNumber, formatShortDay } from "@/lib/format"
import { mostShown } from "@/lib/movement/queries/ledger"
import { sayMovement } from "@/lib/movement/rules/say"
import type { LedgerRow } from "@/lib/movement/schema/ledger"
import { causes } from "@/lib/movement/schema/words"
import { hrefOfCause } from "../evidence-link"
import { CreditList } from "./credit-list"

const columns = [
  { key: "tanggal", label: "Tanggal" },
  { key: "apa", label: "Yang berubah" },
  { key: "nilai", label: "Sebelum → sesudah" },
  { key: "sebab", label: "Sebab dan buktinya" },
  { key: "kredit", label: "Diperhitungkan kepada" },
]

type Of = { slug: string; productId: string; enterpriseId: string }
type LedgerTableProps = { of: Of; movements: readonly LedgerRow[]; canAffirm: boolean }

/** Every change of a product, newest first: what, from what to what, by what evidence, and whom it is credited to. */
export function LedgerTable({ of, movements, canAffirm }: LedgerTableProps) {
  return (
    <section className="stack tight">
      <h2>Catatan perubahan</h2>
      {movements.length === mostShown && <p className="small">Hanya {formatNumber(mostShown)} perubahan terakhir.</p>}
      <DataTable caption="Catatan perubahan" columns={columns}>
        {movements.map((one) => (
          <LedgerLine key={one.id} {...{ of, one, canAffirm }} />
        ))}
      </DataTable>
    </section>
  )
}

function LedgerLine({ of, one, canAffirm }: { of: Of; one: LedgerRow; canAffirm: boolean }) {
  const { day, change, cause, causeId, credits } = one
  const { what, before, after } = sayMovement(one)
  const href = hrefOfCause(of, cause, causeId)
  const way = change > 0 ? "naik" : "turun"
  return (
    <tr>
      <td className="nowrap">{formatShortDay(day)}</td>
      <th scope="row">{what}</th>
      <td>
        {before} → <b>{after}</b>
        <span className="sub">
          {change > 0 ? "▲" : "▼"} {way}
        </span>
      </td>
      <td>{href ? <a href={href}>{causes[cause]}</a> : causes[cause]}</td>
      <td>
        {cause === "EXPIRY" || cause === "RUBRIC" ? (
          <span className="small muted">Bukan hasil siapa pun</span>
        ) : (
          <CreditList {...{ of, credits, canAffirm }} />
        )}
      </td>
    </tr>
  )
}
