import { followUpDays } from "@/lib/follow-up/rules/words"
import { type Block, column, shareOf, type Value } from "@/lib/report/rules/document"
import type { Funnel } from "@/lib/result/queries/funnel"
import type { Achieved } from "@/lib/result/queries/people"
import { summariseFeedback } from "@/lib/result/rules/feedback"
import { appliedDefinition, plainSteps } from "@/lib/result/rules/funnel"
import { gainOf, meanOf, normalisedGain } from "@/lib/result/rules/score"

/** How far the participants came, each number with its definition. */
export function funnelBlock({ of, waiting, withdrawn, companions }: Funnel): Block {
  const whole = of("terdaftar")
  const attended = of("hadir")
  return {
    kind: "table",
    title: "Peserta",
    columns: [
      column.text("Langkah", 1.6),
      column.count("Orang", 0.8),
      column.share("Bagian", 0.9),
      column.text("Yang dihitung", 6),
    ],
    rows: [
      [plainSteps.diundang.label, of("diundang"), null, plainSteps.diundang.definition],
      [plainSteps.terdaftar.label, whole, null, plainSteps.terdaftar.definition],
      [
        plainSteps.hadir.label,
        attended,
        shareOf(attended, whole),
        `${plainSteps.hadir.definition} Pembagi: terdaftar.`,
      ],
      [
        plainSteps.lulus.label,
        of("lulus"),
        shareOf(of("lulus"), attended),
        `${plainSteps.lulus.definition} Pembagi: hadir.`,
      ],
      ["Pendamping", companions, null, "Pendamping kelurahan yang ikut; tidak dihitung dalam langkah di atas."],
      ["Daftar tunggu", waiting, null, "Pelaku usaha yang belum mendapat tempat."],
      ["Mengundurkan diri", withdrawn, null, "Pelaku usaha yang melepas tempatnya."],
    ],
    empty: "",
  }
}

/** What the tests say, among those who did both. */
export function scoreBlock(people: readonly Achieved[]): Block {
  const both = people.flatMap(({ pre, post }) => (pre === null || post === null ? [] : [{ pre, post }]))
  const practice = people.flatMap((one) => one.practice ?? [])
  const [pre, post] = [meanOf(both.map((one) => one.pre)), meanOf(both.map((one) => one.post))]
  const line = (label: string, value: number | null, count: number): Value[] => [label, value, count]
  return {
    kind: "table",
    title: "Nilai",
    columns: [column.text("Ukuran"), column.points("Rata-rata"), column.count("Peserta")],
    rows:
      both.length + practice.length === 0
        ? []
        : [
            line("Tes awal", pre, both.length),
            line("Tes akhir", post, both.length),
            line("Kenaikan (poin)", gainOf(pre, post), both.length),
            line("Kenaikan ternormalisasi (%)", percentOf(normalisedGain(pre, post)), both.length),
            line("Nilai praktik", meanOf(practice), practice.length),
          ],
    empty: "Tidak ada nilai yang dicatat.",
    notes: [
      "Tes awal, tes akhir, dan kenaikan dari peserta yang mengerjakan keduanya; nilai 0 sampai 100.",
      "Kenaikan ternormalisasi adalah bagian dari yang masih dapat dicapai: (akhir − awal) ÷ (100 − awal).",
    ],
  }
}

function percentOf(share: number | null): number | null {
  return share === null ? null : share * 100
}

/** What participants thought of the training. */
export function feedbackBlock(feedback: readonly { answers: number[] }[], attended: number): Block {
  const { count, lines } = summariseFeedback(feedback.map(({ answers }) => answers))
  return {
    kind: "table",
    title: "Umpan balik peserta",
    columns: [
      column.text("Pernyataan", 6),
      column.points("Rata-rata (1–5)"),
      ...[1, 2, 3, 4, 5].map((mark) => column.count(String(mark), 0.6)),
    ],
    rows: count === 0 ? [] : lines.map(({ question, mean, counts }) => [question, mean, ...counts]),
    empty: "Belum ada yang mengisi umpan balik.",
    notes: [`${count} pengisi dari ${attended} pelaku usaha yang hadir; 1 sangat tidak setuju, 5 sangat setuju.`],
  }
}

/** What became of it after 30, 90 and 180 days; silence is a line of its own. */
export function outcomeBlock({ of }: Funnel): Block {
  const attended = of("hadir")
  return {
    kind: "table",
    title: "Dampak setelah 30, 90, dan 180 hari",
    columns: [
      column.text("Sesudah", 1.3),
      column.count("Ditanya", 1),
      column.count("Penuh", 1),
      column.count("Sebagian", 1.1),
      column.count("Belum", 1),
      column.count("Tidak menjawab", 1.2),
      column.count("Masih ditunggu", 1.2),
      column.share("Menerapkan", 1.4),
    ],
    rows: followUpDays.map((days): Value[] => [
      `${days} hari`,
      of(`ditanya-${days}`),
      of(`penuh-${days}`),
      of(`sebagian-${days}`),
      of(`belum-${days}`),
      of(`diam-${days}`),
      of(`menunggu-${days}`),
      of(`ditanya-${days}`) > 0 ? shareOf(of(`diterapkan-${days}`), attended) : null,
    ]),
    empty: "",
    notes: [
      `Menerapkan: ${appliedDefinition} Pembagi: ${attended} pelaku usaha yang hadir.`,
      `${plainSteps.bergerak.label}: ${of("bergerak")} orang. ${plainSteps.bergerak.definition}`,
    ],
  }
}
