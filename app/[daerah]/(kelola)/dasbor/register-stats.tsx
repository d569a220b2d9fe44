import { Stat } from "@/components/ui/stat"
import type { RegisterFigures } from "@/lib/dashboard/queries"
import { formatNumber } from "@/lib/format"

const stats: { key: keyof RegisterFigures; label: string; query: string; definition: string }[] = [
  {
    key: "total",
    label: "Usaha tercatat",
    query: "",
    definition: "Semua usaha di daftar, apa pun statusnya. Tercatat belum berarti benar atau berkembang.",
  },
  {
    key: "approved",
    label: "Disahkan dinas",
    query: "?status=APPROVED",
    definition: "Usaha yang datanya sudah diperiksa pendamping dan disahkan dinas, belum kedaluwarsa.",
  },
  {
    key: "submitted",
    label: "Menunggu pemeriksaan",
    query: "?status=SUBMITTED",
    definition: "Usaha yang diajukan atau diimpor tanpa catatan, belum diperiksa pendamping.",
  },
  {
    key: "needsRepair",
    label: "Perlu perbaikan",
    query: "?status=NEEDS_REPAIR",
    definition: "Usaha dengan isian yang tidak terbaca atau meragukan saat diimpor atau diperiksa.",
  },
  {
    key: "withoutNib",
    label: "Belum ber-NIB",
    query: "?nib=tidak",
    definition: "Usaha yang NIB-nya belum tercatat; mungkin punya, tetapi kita belum tahu.",
  },
  {
    key: "withoutPhone",
    label: "Tanpa nomor HP",
    query: "?hp=tidak",
    definition: "Usaha yang pelakunya belum dapat dihubungi lewat telepon atau WhatsApp.",
  },
  {
    key: "withoutKelurahan",
    label: "Kelurahan belum jelas",
    query: "?kelurahan=-",
    definition: "Usaha yang kelurahannya kosong atau tidak dikenali saat diimpor.",
  },
]

const always = new Set(["total", "approved"])

/** The register in numbers, each opening the list it counts; what needs nothing done is left out. */
export function RegisterStats({ slug, figures, asOf }: { slug: string; figures: RegisterFigures; asOf: string }) {
  return (
    <div className="stats">
      {stats
        .filter(({ key }) => always.has(key) || figures[key] > 0)
        .map(({ key, label, query, definition }) => (
          <Stat
            key={key}
            label={label}
            figure={formatNumber(figures[key])}
            unit="usaha"
            definition={definition}
            asOf={asOf}
            href={`/${slug}/umkm${query}`}
          />
        ))}
    </div>
  )
}
