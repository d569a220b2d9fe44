import { DescriptionList } from "@/components/ui/description-list"
import { formatNumber } from "@/lib/format"
import type { Achieved } from "@/lib/result/queries/people"
import { gainOf, meanOf, normalisedGain } from "@/lib/result/rules/score"

/** What a training taught on the whole, and what the figures mean. */
export function GainSummary({ people }: { people: Achieved[] }) {
  const both = people.flatMap(({ pre, post }) => (pre === null || post === null ? [] : [{ pre, post }]))
  const [pre, post] = [meanOf(both.map((one) => one.pre)), meanOf(both.map((one) => one.post))]
  const gain = gainOf(pre, post)
  const normalised = normalisedGain(pre, post)
  const only = `dari ${formatNumber(both.length)} orang yang mengerjakan keduanya`
  const facts = [
    {
      label: "Mengerjakan kedua tes",
      value: `${formatNumber(both.length)} dari ${formatNumber(people.length)} peserta`,
    },
    { label: "Rata-rata tes awal", value: pre === null ? "–" : formatNumber(pre), note: only },
    { label: "Rata-rata tes akhir", value: post === null ? "–" : formatNumber(post), note: only },
    {
      label: "Kenaikan",
      value: gain === null ? "–" : `${formatNumber(gain)} poin`,
      note: "tes akhir dikurangi tes awal",
    },
    {
      label: "Kenaikan ternormalisasi",
      value: normalised === null ? "–" : formatNumber(normalised),
      note: "bagian dari yang masih dapat dicapai: (akhir − awal) ÷ (100 − awal); di atas 0,7 tinggi, di bawah 0,3 rendah (Hake 1998)",
    },
  ]
  return both.length === 0 ? null : <DescriptionList facts={facts} />
}
