import { type EnterpriseLine, EnterpriseLines } from "@/app/[daerah]/(kelola)/umkm/enterprise-lines"
import { type ListSetting, writeCell } from "@/app/[daerah]/(kelola)/umkm/list-cells"
import type { ListedEnterprise } from "@/lib/enterprise/queries/list"

type RowsProps = { rows: ListedEnterprise[]; base: string; setting: ListSetting; canPick: boolean }

/** The rows of the list, put into words. */
export function EnterpriseRows({ rows, setting, ...list }: RowsProps) {
  return <EnterpriseLines {...list} lines={rows.map((row) => lineOf(row, setting))} />
}

function lineOf(row: ListedEnterprise, setting: ListSetting): EnterpriseLine {
  const products = setting.columns.includes("produk") ? "" : (row.products ?? "")
  return [row.id, row.name, products, setting.columns.map((column) => writeCell(column, row, setting))]
}
