import { Stat } from "@/components/ui/stat"
import { type CountKey, counts, listPath, units } from "@/lib/count/rules"
import { formatNumber } from "@/lib/format"

type CountStatProps = {
  slug: string
  count: CountKey
  value: number
  /** When it was true, in words. */
  asOf: string
  /** Whether the reader has the list it opens. */
  hasList?: boolean
  /** What the number and its list are narrowed to. */
  more?: Parameters<typeof listPath>[1]
}

/** One of the portal's counts: number, unit, definition, date, the list behind it and the page that tells more. */
export function CountStat({ slug, count, value, asOf, hasList = false, more }: CountStatProps) {
  const { label, unit, definition, name, published } = counts[count]
  return (
    <Stat
      label={label}
      figure={formatNumber(value)}
      unit={units[unit]}
      definition={definition}
      asOf={asOf}
      href={hasList ? `/${slug}/${listPath(count, more)}` : undefined}
      aboutHref={`/${slug}/angka${published ? `#${name}` : ""}`}
    />
  )
}
