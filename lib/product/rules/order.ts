/** The order of some ids with the one at a place put at another; places beyond the ends are the ends. */
export function moveTo(ids: readonly string[], from: number, to: number): string[] {
  const moved = ids[from]
  if (moved === undefined) return [...ids]
  const others = ids.filter((_, at) => at !== from)
  const place = Math.min(Math.max(to, 0), others.length)
  return [...others.slice(0, place), moved, ...others.slice(place)]
}
