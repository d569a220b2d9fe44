import { formatDay } from "@/lib/format"
import { commodities } from "@/lib/product/schema/words"
import { type Behind, weakBelow } from "@/lib/readiness/rules/picture"
import { levels } from "@/lib/readiness/schema/words"
import { topics } from "@/lib/training/schema/words"

/** In one sentence, which products are meant. */
export function sayWanted(wanted: Behind, place: string | null): string {
  const { commodity, least, weak, unmet, began, ended, way, cause, from, until } = wanted
  const parts = [
    commodity && `komoditas ${commodities[commodity]}`,
    place && `di ${place}`,
    least && `sekurang-kurangnya ${levels[least]}`,
    weak && `dengan nilai ${topics[weak]} di bawah ${weakBelow}`,
    unmet && `yang belum lolos gerbang ${levels[unmet]}`,
    began && (began === "NEW" ? `baru dicatat sesudah ${formatDay(from)}` : `${levels[began]} pada ${formatDay(from)}`),
    ended && `${levels[ended]} pada ${formatDay(until)}`,
    (way || cause === "rubrik") && sayMoved(wanted),
    cause === "produk" && "tanpa perubahan karena rubrik",
  ].filter(Boolean)
  return parts.length > 0 ? `Produk ${parts.join(", ")}.` : "Semua produk yang dinilai."
}

/** What moved, which way, and whether it was a new rubric that moved it. */
function sayMoved({ way, moved, cause, from, until }: Behind): string {
  const what = moved ? `nilai ${topics[moved]}` : "tingkatnya"
  const why = cause === "rubrik" ? " karena rubrik berubah, bukan karena produknya," : ""
  return `${what} ${way ?? "berubah"}${why} antara ${formatDay(from)} dan ${formatDay(until)}`
}
