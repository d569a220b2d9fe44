import type { Column } from "@/components/ui/data-table"
import type { Sort } from "@/lib/enterprise/rules/cursor"
import { type ListColumn, listColumns } from "@/lib/enterprise/rules/list-columns"

type HeadSetting = { columns: readonly ListColumn[]; sort: Sort; usualYear: number; href: (sort: Sort) => string }

/** The heads of the list's columns, with the addresses that sort by them. */
export function headsOf({ columns, sort, usualYear, href }: HeadSetting): Column[] {
  const by = (wanted: Sort) => ({
    href: href(wanted),
    direction: sort === wanted ? ("ascending" as const) : undefined,
  })
  const heads = columns.map(
    (key): Column => ({
      key,
      label: key === "penjualan" ? `Penjualan ${usualYear}` : listColumns[key],
      numeric: key === "penjualan" || key === "mulai",
      sort: key === "kelurahan" ? by("kelurahan") : undefined,
    }),
  )
  return [{ key: "usaha", label: "Usaha", sort: by("nama") }, ...heads]
}
