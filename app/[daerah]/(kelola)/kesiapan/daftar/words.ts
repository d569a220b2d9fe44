import { formatDay } from "@/lib/format"
import { commodities } from "@/lib/product/schema/words"
import { type Behind, weakBelow } from "@/lib/readiness/rules/picture"
import { levels } from "@/lib/readiness/schema/words"
import { topics } from "@/lib/training/schema/words"

/** In one sentence, which products are meant. */
export function sayWanted(wanted: Behind, place: string | null): string {
  const { commodity, least, weak, began, ended, way, moved, from, until } = wanted
  const parts = [
    commodity && `komoditas ${commodities[commodity]}`,
    place && `di ${place}`,
    least && `sekurang-kurangnya ${levels[least]}`,
    weak && `dengan nilai ${topics[weak]} di bawah ${weakBelow}`,
    began && (began === "NEW" ? `baru dicatat sesudah ${formatDay(from)}` : `${levels[began]} pada ${formatDay(from)}`),
    ended && `${levels[ended]} pada ${formatDay(until)}`,
    way &&
      `${moved ? `nilai ${topics[moved]}` : "tingkatnya"} ${way} antara ${formatDay(from)} dan ${formatDay(until)}`,
  ].filter(Boolean)
  return parts.length > 0 ? `Produk ${parts.join(", ")}.` : "Semua produk yang dinilai."
}
