import { type Column, DataTable } from "@/components/ui/data-table"
import { counts, listPath } from "@/lib/count/rules"
import { formatNumber, formatPercent } from "@/lib/format"
import type { Kelurahan } from "@/lib/region/queries"
import type { Coverage, CoveredArea } from "@/lib/validation/queries/coverage"
import { codeLengths, filterFor } from "@/lib/validation/rules/areas"
import { type AreaFigures, measured, shownCounts } from "@/lib/validation/rules/figures"
import { type AreaLine, AreaLines } from "./area-lines"
import { type Sort, sortParts, type View, writeView } from "./view"

type AreaTableProps = {
  slug: string
  region: string
  view: View
  coverage: Coverage
  places: ReadonlyMap<string, Kelurahan>
}

const numberSorts = ["tercatat", "belum", "menunggu", "disahkan", "kedaluwarsa", "perbaikan", "tidak-aktif"] as const

/** Every part of the area with its figures, each number the length of a list, and the sums below. */
export function AreaTable({ slug, region, view, coverage, places }: AreaTableProps) {
  const base = `/${slug}/validasi`
  const isKelurahan = coverage.length === codeLengths.kelurahan
  const lines = sortParts(coverage.parts, view).map((part): AreaLine => {
    const filter = filterQuery(part.code, places)
    const drill = writeView(base, { ...view, area: part.code }, region)
    const href = isKelurahan || part.code === "" ? `/${slug}/umkm?${filter}` : drill
    const sub = isKelurahan
      ? (places.get(part.code)?.kecamatan ?? "")
      : part.code && `${formatNumber(part.kelurahan)} kelurahan/desa`
    return [href, part.name, sub, filter, numbersOf(part.figures), shareText(part.figures), companionText(part)]
  })
  const statuses = shownCounts.map((key) =>
    listPath(key)
      .replace(/^umkm\??/, "&")
      .replace(/^&$/, ""),
  )
  return (
    <DataTable caption="Kemajuan validasi menurut wilayah" columns={columnsOf(base, view, { region, isKelurahan })}>
      <AreaLines list={`/${slug}/umkm`} statuses={statuses} lines={lines} />
      <TotalLine coverage={coverage} />
    </DataTable>
  )
}

function TotalLine({ coverage: { total } }: { coverage: Coverage }) {
  return (
    <tr>
      <th scope="row">Jumlah</th>
      {numbersOf(total).map((number, at) => (
        <td key={shownCounts[at]} className="num">
          <b>{number}</b>
        </td>
      ))}
      <td className="num">
        <b>{shareText(total)}</b>
      </td>
      <td />
    </tr>
  )
}

function columnsOf(
  base: string,
  view: View,
  { region, isKelurahan }: { region: string; isKelurahan: boolean },
): Column[] {
  const sortable = (sort: Sort, label: string): Column => {
    const isCurrent = view.sort === sort
    const descending = isCurrent ? !view.descending : sort !== "nama"
    return {
      key: sort,
      label,
      numeric: sort !== "nama",
      sort: {
        href: writeView(base, { ...view, sort, descending }, region),
        direction: isCurrent ? (view.descending ? "descending" : "ascending") : undefined,
      },
    }
  }
  return [
    sortable("nama", isKelurahan ? "Kelurahan/desa" : "Wilayah"),
    ...numberSorts.map((sort, at) => sortable(sort, labelOf(at))),
    sortable("persen", "% disahkan"),
    { key: "companions", label: "Pendamping" },
  ]
}

function labelOf(at: number): string {
  const key = shownCounts[at]
  if (!key) return ""
  return key === "recorded" ? "Tercatat" : key === "approved" ? "Disahkan" : counts[key].label
}

function numbersOf(figures: AreaFigures): string[] {
  return shownCounts.map((key) => formatNumber(figures[key]))
}

function shareText(figures: AreaFigures): string {
  const { whole, share } = measured(figures, "disahkan")
  return whole > 0 ? formatPercent(share) : "–"
}

/** Who looks after a kelurahan; of several kelurahan, how many nobody looks after. */
function companionText({ code, companions, kelurahan, unattended }: CoveredArea): string {
  if (code === "") return "–"
  if (companions.length > 0) return companions.join(", ")
  if (code.length === codeLengths.kelurahan) return ""
  return unattended > 0 ? `${formatNumber(unattended)} dari ${formatNumber(kelurahan)} kelurahan belum ada` : "lengkap"
}

/** The list's filter for an area as a part of an address. */
function filterQuery(code: string, places: ReadonlyMap<string, Kelurahan>): string {
  return Object.entries(filterFor(code, places.values()))
    .map(([dimension, values]) => `${dimension}=${values.join(",")}`)
    .join("&")
}
