import { capital } from "@/lib/channel/rules/next-step"
import { wordsOf } from "@/lib/channel/rules/words"
import { formatNumber, formatPercent } from "@/lib/format"
import { commodities } from "@/lib/product/schema/words"
import type { Gap } from "@/lib/readiness/queries/picture"
import { shadeOf, weakBelow, writeBehind } from "@/lib/readiness/rules/picture"
import { levels } from "@/lib/readiness/schema/words"
import type { Kelurahan } from "@/lib/region/queries"
import { topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { type HeatRow, HeatTable } from "./heat-table"
import { productsPath, type Shown } from "./shown"

type GapPartProps = Shown & { words: ReadonlyMap<string, string>; places: ReadonlyMap<string, Kelurahan> }

const dimensions = keysOf(topics)

/** Where the gaps are: gates that fail and scores that are low, by commodity and by kelurahan, each field with its list. */
export function GapPart({ words, places, ...shown }: GapPartProps) {
  const { slug, state, picture, asOf } = shown
  const kinds = keysOf(commodities).filter((kind) => picture.byCommodity.some(({ key }) => key === kind))
  const busiest = picture.byKelurahan.toSorted((a, b) => b.products - a.products || a.key.localeCompare(b.key))
  const codes = [...new Set(busiest.map(({ key }) => key))]
  const behind = (wanted: Parameters<typeof writeBehind>[0]) => `/${slug}/kesiapan/daftar${writeBehind(wanted)}`
  const byKind = kinds.map((kind): HeatRow => {
    const cells = dimensions.map((dimension) =>
      cellOf(
        picture.byCommodity.find((gap) => gap.key === kind && gap.dimension === dimension),
        behind({ commodity: kind, weak: dimension }),
      ),
    )
    return { key: kind, label: commodities[kind], cells }
  })
  const byPlace = codes.map((code): HeatRow => {
    const ours = picture.byKelurahan.filter(({ key }) => key === code)
    const cells = dimensions.map((dimension) =>
      cellOf(
        ours.find((gap) => gap.dimension === dimension),
        behind({ commodity: state.commodity, kelurahan: code, weak: dimension }),
      ),
    )
    return {
      key: code,
      label: places.get(code)?.name ?? code,
      note: `${formatNumber(ours[0]?.products ?? 0)} produk`,
      cells,
    }
  })
  const byGate = listGates(shown, words, kinds)
  const busy = codes.length === 15 ? " (15 dengan produk terbanyak)" : ""
  const low = `Bagian produk dengan nilai di bawah ${weakBelow}`
  return (
    <section className="stack" aria-labelledby="celah">
      <h2 id="celah">Di mana celahnya</h2>
      <p className="muted">
        Satuan: bagian dari produk yang ditanyai, {asOf}; makin gelap makin banyak yang belum. Setiap angka membuka
        daftarnya; di bawahnya yang paling sering kurang, dan pada berapa produk.
      </p>
      <HeatTable
        caption={`Produk yang belum lolos gerbang ${levels[state.gates]}, menurut kelurahan dan komoditas${busy}`}
        head="Kelurahan"
        columns={kinds.map((kind) => commodities[kind])}
        rows={listPlaces({ ...shown, words, places }, codes, kinds)}
      />
      <HeatTable
        caption={`Gerbang ${levels[state.gates]} yang gagal, menurut komoditas`}
        head="Gerbang"
        columns={kinds.map((kind) => commodities[kind])}
        rows={byGate}
      />
      <HeatTable
        caption={`${low}, menurut komoditas`}
        head="Komoditas"
        columns={dimensions.map((dimension) => topics[dimension])}
        rows={byKind}
      />
      <HeatTable
        caption={`${low}, menurut kelurahan${busy}`}
        head="Kelurahan"
        columns={dimensions.map((dimension) => topics[dimension])}
        rows={byPlace}
      />
    </section>
  )
}

type Kinds = readonly (keyof typeof commodities)[]

/** Where is what missing: of each kelurahan and commodity how many do not pass, and what most of them lack. */
function listPlaces({ words, places, ...shown }: GapPartProps, codes: readonly string[], kinds: Kinds): HeatRow[] {
  const { slug, state, picture } = shown
  return codes.map((code) => {
    const ours = picture.places.filter(({ key }) => key === code)
    const cells = kinds.map((kind) => {
      const found = ours.find(({ commodity }) => commodity === kind)
      const where = { commodity: kind, kelurahan: code, unmet: state.gates }
      const cell = cellOf(found, `/${slug}/kesiapan/daftar${writeBehind(where)}`)
      if (!cell || !found?.gate || !found.failed) return cell
      const href = productsPath(shown, { gerbang: found.gate, komoditas: kind, kelurahan: code })
      return { ...cell, most: { words: `${capital(nounOf(found.gate, words))}: ${formatNumber(found.failed)}`, href } }
    })
    const products = ours.reduce((sum, { asked }) => sum + asked, 0)
    return { key: code, label: places.get(code)?.name ?? code, note: `${formatNumber(products)} produk`, cells }
  })
}

/** What a gate asks for, in a word or two. */
function nounOf(gate: string, words: ReadonlyMap<string, string>): string {
  const code = gate.split(":")[1] ?? ""
  const said = words.get(code) ?? gate
  return wordsOf({ code, statement: { id: said, en: said } }).noun
}

/** The gates most often failed first. */
function listGates(shown: Shown, words: ReadonlyMap<string, string>, kinds: Kinds) {
  const { gates } = shown.picture
  const failed = (gate: string) => gates.reduce((sum, one) => sum + (one.gate === gate ? one.failed : 0), 0)
  const codes = [...new Set(gates.map(({ gate }) => gate))].sort((a, b) => failed(b) - failed(a) || a.localeCompare(b))
  return codes.map((gate): HeatRow => {
    const cells = kinds.map((kind) => {
      const found = gates.find((one) => one.gate === gate && one.commodity === kind)
      const gap = found && { asked: found.asked, weak: found.failed }
      return cellOf(gap, productsPath(shown, { gerbang: gate, komoditas: kind }))
    })
    return { key: gate, label: words.get(gate.split(":")[1] ?? "") ?? gate, cells }
  })
}

function cellOf(gap: Gap | undefined, href: string): HeatRow["cells"][number] {
  if (!gap || gap.asked === 0) return null
  const share = gap.weak / gap.asked
  return {
    shade: shadeOf(share),
    share: formatPercent(Math.round(share * 100) / 100),
    of: `${formatNumber(gap.weak)} dari ${formatNumber(gap.asked)}`,
    href: gap.weak > 0 ? href : null,
  }
}
