/** What the list can show beside the enterprise's name, in its order; the names are those of the address (`kolom=`). */
export const listColumns = {
  pelaku: "Pelaku",
  nib: "NIB",
  telepon: "No. HP",
  produk: "Produk",
  kelurahan: "Kelurahan",
  rtrw: "RT/RW",
  alamat: "Alamat",
  sektor: "Sektor",
  skala: "Skala",
  penjualan: "Penjualan",
  mulai: "Tahun mulai",
  status: "Status",
  berlaku: "Berlaku sampai",
  kunjungan: "Kunjungan terakhir",
  pendamping: "Pendamping",
  label: "Label",
  diubah: "Diubah",
} as const
export type ListColumn = keyof typeof listColumns

/** Every column, in the order they stand in. */
export const allColumns = Object.keys(listColumns).filter(isColumn)

/** What is shown where nobody has chosen. */
export const usualColumns: readonly ListColumn[] = ["pelaku", "kelurahan", "sektor", "penjualan", "status"]

/** The columns an address asks for, each once and in their order; undefined where it asks for the usual ones or none we know. */
export function readColumns(asked: string | string[] | undefined): ListColumn[] | undefined {
  const names = new Set([asked].flat().flatMap((text) => text?.split(",") ?? []))
  const columns = allColumns.filter((column) => names.has(column))
  const isUsual = columns.length === usualColumns.length && usualColumns.every((column) => names.has(column))
  return columns.length === 0 || isUsual ? undefined : columns
}

function isColumn(name: string): name is ListColumn {
  return Object.hasOwn(listColumns, name)
}
