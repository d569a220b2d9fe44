import { formatNumber, formatRange } from "@/lib/format"
import { type Cut, type Pages, type PartName, writePages } from "@/lib/mou/rules/parts"

type PartLinksProps = { path: string; pages: Pages; part: PartName; cut: Cut; total: number; unit: string }

/** Where in a long part of the overview we are, and the ways to the rest of it; nothing when all of it is shown. */
export function PartLinks({ path, pages, part, cut, total, unit }: PartLinksProps) {
  const { from, to, previous, next } = cut
  if (to - from === total) return null
  const href = (page: number) => `${path}${writePages(pages, part, page)}#${part}`
  return (
    <p className="pages">
      <span className="grow">
        {formatRange(from + 1, to)} dari {formatNumber(total)} {unit}
      </span>
      {previous && <a href={href(previous)}>Sebelumnya</a>}
      {next && <a href={href(next)}>Berikutnya</a>}
    </p>
  )
}
