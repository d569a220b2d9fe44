import { Card } from "@/components/ui/card"
import { DataTable } from "@/components/ui/data-table"
import type { Rubric } from "@/lib/rubric/schema/rubric"

const columns = [
  { key: "dimensi", label: "Dimensi" },
  { key: "umum", label: "Umum", numeric: true },
  { key: "ritel", label: "Ritel", numeric: true },
  { key: "ekspor", label: "Ekspor", numeric: true },
  { key: "siap-ritel", label: "Minimal Siap Ritel", numeric: true },
  { key: "siap-ekspor", label: "Minimal Siap Ekspor", numeric: true },
]

/** How the dimensions weigh in each profile, and what the two upper levels ask of them. */
export function WholeTables({ rubric, edit }: { rubric: Rubric; edit?: string }) {
  const { RETAIL_READY: retail, EXPORT_READY: exporting } = rubric.levels
  const sum = (profile: "general" | "retail" | "export") =>
    rubric.dimensions.reduce((all, { weights }) => all + weights[profile], 0)
  return (
    <Card title="Bobot dan syarat tingkat">
      <DataTable caption="Bobot dimensi per profil dan nilai minimal per tingkat" columns={columns}>
        {rubric.dimensions.map(({ code, id, weights }) => (
          <tr key={code}>
            <th scope="row">{id}</th>
            <td className="num">{weights.general}</td>
            <td className="num">{weights.retail}</td>
            <td className="num">{weights.export}</td>
            <td className="num">{retail.dimensions[code] ?? "–"}</td>
            <td className="num">{exporting.dimensions[code] ?? "–"}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Jumlah bobot, indeks minimal</th>
          <td className="num">{sum("general")}</td>
          <td className="num">{sum("retail")}</td>
          <td className="num">{sum("export")}</td>
          <td className="num">{retail.min}</td>
          <td className="num">{exporting.min}</td>
        </tr>
      </DataTable>
      <p className="small">{`Pengesahan usaha berlaku ${rubric.validMonths} bulan; ekspor dihitung ${rubric.exportMonths} bulan sejak dikirim.`}</p>
      {edit && (
        <p>
          <a href={`${edit}/ubah`}>Ubah bobot dan syarat tingkat</a>
        </p>
      )}
    </Card>
  )
}
