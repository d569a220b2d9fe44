import { Breadcrumb } from "@/components/ui/breadcrumb"
import type { Coverage } from "@/lib/validation/queries/coverage"
import { isWithin } from "@/lib/validation/rules/areas"
import { type View, writeView } from "./view"

/** The way from the daerah down to the area that is looked at. */
export function Trail({
  slug,
  region,
  view,
  coverage,
}: {
  slug: string
  region: string
  view: View
  coverage: Coverage
}) {
  const nameOf = (code: string) => coverage.names.get(code) ?? code
  const above = view.area
    .split(".")
    .map((_, at, all) => all.slice(0, at + 1).join("."))
    .filter((code) => isWithin(code, region) && code !== view.area)
  const crumbs = above.map((area) => ({
    label: nameOf(area),
    href: writeView(`/${slug}/validasi`, { ...view, area }, region),
  }))
  return <Breadcrumb crumbs={crumbs} here={nameOf(view.area)} />
}
