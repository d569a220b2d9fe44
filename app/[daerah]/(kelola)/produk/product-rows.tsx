import { formatNumber } from "@/lib/format"
import type { Criteria } from "@/lib/product/queries/criteria"
import type { ListedProduct } from "@/lib/product/queries/list"
import { nextGates } from "@/lib/product/rules/next"
import { commodities } from "@/lib/product/schema/words"
import { levels } from "@/lib/readiness/schema/words"
import type { Kelurahan } from "@/lib/region/queries"
import { DimensionBars } from "./dimension-bars"

type ProductRowsProps = {
  base: string
  rows: readonly ListedProduct[]
  places: ReadonlyMap<string, Kelurahan>
  words: Criteria["words"]
}

/** The lines of the list of products. */
export function ProductRows({ base, rows, places, words }: ProductRowsProps) {
  return rows.map(({ id, name, commodity, enterprise, kelurahanCode, level, general, stated, dimensions, failed }) => (
    <tr key={id}>
      <th scope="row">
        <a href={`${base}/${id}`}>{name}</a>
        <span className="sub">{commodities[commodity]}</span>
        <span className="sub maker">{enterprise}</span>
      </th>
      <td>
        {enterprise}
        <span className="sub">{(kelurahanCode && places.get(kelurahanCode)?.name) ?? "Kelurahan belum diisi"}</span>
      </td>
      <td className="level-cell">
        {level ? <b>{levels[level]}</b> : <span className="muted">Belum dihitung</span>}
        {level && <span className="sub">{sayNext(nextGates(level, failed ?? []), words)}</span>}
      </td>
      <td className="num">
        {general === null ? "–" : formatNumber(general)}
        {stated !== null && stated !== general && <span className="sub">menurut pemilik {formatNumber(stated)}</span>}
      </td>
      <td>{dimensions && <DimensionBars scores={dimensions} />}</td>
    </tr>
  ))
}

/** What stands before the next level: the first failed gate in words, and how many more there are. */
function sayNext(next: ReturnType<typeof nextGates>, words: Criteria["words"]): string {
  if (!next) return "Tidak ada gerbang lagi"
  if (next.level === "VALIDATED") return "Usahanya belum disetujui, atau masa berlakunya habis"
  const [first, ...others] = next.codes
  if (!first) return `Gerbang ${levels[next.level]} terpenuhi, nilainya belum cukup`
  const more = others.length > 0 ? `; ${formatNumber(others.length)} gerbang lagi` : ""
  return `Belum ${levels[next.level]}: ${words.get(first) ?? first}${more}`
}
