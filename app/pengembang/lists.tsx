import { Chips } from "@/components/ui/chips"
import { type Column, DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { Tabs } from "@/components/ui/tabs"
import { Tag } from "@/components/ui/tag"
import { formatRange, formatRupiah, maskNik } from "@/lib/format"
import { sampleRows } from "./samples"

const columns: Column[] = [
  { key: "name", label: "Usaha", sort: { href: "?urut=-nama", direction: "ascending" } },
  { key: "person", label: "Pelaku" },
  { key: "place", label: "Kelurahan", sort: { href: "?urut=kelurahan" } },
  { key: "sales", label: "Omzet 2025", numeric: true },
  { key: "status", label: "Status" },
]

const chips = [
  { key: "kelurahan", label: "Kelurahan", value: "Kanigaran", removeHref: "?nib=belum" },
  { key: "nib", label: "Belum ber-NIB", removeHref: "?kelurahan=kanigaran" },
]

function Row({ row }: { row: (typeof sampleRows)[number] }) {
  return (
    <tr>
      <td>
        <a href="#rincian">
          <b>{row.name}</b>
        </a>
        <span className="sub">{row.products}</span>
      </td>
      <td>
        {row.person}
        <span className="sub">{row.nik ? `NIK ${maskNik(row.nik)}` : "NIK belum ada"}</span>
      </td>
      <td>{row.place ?? <Tag mood="warn">belum jelas</Tag>}</td>
      <td className="num">{row.sales ? formatRupiah(row.sales) : "–"}</td>
      <td>
        <Tag mood={row.mood}>{row.status}</Tag>
      </td>
    </tr>
  )
}

export function Lists() {
  return (
    <section className="stack" id="daftar">
      <h2>Daftar</h2>
      <Tabs
        label="Tampilan daftar"
        tabs={[
          { href: "#semua", label: "Semua", current: true },
          { href: "#validasi", label: "Perlu validasi" },
          { href: "#kedaluwarsa", label: "Kedaluwarsa" },
        ]}
      />
      <Chips chips={chips} clearHref="/pengembang" />
      <DataTable caption="UMKM di Kanigaran yang belum ber-NIB" columns={columns}>
        {sampleRows.map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </DataTable>
      <Pagination
        shown={`Menampilkan ${formatRange(51, 100)} dari 214`}
        first="/pengembang"
        previous="?sebelum=1"
        next="?setelah=1"
      />
      <EmptyState title="0 hasil untuk “keripik nangka”" action={<a href="/pengembang">Hapus filter</a>}>
        Coba sebagian nama saja, atau cari di semua kelurahan.
      </EmptyState>
    </section>
  )
}
