import { Choropleth } from "@/components/ui/choropleth"
import { formatNumber, formatPercent } from "@/lib/format"
import type { Coverage, CoveredArea } from "@/lib/validation/queries/coverage"
import { codeLengths } from "@/lib/validation/rules/areas"
import { type Measure, measured, measures, stepOf, steps } from "@/lib/validation/rules/figures"
import type { Outline } from "@/lib/validation/rules/outline"
import { type View, writeView } from "./view"

type CoverageMapProps = {
  slug: string
  region: string
  view: View
  coverage: Coverage
  outline: Outline
  place: string
}

/** The area's map, shaded by one share of the active enterprises; the switch chooses which. */
export function CoverageMap({ slug, region, view, coverage, outline, place }: CoverageMapProps) {
  const base = `/${slug}/validasi`
  const partOf = new Map(coverage.parts.map((part) => [part.code, part]))
  const isKelurahan = coverage.length === codeLengths.kelurahan
  const shown = measures[view.measure]
  const areas = outline.shapes.flatMap(({ code, path }) => {
    const part = partOf.get(code)
    if (!part) return []
    const drill = writeView(base, { ...view, area: code }, region)
    const href = isKelurahan ? `/${slug}/umkm?kelurahan=${code}` : drill
    return [{ code, path, href, label: say(part, view.measure), step: stepOf(measured(part.figures, view.measure)) }]
  })
  return (
    <section className="card">
      <h2>Peta: bagian usaha aktif yang {shown}</h2>
      <nav className="bar small map-switch" aria-label="Warna peta">
        {Object.entries(measures).map(([measure, words]) => (
          <a
            key={measure}
            href={writeView(base, { ...view, measure: asMeasure(measure) }, region)}
            aria-current={measure === view.measure ? "true" : undefined}
          >
            {words}
          </a>
        ))}
      </nav>
      <Choropleth
        id="peta"
        title={`Peta ${place}: bagian usaha aktif yang ${shown}`}
        description={`${formatNumber(areas.length)} wilayah; makin rapat arsirannya, makin besar bagiannya. Angka yang sama ada di tabel.`}
        width={outline.width}
        height={outline.height}
        areas={areas}
        legend={steps}
        tableHref="#tabel"
      />
    </section>
  )
}

function asMeasure(text: string): Measure {
  return text === "diperiksa" || text === "kedaluwarsa" ? text : "disahkan"
}

function say({ name, figures }: CoveredArea, measure: Measure): string {
  const { part, whole, share } = measured(figures, measure)
  if (whole === 0) return `${name}: tidak ada usaha aktif`
  return `${name}: ${formatPercent(share)} ${measures[measure]}, ${formatNumber(part)} dari ${formatNumber(whole)} usaha aktif`
}
