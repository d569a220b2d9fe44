import { formatNumber } from "@/lib/format"
import { type Part, type ReportState, writeBehind } from "@/lib/movement/rules/report"
import type { ReportTotal } from "@/lib/movement/schema/report"

type TotalLineProps = { here: string; state: ReportState; total: ReportTotal }

/** How many products moved at all, of how many nobody can say why, and apart from these what only a new rubric changed. */
export function TotalLine({ here, state, total: { moved, unexplained, aged, rubric } }: TotalLineProps) {
  const count = (number: number, part: Part) => {
    const words = <b>{formatNumber(number)} produk</b>
    return number > 0 ? <a href={`${here}/daftar${writeBehind({ ...state, part })}`}>{words}</a> : words
  }
  return (
    <div className="stack tight prose">
      <p>
        {count(moved, "semua")} bergerak. Pada {count(unexplained, "tanpa")} ada perubahan yang tidak cukup bukti untuk
        diperhitungkan kepada siapa pun; pada {count(aged, "masa")} ada perubahan karena masa berlaku habis.
      </p>
      {rubric > 0 && (
        <p>
          Terpisah dari itu: nilai atau tingkat {count(rubric, "rubrik")} berubah karena rubrik berubah, bukan karena
          produknya. Ini tidak dihitung sebagai gerak dan tidak diperhitungkan kepada siapa pun.
        </p>
      )}
    </div>
  )
}
