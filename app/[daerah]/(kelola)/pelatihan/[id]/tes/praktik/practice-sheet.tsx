import { scorePracticeAction } from "@/app/[daerah]/(kelola)/pelatihan/[id]/tes/actions"
import { SheetCell } from "@/app/[daerah]/(kelola)/pelatihan/[id]/tes/sheet-cell"
import { DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import type { SheetLine } from "@/lib/result/queries/sheet"

const columns = [
  { key: "peserta", label: "Peserta" },
  { key: "nilai", label: "Nilai (0–100)" },
  { key: "catatan", label: "Catatan" },
]

/** Participants with what the trainer saw: a score and a note each. */
export function PracticeSheet({ lines, hidden }: { lines: SheetLine[]; hidden: Record<string, string> }) {
  const kept = lines.map(({ id, score, note }) => ({
    id,
    score: score === null ? "" : String(score).replace(".", ","),
    note,
  }))
  const named = (score: string, note: string) =>
    Object.fromEntries(
      kept.flatMap((one) => [[`${score}-${one.id}`, one.score] as const, [`${note}-${one.id}`, one.note] as const]),
    )
  return (
    <div className="sheet">
      <Form
        action={scorePracticeAction}
        hidden={{ ...hidden, ...named("semula", "catatanSemula") }}
        initial={named("kini", "catatan")}
        submitLabel="Simpan"
      >
        <p className="hint">Enter atau panah berpindah ke peserta berikutnya. Kosongkan untuk menghapus nilai.</p>
        <DataTable caption="Nilai praktik per peserta" columns={columns}>
          {lines.map(({ id, name, enterprise }) => (
            <tr key={id}>
              <td>
                {name}
                {enterprise && <span className="sub">{enterprise}</span>}
              </td>
              <td>
                <SheetCell
                  name={`kini-${id}`}
                  label={`Nilai ${name}`}
                  className="score-in"
                  maxLength={6}
                  inputMode="decimal"
                />
              </td>
              <td>
                <SheetCell name={`catatan-${id}`} label={`Catatan ${name}`} className="" maxLength={300} />
              </td>
            </tr>
          ))}
        </DataTable>
      </Form>
    </div>
  )
}
