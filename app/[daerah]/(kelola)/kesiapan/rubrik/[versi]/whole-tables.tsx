import { Card } from "@/components/ui/card"
import { DataTable } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format"
import { profiles } from "@/lib/readiness/schema/words"
import type { Rubric } from "@/lib/rubric/schema/rubric"
import { keysOf } from "@/lib/vocabulary"

const weightColumns = [
  { key: "dimensi", label: "Dimensi" },
  { key: "umum", label: "Umum", numeric: true },
  { key: "ritel", label: "Ritel", numeric: true },
  { key: "ekspor", label: "Ekspor", numeric: true },
]
const leastColumns = [
  { key: "dimensi", label: "Dimensi" },
  { key: "siap-ritel", label: "Siap Ritel", numeric: true },
  { key: "siap-ekspor", label: "Siap Ekspor", numeric: true },
]

/** How the dimensions weigh in each profile, and what the two upper levels ask of them. */
export function WholeTables({ rubric, edit }: { rubric: Rubric; edit?: string }) {
  return (
    <Card title="Bobot dan syarat tingkat">
      <div className="columns">
        <WeightTable rubric={rubric} />
        <LeastTable rubric={rubric} />
      </div>
      <p className="small">{`Pengesahan usaha berlaku ${rubric.validMonths} bulan; ekspor dihitung ${rubric.exportMonths} bulan sejak dikirim.`}</p>
      {edit && (
        <p>
          <a href={`${edit}/ubah`}>Ubah bobot dan syarat tingkat</a>
        </p>
      )}
    </Card>
  )
}

function WeightTable({ rubric: { dimensions } }: { rubric: Rubric }) {
  return (
    <DataTable caption="Bobot tiap dimensi per profil" quietCaption={false} columns={weightColumns}>
      {dimensions.map(({ code, id, weights }) => (
        <tr key={code}>
          <th scope="row">{id}</th>
          {keysOf(profiles).map((profile) => (
            <td className="num" key={profile}>
              {formatNumber(weights[profile])}
            </td>
          ))}
        </tr>
      ))}
      <tr>
        <th scope="row">Jumlah</th>
        {keysOf(profiles).map((profile) => (
          <td className="num" key={profile}>
            {formatNumber(dimensions.reduce((sum, { weights }) => sum + weights[profile], 0))}
          </td>
        ))}
      </tr>
    </DataTable>
  )
}

function LeastTable({ rubric: { dimensions, levels } }: { rubric: Rubric }) {
  const { RETAIL_READY: retail, EXPORT_READY: exporting } = levels
  const say = (min: number | undefined) => (min === undefined ? "–" : formatNumber(min))
  return (
    <DataTable caption="Nilai minimal per tingkat" quietCaption={false} columns={leastColumns}>
      {dimensions.map(({ code, id }) => (
        <tr key={code}>
          <th scope="row">{id}</th>
          <td className="num">{say(retail.dimensions[code])}</td>
          <td className="num">{say(exporting.dimensions[code])}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">Indeks profilnya</th>
        <td className="num">{say(retail.min)}</td>
        <td className="num">{say(exporting.min)}</td>
      </tr>
    </DataTable>
  )
}
