/** Rings of whole numbers, the first position and then steps, in 1/scale of a degree; by region code. */
export type Layer = { scale: number; areas: Record<string, number[][]> }

/** An area's outline as the `d` of an SVG path. */
export type Shape = { code: string; path: string }

/** A map of some areas, drawn in a box of so many units. */
export type Outline = { width: number; height: number; shapes: Shape[] }

type Position = readonly [x: number, y: number]

/** The longer side of a map, in its units. */
const longestSide = 600

/** Draw areas as a map with north above: degrees east shrink by the latitude's cosine, right for areas this small. */
export function drawOutline(areas: readonly [code: string, rings: number[][]][], scale: number): Outline {
  const placed = areas.map(([code, rings]) => ({ code, rings: rings.map((ring) => walk(ring, scale)) }))
  const all = placed.flatMap(({ rings }) => rings.flat())
  const [west, east] = rangeOf(all.map(([x]) => x))
  const [south, north] = rangeOf(all.map(([, y]) => y))
  const squeeze = Math.cos((((north + south) / 2) * Math.PI) / 180)
  const unit = longestSide / Math.max((east - west) * squeeze, north - south, 1e-6)
  const place = ([x, y]: Position): Position => [
    Math.round((x - west) * squeeze * unit),
    Math.round((north - y) * unit),
  ]
  const [width, height] = place([east, south])
  const shapes = placed.map(({ code, rings }) => ({
    code,
    path: rings.map((ring) => pathOf(ring.map(place))).join(""),
  }))
  return { width, height, shapes }
}

function walk(ring: number[], scale: number): Position[] {
  const positions: Position[] = []
  let [x, y] = [0, 0]
  for (let at = 0; at + 1 < ring.length; at += 2) {
    x += ring[at] ?? 0
    y += ring[at + 1] ?? 0
    positions.push([x / scale, y / scale])
  }
  return positions
}

function rangeOf(values: readonly number[]): [number, number] {
  return values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}

/** One ring in relative steps, without steps that go nowhere; a ring too small to see is left out. */
function pathOf([first, ...rest]: Position[]): string {
  if (!first) return ""
  let [x, y] = first
  let steps = ""
  for (const [nextX, nextY] of rest) {
    if (nextX === x && nextY === y) continue
    steps += `${steps ? " " : ""}${nextX - x} ${nextY - y}`
    ;[x, y] = [nextX, nextY]
  }
  return steps ? `M${first[0]} ${first[1]}l${steps}z`.replaceAll(" -", "-") : ""
}
