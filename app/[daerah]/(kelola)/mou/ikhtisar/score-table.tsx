import { DataTable } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format"
import type { Partnership } from "@/lib/mou/rules/overview"
import { cutPart, type Pages } from "@/lib/mou/rules/parts"
import type { Score } from "@/lib/mou/rules/score"
import { PartLinks } from "./part-links"

const columns = [
  { key: "mitra", label: "Mitra" },
  { key: "janji", label: "Dijanjikan", numeric: true },
  { key: "tempo", label: "Sudah jatuh tempo", numeric: true },
  { key: "wujud", label: "Terwujud", numeric: true },
  { key: "tepat", label: "Tepat waktu", numeric: true },
  { key: "median", label: "Median menjawab", numeric: true },
  { key: "tunggu", label: "Menunggu sekarang", numeric: true },
]

type ScoreTableProps = { slug: string; pages: Pages; partners: readonly Partnership[] }

/** How every partner keeps its promises and how fast it answers, and how the daerah keeps its own. */
export function ScoreTable({ slug, pages, partners }: ScoreTableProps) {
  const cut = cutPart("rapor", pages, partners.length)
  return (
    <section className="stack tight" id="rapor">
      <h2>Rapor mitra</h2>
      <p className="prose small">
        Satu janji adalah satu periode dari satu komitmen mitra, misalnya satu triwulan. Terwujud berarti jumlah periode
        itu terpenuhi dan dikonfirmasi; tepat waktu berarti terpenuhi sampai hari terakhirnya. Jumlah dari satuan yang
        berbeda tidak dijumlahkan. Baris kedua adalah janji daerah kepada mitra itu.
      </p>
      <DataTable caption="Rapor mitra" columns={columns}>
        {partners.slice(cut.from, cut.to).map((partner) => (
          <PartnerRow key={partner.id} {...{ slug, partner }} />
        ))}
      </DataTable>
      <PartLinks {...{ pages, cut }} path={`/${slug}/mou/ikhtisar`} part="rapor" total={partners.length} unit="mitra" />
    </section>
  )
}

function PartnerRow({ slug, partner }: { slug: string; partner: Partnership }) {
  const { id, name, theirs, ours, median, waiting, longest, agreements } = partner
  return (
    <tr>
      <th scope="row">
        <a href={`/${slug}/mitra/${id}`}>{name}</a>
        <span className="sub">{formatNumber(agreements)} perjanjian</span>
      </th>
      <Counts of="promised" {...{ theirs, ours }} />
      <Counts of="due" {...{ theirs, ours }} />
      <Counts of="realised" {...{ theirs, ours }} />
      <Counts of="onTime" {...{ theirs, ours }} />
      <td className="num">{median === null ? "–" : `${formatNumber(median)} hari`}</td>
      <td className="num">
        {formatNumber(waiting)}
        {longest !== null && <span className="sub">terlama {formatNumber(longest)} hari</span>}
      </td>
    </tr>
  )
}

function Counts({ of, theirs, ours }: { of: keyof Score; theirs: Score; ours: Score }) {
  return (
    <td className="num">
      {formatNumber(theirs[of])}
      {ours.promised > 0 && <span className="sub">daerah {formatNumber(ours[of])}</span>}
    </td>
  )
}
