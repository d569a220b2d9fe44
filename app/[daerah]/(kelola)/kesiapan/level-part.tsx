import { BarList } from "@/components/ui/bar-list"
import { formatNumber, formatPercent } from "@/lib/format"
import { countAtLeast, writeBehind } from "@/lib/readiness/rules/picture"
import { type Level, levels } from "@/lib/readiness/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { Funnel } from "./funnel"
import { productsPath, type Shown } from "./shown"

const definitions: Record<Level, string> = {
  RECORDED: "Tercatat, tetapi data pokok usahanya belum lengkap atau pengesahan dinas belum ada atau sudah habis.",
  VALIDATED: "Usahanya disahkan dinas dan pengesahannya masih berlaku; izin menjual produk ini belum lengkap.",
  LICENSED: "Izin yang wajib untuk produk ini ada dan masih berlaku.",
  RETAIL_READY: "Semua gerbang ritel terpenuhi dan nilainya cukup, menurut rubrik yang berlaku.",
  EXPORT_READY: "Semua gerbang ekspor terpenuhi dan nilainya cukup; siap ritel tidak disyaratkan.",
  EXPORTER: "Pengirimannya ke luar negeri tercatat dan terbukti dalam masa yang ditentukan rubrik.",
}

/** How many products stand at each level, and how many have come at least that far. */
export function LevelPart(shown: Shown) {
  const { slug, state, picture, asOf } = shown
  const counts = new Map(picture.levels.map(({ level, count }) => [level, count]))
  const total = picture.levels.reduce((sum, { count }) => sum + count, 0)
  const rungs = keysOf(levels).map((level) => ({
    level,
    count: countAtLeast(counts, level),
    href: `/${slug}/kesiapan/daftar${writeBehind({ commodity: state.commodity, least: level })}`,
  }))
  return (
    <>
      <section className="stack" aria-labelledby="tingkat">
        <h2 id="tingkat">Produk menurut tingkat</h2>
        <p className="muted">
          Satuan: produk, {asOf}. Tingkat hanya dihitung dari yang sudah diperiksa selain oleh pemiliknya.
        </p>
        <BarList
          label="Produk menurut tingkat"
          lines={keysOf(levels).map((level) => {
            const count = counts.get(level) ?? 0
            return {
              key: level,
              label: levels[level],
              said: `${formatNumber(count)} produk (${formatPercent(count / total)})`,
              href: productsPath(shown, { tingkat: level }),
              whole: total,
              parts: [{ key: "count", value: count, look: "full" as const }],
              definition: definitions[level],
            }
          })}
        />
      </section>
      <section className="stack" aria-labelledby="corong">
        <h2 id="corong">Sejauh mana sudah sampai</h2>
        <p className="muted">
          Satuan: produk yang sekurang-kurangnya di tingkat itu, {asOf}. Siap ekspor tidak mensyaratkan siap ritel.
        </p>
        <Funnel rungs={rungs} total={total} />
      </section>
    </>
  )
}
