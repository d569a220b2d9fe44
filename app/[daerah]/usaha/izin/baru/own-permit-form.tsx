import { CheckboxField } from "@/components/ui/checkbox-field"
import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { PhotoInput } from "@/components/ui/photo-input"
import { TextField } from "@/components/ui/text-field"
import { about } from "@/lib/permit/schema/about"
import { productBox } from "@/lib/permit/schema/permit"
import type { PermitKind } from "@/lib/permit/schema/words"
import { saveOwnPermitAction } from "../actions"

type OwnPermitFormProps = {
  hidden: Record<string, string>
  kind: PermitKind
  products: readonly { id: string; name: string }[]
}

/** Papers that speak for the business as a whole, whatever it makes. */
const ofBusiness: readonly PermitKind[] = ["CPPB", "HACCP", "ISO22000", "SKP", "NKV", "GS1", "SVLK", "BRAND", "SLHS"]

const states = [
  { value: "VALID", label: "Sudah ada suratnya" },
  { value: "IN_PROCESS", label: "Sedang diurus" },
]

/** A paper as its owner knows it: number, last day, for which products, and a photo of it. */
export function OwnPermitForm({ hidden, kind, products }: OwnPermitFormProps) {
  const { number, care, levels, issuer, months } = about[kind]
  const covers = ofBusiness.includes(kind) || products.length === 0 ? "all" : "some"
  const [only] = products
  const ticked = covers === "some" && products.length === 1 && only ? { [productBox(only.id)]: "on" } : {}
  return (
    <Form
      action={saveOwnPermitAction}
      hidden={{ ...hidden, issuer, covers, ...ticked }}
      initial={{ state: "VALID" }}
      submitLabel="Simpan"
    >
      {care && <Notice kind="info">{care}</Notice>}
      {kind === "OTHER" && <TextField name="title" label="Apa nama suratnya?" maxLength={150} />}
      <ChoiceField name="state" label="Sudah ada?" choices={states} />
      <TextField
        {...{ name: "number", label: "Berapa nomornya?", hint: number || "Seperti tertulis di suratnya." }}
        maxLength={100}
        autoComplete="off"
        optional
      />
      {levels && (
        <ChoiceField
          name="level"
          label="Level berapa?"
          choices={levels.map((level) => ({ value: level, label: `Level ${level}` }))}
        />
      )}
      <DateField name="issuedOn" label="Tanggal terbit" optional />
      <DateField
        name="expiresOn"
        label="Berlaku sampai kapan?"
        hint={
          months ? `Bila kosong, dihitung ${months / 12} tahun dari tanggal terbit.` : "Kosongkan bila tidak tertulis."
        }
        optional
      />
      {covers === "some" && products.length > 1 && (
        <fieldset className="field">
          <legend>Untuk produk yang mana?</legend>
          {products.map(({ id, name }) => (
            <CheckboxField key={id} name={productBox(id)} label={name} />
          ))}
        </fieldset>
      )}
      <PhotoInput name="file" label="Foto suratnya" hint="Seluruh lembar terlihat, tulisannya terbaca." optional />
    </Form>
  )
}
