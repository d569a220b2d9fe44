import { type Column, DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { formatNumber } from "@/lib/format"
import { type Outcome, outcomes } from "@/lib/intake/rules/states"
import { fieldLabels } from "@/lib/intake/schema"
import { outcomeMoods } from "../moods"
import type { Intake } from "./view"

const problemColumns: Column[] = [
  { key: "field", label: "Kolom" },
  { key: "problem", label: "Masalah" },
  { key: "count", label: "Baris", numeric: true },
]

const meanings: Record<Outcome, string> = {
  ready: "Tanpa masalah; masuk saat disimpan.",
  warning: "Masuk saat disimpan, ditandai Perlu perbaikan.",
  error: "Tidak masuk; setelah disimpan menunggu di antrean perbaikan.",
  duplicate: "Usaha yang sama sudah ada di berkas atau di data UMKM; tidak masuk.",
}

const order: Outcome[] = ["ready", "warning", "error", "duplicate"]

/** What a problem's field is called on screen. */
export function fieldLabel(field: string): string {
  return Object.entries(fieldLabels).find(([name]) => name === field)?.[1] ?? "Baris"
}

/** How many rows are what; every number opens its list. */
export function Outcomes({ intake, base }: { intake: Intake; base: string }) {
  const { counts } = intake.reading
  return (
    <section className="stats" aria-label="Hasil pemeriksaan">
      {order.map((outcome) => (
        <div className="stat" key={outcome}>
          <a href={`${base}?hasil=${outcome}`}>
            <span>
              <Tag mood={outcomeMoods[outcome]}>{outcomes[outcome]}</Tag>
            </span>
            <strong>
              {formatNumber(counts[outcome])} <small>baris</small>
            </strong>
          </a>
          <p className="muted small">{meanings[outcome]}</p>
        </div>
      ))}
    </section>
  )
}

/** Every kind of problem with its number; each opens its rows. */
export function Problems({ intake, base }: { intake: Intake; base: string }) {
  const { problems } = intake.reading
  if (problems.length === 0) return null
  return (
    <section className="stack">
      <h2>Masalah yang ditemukan</h2>
      <DataTable caption="Masalah menurut jenisnya" columns={problemColumns}>
        {problems.map(({ field, code, severity, message, count }) => (
          <tr key={`${field}:${code}`}>
            <td>
              {fieldLabel(field)} {severity === "error" && <Tag mood="bad">Galat</Tag>}
            </td>
            <td>{message}</td>
            <td className="num">
              <a href={`${base}?masalah=${encodeURIComponent(`${field}:${code}`)}`}>{formatNumber(count)}</a>
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
