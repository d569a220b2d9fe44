import { removeExportAction } from "@/app/[daerah]/(kelola)/produk/actions"
import { DataTable } from "@/components/ui/data-table"
import { RemoveForm } from "@/components/ui/remove-form"
import { formatNumber, formatRupiah, formatShortDay } from "@/lib/format"
import type { ProductRecord } from "@/lib/product/queries/record"
import { formatHs } from "@/lib/product/rules/hs"
import { exportRoutes } from "@/lib/product/schema/words"
import { FileLink } from "../file-link"
import { GradeTag } from "../grade-tag"

type ExportTableProps = { slug: string; id: string; exports: ProductRecord["exports"]; mayRecord: boolean }

/** The shipments of a product that left the country, the latest first. */
export function ExportTable({ slug, id, exports, mayRecord }: ExportTableProps) {
  return (
    <DataTable caption="Pengiriman ekspor" columns={columns}>
      {exports.map(
        ({ id: line, country, shippedOn, port, route, exporter, pebNumber, hsCode, volume, value, ...rest }) => (
          <tr key={line}>
            <th scope="row">
              {country}
              <span className="sub">
                {formatShortDay(shippedOn)}
                {port && `, dari ${port}`}
              </span>
            </th>
            <td>
              {exportRoutes[route]}
              {exporter && <span className="sub">{exporter}</span>}
            </td>
            <td>
              PEB {pebNumber}
              {hsCode && <span className="sub">HS {formatHs(hsCode)}</span>}
            </td>
            <td className="num">
              {volume === null ? "–" : `${formatNumber(volume)} kg`}
              {value !== null && <span className="sub">{formatRupiah(value)}</span>}
            </td>
            <td>
              <GradeTag grade={rest.grade} />
              {rest.document && (
                <span className="sub">
                  <FileLink {...{ slug, id }} document={rest.document} said="Lihat bukti" />
                </span>
              )}
            </td>
            <td>
              {mayRecord && (
                <RemoveForm
                  action={removeExportAction}
                  hidden={{ daerah: slug, id: line, productId: id }}
                  said={`pengiriman ke ${country}`}
                  warning="Hapus hanya bila salah catat; kesiapan produk dihitung ulang."
                />
              )}
            </td>
          </tr>
        ),
      )}
    </DataTable>
  )
}

const columns = [
  { key: "country", label: "Tujuan" },
  { key: "route", label: "Atas nama" },
  { key: "peb", label: "Dokumen" },
  { key: "volume", label: "Jumlah dan nilai", numeric: true },
  { key: "grade", label: "Diketahui dari" },
  { key: "do", label: <span className="hidden-text">Hapus</span> },
]
