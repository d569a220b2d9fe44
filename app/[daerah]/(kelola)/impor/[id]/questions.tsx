import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { answerIntakeAction } from "../actions"
import type { ViewProps } from "./view"

/** What only a person can tell about a file: the period of a turnover. */
export function Questions({ actor, intake }: Pick<ViewProps, "actor" | "intake">) {
  const asked = intake.reading.sheets.flatMap(({ signature, questions, columns }) =>
    signature
      ? questions.map((question) => ({
          ...question,
          signature,
          unit: columns.find(({ column }) => column === question.column)?.unit,
        }))
      : [],
  )
  const bySignature = new Map(asked.map((question) => [`${question.signature}:${question.column}`, question]))
  return [...bySignature.values()].map(({ signature, column, message, unit }) => (
    <section className="card" key={`${signature}:${column}`}>
      <h2>Satu pertanyaan sebelum disimpan</h2>
      <Form
        action={answerIntakeAction}
        hidden={{
          daerah: actor.tenantSlug,
          id: intake.id,
          signature,
          "column[]": String(column),
          "target[]": "sales",
          "unit[]": unit ? String(unit) : "",
        }}
        submitLabel="Terapkan"
      >
        <ChoiceField
          name="period[]"
          label={message}
          hint="Bila tidak dijawab, omzet dari kolom ini tidak ikut disimpan; usahanya tetap masuk."
          choices={[
            { value: "month", label: "Per bulan" },
            { value: "year", label: "Per tahun" },
          ]}
        />
      </Form>
    </section>
  ))
}
