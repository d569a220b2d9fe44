import { BarList } from "@/components/ui/bar-list"
import { formatNumber } from "@/lib/format"
import type { TwoReadings } from "@/lib/product/queries/readiness"

type DimensionListProps = { readings: TwoReadings }

/** The score of every dimension with what it is counted over, and the same by the owner's word. */
export function DimensionList({ readings: { verified, stated, rubric } }: DimensionListProps) {
  const lines = rubric.dimensions.map(({ code, id }) => {
    const { score, asked, known, weight } = verified.scores[code]
    const own = stated.scores[code]
    const claimed = (own.score ?? 0) > (score ?? 0) ? (own.score ?? 0) - (score ?? 0) : 0
    return {
      key: code,
      label: id,
      said: score === null ? "tidak berlaku" : `${formatNumber(score)} dari 100`,
      whole: 100,
      parts: [
        { key: "verified", value: score ?? 0, look: "full" as const },
        { key: "stated", value: claimed, look: "part" as const },
      ],
      notes:
        score === null
          ? "Tidak ada kriteria yang berlaku untuk komoditas ini."
          : `${formatNumber(known)} dari ${formatNumber(asked)} kriteria diketahui${
              claimed > 0 ? `; menurut pemilik ${formatNumber(own.score ?? 0)}` : ""
            }`,
      definition:
        score === null
          ? undefined
          : `Jumlah nilai × bobot dari ${formatNumber(asked)} kriteria yang berlaku, dibagi jumlah bobotnya (${formatNumber(weight)}). Yang belum diketahui bernilai 0; yang tidak berlaku tidak dihitung.`,
    }
  })
  return <BarList label="Nilai per dimensi" lines={lines} />
}
