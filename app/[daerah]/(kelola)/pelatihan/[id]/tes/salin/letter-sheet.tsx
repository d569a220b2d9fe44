import { typeInAction } from "@/app/[daerah]/(kelola)/pelatihan/[id]/tes/actions"
import { SheetCell } from "@/app/[daerah]/(kelola)/pelatihan/[id]/tes/sheet-cell"
import { DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import { formatNumber } from "@/lib/format"
import type { Question } from "@/lib/result/queries/questions"
import type { SheetLine } from "@/lib/result/queries/sheet"
import { writeLetters } from "@/lib/result/rules/letters"

const columns = [
  { key: "peserta", label: "Peserta" },
  { key: "jawaban", label: "Jawaban, satu huruf per soal" },
  { key: "nilai", label: "Nilai", numeric: true },
]

type SheetProps = { lines: SheetLine[]; questions: Question[]; hidden: Record<string, string> }

/** Participants with one field each for all the letters of their paper; those who answered on a phone are shown only. */
export function LetterSheet({ lines, questions, hidden }: SheetProps) {
  const typed = lines.filter(({ method }) => method !== "PHONE")
  const kept = typed.map(({ id, answers, method }) => [id, method ? writeLetters(answers, questions) : ""] as const)
  return (
    <div className="sheet">
      <Form
        action={typeInAction}
        hidden={{ ...hidden, ...Object.fromEntries(kept.map(([id, text]) => [`semula-${id}`, text])) }}
        initial={Object.fromEntries(kept.map(([id, text]) => [`kini-${id}`, text]))}
        submitLabel="Simpan"
      >
        <p className="hint">
          {`Tulis ${questions.length} huruf berurutan, misalnya ${example(questions)}; tanda hubung (-) untuk soal yang tidak dijawab. `}
          Enter atau panah berpindah ke peserta berikutnya. Kosongkan untuk menghapus salinan.
        </p>
        <DataTable caption="Jawaban per peserta" columns={columns}>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                {line.name}
                {line.enterprise && <span className="sub">{line.enterprise}</span>}
              </td>
              <td>
                {line.method === "PHONE" ? (
                  <span className="muted">dijawab sendiri di HP</span>
                ) : (
                  <SheetCell
                    name={`kini-${line.id}`}
                    label={`Jawaban ${line.name}`}
                    className="letters-in"
                    maxLength={questions.length * 2}
                  />
                )}
              </td>
              <td className="num">{line.score === null ? "–" : formatNumber(line.score)}</td>
            </tr>
          ))}
        </DataTable>
      </Form>
    </div>
  )
}

function example(questions: readonly unknown[]): string {
  return "ABDC-BAACD".repeat(10).slice(0, questions.length)
}
