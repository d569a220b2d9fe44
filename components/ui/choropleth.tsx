import type { ReactNode } from "react"
import "./choropleth.css"

/** An area of a map: its outline, which step of the legend it has, what it says, and where it leads. */
export type MapArea = { code: string; path: string; step: number; label: string; href: string }

type ChoroplethProps = {
  /** Unique on the page. */
  id: string
  title: string
  /** What the map shows, in a sentence. */
  description: string
  width: number
  height: number
  areas: readonly MapArea[]
  /** The steps in words, lightest first; six at most. */
  legend: readonly string[]
  /** The table with the same figures. */
  tableHref: string
  children?: ReactNode
}

/** A map whose areas are shaded by step, each a link; hatching tells the steps apart without colour, on paper too. */
export function Choropleth(props: ChoroplethProps) {
  const { id, title, description, width, height, areas, legend, tableHref, children } = props
  return (
    <figure className="map">
      <a className="small" href={tableHref}>
        Lewati peta, ke tabel
      </a>
      <svg
        viewBox={`-4 -4 ${width + 8} ${height + 8}`}
        style={{ maxHeight: "70vh" }}
        aria-labelledby={`${id}-judul ${id}-isi`}
      >
        <title id={`${id}-judul`}>{title}</title>
        <desc id={`${id}-isi`}>{description}</desc>
        <Hatching id={id} />
        {areas.map(({ code, path, step, label, href }) => (
          <a key={code} href={href} aria-label={label}>
            <title>{label}</title>
            <path className={`step-${step}`} d={path} fill={fillOf(id, step)} />
          </a>
        ))}
      </svg>
      <figcaption>
        <ul className="bar small">
          {legend.map((words, step) => (
            <li key={words} className="map-key">
              <svg viewBox="0 0 28 18" width="28" height="18" aria-hidden="true">
                <path className={`step-${step}`} d="M1 1h26v16h-26z" fill={fillOf(id, step)} />
              </svg>
              {words}
            </li>
          ))}
        </ul>
        {children}
      </figcaption>
    </figure>
  )
}

function fillOf(id: string, step: number): string | undefined {
  return step >= 2 && step <= 4 ? `url(#${id}-${step})` : undefined
}

/** The denser the hatching, the greater the share. */
function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-2`} width="10" height="10" patternUnits="userSpaceOnUse">
        <rect className="map-ground" width="10" height="10" />
        <circle className="map-ink" cx="3" cy="3" r="1.6" />
      </pattern>
      <pattern id={`${id}-3`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="map-ground" width="8" height="8" />
        <rect className="map-ink" width="2.4" height="8" />
      </pattern>
      <pattern id={`${id}-4`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="map-ink" width="6" height="6" />
        <rect className="map-ground" x="2" y="2" width="2.6" height="2.6" />
      </pattern>
    </defs>
  )
}
