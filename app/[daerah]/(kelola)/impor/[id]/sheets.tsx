import { Tag } from "@/components/ui/tag"
import { Wide } from "@/components/ui/wide"
import { formatNumber } from "@/lib/format"
import type { Intake } from "./view"

const kinds = {
  register: "Daftar usaha",
  recapitulation: "Rekapitulasi",
  copy: "Salinan",
  empty: "Kosong",
  other: "Bukan daftar usaha",
} as const

/** Every sheet of the file: taken, or left out and why. */
export function Sheets({ intake }: { intake: Intake }) {
  return (
    <section className="stack">
      <h2>Lembar di dalam berkas</h2>
      <Wide label="Lembar yang diambil dan yang dilewati">
        <table>
          <caption className="hidden-text">Lembar yang diambil dan yang dilewati</caption>
          <thead>
            <tr>
              <th scope="col">Lembar</th>
              <th scope="col">Isinya</th>
              <th scope="col">Keterangan</th>
              <th scope="col" className="num">
                Baris data
              </th>
            </tr>
          </thead>
          <tbody>
            {intake.reading.sheets.map(({ name, hidden, kind, reason, rows }) => (
              <tr key={name}>
                <td>
                  {name} {hidden && <span className="sub">tersembunyi di Excel</span>}
                </td>
                <td>
                  <Tag mood={kind === "register" ? "good" : "plain"}>{kinds[kind]}</Tag>
                </td>
                <td>{reason}</td>
                <td className="num">{formatNumber(rows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}
