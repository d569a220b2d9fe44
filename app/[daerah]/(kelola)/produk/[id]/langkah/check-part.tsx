import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import type { Line } from "@/lib/channel/rules/explain"
import type { ChannelProfile } from "@/lib/channel/schema/profile"
import { checkItemAction } from "./actions"
import type { Of } from "./links"

type CheckPartProps = { of: Of; profile: ChannelProfile; lines: readonly Line[] }

const choices = [
  { value: "PASSED", label: "Terpenuhi" },
  { value: "FAILED", label: "Belum terpenuhi" },
]

/** The things on a list that somebody has to look at, a small form each. */
export function CheckPart({ of, profile, lines }: CheckPartProps) {
  const items = profile.requirements.flatMap((one) => (one.kind === "item" ? [one] : []))
  if (items.length === 0) return null
  return (
    <>
      <h3>Yang diperiksa sendiri</h3>
      {items.map(({ key, words }) => {
        const state = lines.find((line) => line.key === key)?.state
        const result = state === "MET" ? "PASSED" : state === "FAILED" ? "FAILED" : ""
        return (
          <details className="card" key={key}>
            <summary>Catat: {words}</summary>
            <Form
              action={checkItemAction}
              hidden={{ daerah: of.slug, productId: of.productId, profileId: profile.id, item: key }}
              initial={{ result }}
              submitLabel="Simpan"
            >
              <ChoiceField name="result" label="Hasil pemeriksaan" choices={choices} />
              <TextField name="note" label="Catatan" maxLength={300} optional />
            </Form>
          </details>
        )
      })}
    </>
  )
}
