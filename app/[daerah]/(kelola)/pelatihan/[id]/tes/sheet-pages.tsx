import { Pagination } from "@/components/ui/pagination"
import { formatNumber, formatRange } from "@/lib/format"
import { sheetRows } from "@/lib/result/schema"

type PagesProps = { page: number; shown: number; total: number; href: (page: number) => string }

/** Where in a sheet we are. */
export function SheetPages({ page, shown, total, href }: PagesProps) {
  const before = (page - 1) * sheetRows
  return (
    <Pagination
      shown={`Menampilkan ${formatRange(before + 1, before + shown)} dari ${formatNumber(total)} peserta`}
      previous={page > 1 ? href(page - 1) : undefined}
      next={page * sheetRows < total ? href(page + 1) : undefined}
    />
  )
}

/** The page (from 1) an address names. */
export function pageOf(text: string | undefined): number {
  return Math.floor(Math.min(Math.max(1, Number(text) || 1), 1000))
}
