import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import type { FormAction } from "@/lib/form"
import { formatNumber } from "@/lib/format"
import { exportDocumentField } from "@/lib/product/schema/export"

type Papers = { papers: readonly { key: string; label: string }[]; ready: readonly string[] }

/** Which of the documents an export needs are ready, to be ticked. */
export function PaperForm({
  action,
  hidden,
  papers,
  ready,
}: Papers & { action: FormAction; hidden: Record<string, string> }) {
  const initial = Object.fromEntries(ready.map((key) => [exportDocumentField(key), "on"]))
  return (
    <Form
      {...{ action, initial }}
      hidden={{ ...hidden, kotak: papers.map(({ key }) => key).join(" ") }}
      submitLabel="Simpan dokumen"
    >
      <div className="columns">
        {papers.map(({ key, label }) => (
          <CheckboxField key={key} name={exportDocumentField(key)} label={label} />
        ))}
      </div>
    </Form>
  )
}

/** The same for those who only read. */
export function PaperList({ papers, ready }: Papers) {
  const has = papers.filter(({ key }) => ready.includes(key))
  return (
    <p>
      {formatNumber(has.length)} dari {formatNumber(papers.length)} siap
      {has.length > 0 && `: ${has.map(({ label }) => label).join("; ")}`}.
    </p>
  )
}
