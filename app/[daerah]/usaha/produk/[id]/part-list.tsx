import { formatNumber, formatRupiah } from "@/lib/format"
import type { OwnRecord } from "@/lib/product/queries/own"
import { attributes, commodities } from "@/lib/product/schema/words"
import type { OwnProduct } from "@/lib/task/queries"
import { keysOf } from "@/lib/vocabulary"

type PartListProps = { record: OwnRecord; product: OwnProduct; home: string }
type Row = { path: string; label: string; said: string }

/** Everything recorded of a product, each thing a row that leads to its own page. */
export function PartList({ record, product, home }: PartListProps) {
  return (
    <section className="stack tight">
      <h2>Yang tercatat</h2>
      <div>
        {[...recordRows(record), ...otherRows(product)].map(({ path, label, said }) => (
          <a className="task" href={`${home}/${path}`} key={path} id={path.replace("isi/", "")}>
            <span>
              {label}
              <span className="sub">{said || "Belum diisi"}</span>
            </span>
            <span className="muted small">Ubah</span>
          </a>
        ))}
      </div>
    </section>
  )
}

function recordRows(record: OwnRecord): Row[] {
  const { price, priceUnit, capacity, capacityUnit, minOrder, leadDays, shelfLife, barcode, hsCode } = record
  const made = keysOf(attributes).filter((name) => record[name])
  const part = (name: string, label: string, said: string) => ({ path: `isi/${name}`, label, said })
  const days = (number: number | null) => (number === null ? "" : `${formatNumber(number)} hari`)
  return [
    part("nama", "Nama", record.name),
    part("jenis", "Jenis", commodities[record.commodity]),
    part("bahan", "Terbuat dari", made.map((name) => attributes[name]).join(", ")),
    { path: "foto", label: "Foto", said: record.photos.length > 0 ? `${record.photos.length} foto` : "" },
    part("harga", "Harga", price === null ? "" : [formatRupiah(price), priceUnit].filter(Boolean).join(" ")),
    { path: "varian", label: "Ukuran dan rasa", said: record.variants.map(({ name }) => name).join(", ") },
    part("kapasitas", "Paling banyak sebulan", capacity === null ? "" : `${formatNumber(capacity)} ${capacityUnit}`),
    part("simpan", "Tahan disimpan", days(shelfLife)),
    part(
      "pesanan",
      "Pesanan",
      [
        minOrder === null ? "" : `paling sedikit ${formatNumber(minOrder)} ${capacityUnit}`.trim(),
        leadDays === null ? "" : `jadi dalam ${days(leadDays)}`,
      ]
        .filter(Boolean)
        .join(", "),
    ),
    part("keterangan", "Keterangan", shorten(record.description)),
    part("inggris", "Bahasa Inggris", record.nameEn || shorten(record.descriptionEn)),
    part("nomor", "Barcode dan kode HS", [barcode, hsCode].filter(Boolean).join(", ")),
  ]
}

function otherRows({ self, facts }: OwnProduct): Row[] {
  const { packaging, label, outputs, channels } = facts
  const count = (number: number, word: string) => (number > 0 ? `${number} ${word}` : "")
  const assessed = self.isDone ? "Sudah dinilai; dapat dinilai lagi" : ""
  return [
    { path: "kemasan", label: "Kemasan", said: count(packaging.length, "tingkat tercatat") },
    { path: "label", label: "Label", said: label ? `${label.elements.length} keterangan tercantum` : "" },
    { path: "produksi", label: "Produksi tiap bulan", said: count(outputs.length, "bulan terisi") },
    { path: "saluran", label: "Tempat berjualan", said: count(channels.length, "tempat") },
    {
      path: "penilaian",
      label: "Nilai sendiri",
      said: self.isOpen ? `${self.answered} dari ${self.asked} dijawab` : assessed,
    },
  ]
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
