import { formatNumber } from "@/lib/format"
import { type ReportState, writeBehind } from "@/lib/movement/rules/report"
import type { ReportTotal } from "@/lib/movement/schema/report"

type TotalLineProps = { here: string; state: ReportState; total: ReportTotal }

/** How many products moved at all, and of how many nobody can say why. */
export function TotalLine({ here, state, total: { moved, unexplained, aged } }: TotalLineProps) {
  return (
    <p>
      <b>{formatNumber(moved)}</b> produk bergerak. Pada{" "}
      <a href={`${here}/daftar${writeBehind({ ...state, none: true })}`}>{formatNumber(unexplained)} produk</a> ada
      perubahan yang tidak cukup bukti untuk diperhitungkan kepada siapa pun; pada {formatNumber(aged)} produk ada
      perubahan karena masa berlaku habis atau rubrik berubah.
    </p>
  )
}
