import { costPerHead, headDefinitions, shareOfBudget } from "@/lib/cost/rules"
import { formatInstantShortDay } from "@/lib/format"
import type { ProgrammeRow, ProgrammeTraining } from "@/lib/programme/queries"
import { saySubactivity, shareReached } from "@/lib/programme/rules"
import { type Block, column, type Report, type Value } from "@/lib/report/rules/document"
import { budgetSources, trainingStatuses } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** A programme or a training with what it cost. */
export type ProgrammeLine = ProgrammeRow & { cost: bigint }
export type TrainingLine = ProgrammeTraining & { cost: bigint }

const definitions = [
  "Hadir: pelaku usaha yang mendapat tempat dan hadir paling sedikit di satu sesi.",
  "Menerapkan: yang hadir dan 90 hari kemudian menjawab menerapkan penuh atau sebagian; tidak menjawab tidak pernah dihitung berhasil.",
]

/** A programme's target and what was reached, and its trainings. */
export function reportOnProgramme(
  programme: ProgrammeLine & { objective: string },
  trainings: readonly TrainingLine[],
  zone: string,
): Report {
  const { name, year, objective, budgetSource, subactivityCode, budget, cost } = programme
  const source = budgetSources[keyOf(budgetSources, budgetSource)]
  return {
    title: `Laporan program tahun ${year}`,
    lead: name,
    notes: [],
    isWide: true,
    blocks: [
      { kind: "text", title: "Tujuan", text: objective || "Tujuan belum diisi." },
      {
        kind: "facts",
        title: "Anggaran",
        facts: [
          { label: "Sumber dana", value: source },
          {
            label: "Kode sub kegiatan",
            value: subactivityCode,
            note: subactivityCode ? saySubactivity(subactivityCode) : undefined,
          },
          { label: "Anggaran", value: budget, format: "rupiah" },
          {
            label: "Biaya pelatihan",
            value: cost,
            format: "rupiah",
            note: "Jumlah biaya semua pelatihan program ini.",
          },
          { label: "Terpakai", value: shareOfBudget(cost, budget), format: "percent" },
        ],
      },
      targetBlock(programme),
      trainingBlock(trainings, zone),
    ],
  }
}

function targetBlock({ targetParticipants, attended, targetApplied, applied, cost }: ProgrammeLine): Block {
  const line = (label: string, target: number, reached: number): Value[] => [
    label,
    target || null,
    reached,
    shareReached(reached, target),
    costPerHead(cost, reached),
  ]
  return {
    kind: "table",
    title: "Target dan capaian",
    columns: [
      column.text("Ukuran"),
      column.count("Target"),
      column.count("Capaian"),
      column.share("Bagian"),
      column.money("Biaya per orang"),
    ],
    rows: [
      line("Peserta hadir", targetParticipants, attended),
      line("Peserta yang menerapkan", targetApplied, applied),
    ],
    empty: "",
    notes: [...definitions, `${headDefinitions.attended} ${headDefinitions.applied}`],
  }
}

function trainingBlock(trainings: readonly TrainingLine[], zone: string): Block {
  const sum = (of: (one: TrainingLine) => number) => trainings.reduce((total, one) => total + of(one), 0)
  const cost = trainings.reduce((total, one) => total + one.cost, 0n)
  return {
    kind: "table",
    title: "Pelatihan",
    columns: [
      column.text("Pelatihan", 3.4),
      column.text("Status", 1.5),
      column.text("Mulai", 1.5),
      column.count("Terdaftar", 1.2),
      column.count("Hadir", 1),
      column.count("Menerapkan", 1.4),
      column.money("Biaya"),
      column.money("Per yang menerapkan"),
    ],
    rows: trainings.map((one) => [
      one.title,
      trainingStatuses[one.status],
      one.startsAt ? formatInstantShortDay(one.startsAt, zone) : null,
      one.seated,
      one.attended,
      one.applied,
      one.cost,
      costPerHead(one.cost, one.applied),
    ]),
    totals: [
      "Jumlah",
      "",
      "",
      sum((one) => one.seated),
      sum((one) => one.attended),
      sum((one) => one.applied),
      cost,
      costPerHead(
        cost,
        sum((one) => one.applied),
      ),
    ],
    empty: "Belum ada pelatihan.",
    notes: definitions,
  }
}

/** All programmes of a year, one line each, and their sum. */
export function reportOnYear(year: number, programmes: readonly ProgrammeLine[]): Report {
  const sum = (of: (one: ProgrammeLine) => number) => programmes.reduce((total, one) => total + of(one), 0)
  const cost = programmes.reduce((total, one) => total + one.cost, 0n)
  const budget = programmes.reduce((total, one) => total + (one.budget ?? 0n), 0n)
  const applied = sum((one) => one.applied)
  const table: Block = {
    kind: "table",
    title: "Target dan capaian menurut program",
    columns: [
      column.text("Program", 3),
      column.count("Pelatihan", 1.2),
      column.count("Target peserta"),
      column.count("Hadir", 1),
      column.count("Target menerapkan", 1.5),
      column.count("Menerapkan", 1.5),
      column.money("Anggaran"),
      column.money("Biaya"),
      column.money("Per yang menerapkan"),
    ],
    rows: programmes.map((one) => [
      one.name,
      one.trainings,
      one.targetParticipants || null,
      one.attended,
      one.targetApplied || null,
      one.applied,
      one.budget,
      one.cost,
      costPerHead(one.cost, one.applied),
    ]),
    totals: [
      "Jumlah",
      sum((one) => one.trainings),
      sum((one) => one.targetParticipants),
      sum((one) => one.attended),
      sum((one) => one.targetApplied),
      applied,
      budget,
      cost,
      costPerHead(cost, applied),
    ],
    empty: "Belum ada program.",
    notes: [...definitions, headDefinitions.applied],
  }
  const notes = ["Pelatihan yang tidak termasuk dalam program tidak dihitung di sini."]
  return {
    title: `Laporan program tahun ${year}`,
    lead: `${programmes.length} program`,
    notes,
    isWide: true,
    blocks: [table],
  }
}
