import { Stat } from "@/components/ui/stat"
import { formatDay, formatNumber } from "@/lib/format"
import type { MouLine } from "@/lib/mou/queries/facts"
import { writeMouList } from "@/lib/mou/rules/filter"
import type { Partnership } from "@/lib/mou/rules/overview"
import { isInForce, isPrepared } from "@/lib/mou/rules/status"
import type { Warning } from "@/lib/mou/rules/warnings"

type FiguresProps = {
  base: string
  mous: readonly MouLine[]
  partners: readonly Partnership[]
  warned: readonly (Warning & { mou: MouLine })[]
  today: string
}

/** The four numbers that say how the daerah's agreements are doing. */
export function Figures({ base, mous, partners, warned, today }: FiguresProps) {
  const asOf = `per ${formatDay(today)}`
  const slug = base.split("/")[1]
  return (
    <div className="stats">
      <Stat
        {...{ asOf, label: "Berlaku", unit: "perjanjian" }}
        figure={formatNumber(mous.filter(({ status }) => isInForce(status)).length)}
        definition="Sudah ditandatangani dan belum berakhir atau dihentikan: aktif, dalam evaluasi, diperpanjang, adendum."
        href={base + writeMouList({ filter: { phase: "berlaku" } })}
      />
      <Stat
        {...{ asOf, label: "Sedang disiapkan", unit: "perjanjian" }}
        figure={formatNumber(mous.filter(({ status }) => isPrepared(status)).length)}
        definition="Dari usulan sampai siap tanda tangan."
        href={base + writeMouList({ filter: { phase: "persiapan" } })}
      />
      <Stat
        {...{ asOf, label: "Perlu perhatian", unit: "perjanjian" }}
        figure={formatNumber(new Set(warned.map(({ mou }) => mou)).size)}
        definition="Punya sedikitnya satu peringatan: segera berakhir, tanpa PKS, tanpa kegiatan 90 hari, tanpa naskah, atau tahap lewat tenggat."
        href="#peringatan"
      />
      <Stat
        {...{ asOf, label: "Menunggu jawaban mitra", unit: "pengajuan" }}
        figure={formatNumber(partners.reduce((all, { waiting }) => all + waiting, 0))}
        definition="Sudah diserahkan kepada mitra dan belum diterima atau ditolak."
        href={`/${slug}/pengajuan`}
      />
    </div>
  )
}
