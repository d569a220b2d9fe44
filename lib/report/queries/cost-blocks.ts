import type { Cost } from "@/lib/cost/queries"
import { costPerHead, headDefinitions, lineTotal, totalOf } from "@/lib/cost/rules"
import { type Block, column, type FactLine } from "@/lib/report/rules/document"
import type { Funnel } from "@/lib/result/queries/funnel"

/** What a training cost, and per head where all its people are counted. */
export function costBlocks(costs: readonly Cost[], funnel: Funnel | null): Block[] {
  const total = totalOf(costs)
  const table: Block = {
    kind: "table",
    title: "Biaya",
    columns: [
      column.text("Uraian", 4),
      column.text("Kode rekening", 2.4),
      column.count("Jumlah", 1.1),
      column.text("Satuan", 1.2),
      column.money("Harga satuan"),
      column.money("Jumlah biaya"),
    ],
    rows: costs.map((cost) => [cost.item, cost.accountCode, cost.quantity, cost.unit, cost.unitPrice, lineTotal(cost)]),
    totals: ["Seluruh biaya", "", "", "", "", total],
    empty: "Biaya belum dicatat.",
  }
  return funnel && costs.length > 0
    ? [table, { kind: "facts", title: "Biaya per peserta", facts: heads(total, funnel) }]
    : [table]
}

function heads(total: bigint, { of }: Funnel): FactLine[] {
  const line = (label: string, people: number, definition: string): FactLine => ({
    label,
    value: costPerHead(total, people),
    format: "rupiah",
    note: `${definition} Pembagi: ${people} orang.`,
  })
  return [
    line("Per peserta terdaftar", of("terdaftar"), headDefinitions.seated),
    line("Per peserta hadir", of("hadir"), headDefinitions.attended),
    line("Per peserta yang menerapkan", of("diterapkan-90"), headDefinitions.applied),
  ]
}
