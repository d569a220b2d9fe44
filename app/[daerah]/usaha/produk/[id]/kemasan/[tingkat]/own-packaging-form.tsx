import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import { PhotoInput } from "@/components/ui/photo-input"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"
import type { ProductRecord } from "@/lib/product/queries/record"
import type { PackagingLevel } from "@/lib/product/schema/words"

type OwnPackagingFormProps = {
  action: FormAction
  hidden: { daerah: string; productId: string; level: PackagingLevel }
  hint: string
  known: Omit<ProductRecord["packaging"][number], "document"> | undefined
}

/** What an owner is asked about one level of packaging; only the one that touches the product is asked to be safe for food. */
export function OwnPackagingForm({ action, hidden, hint, known }: OwnPackagingFormProps) {
  const isPrimary = hidden.level === "PRIMARY"
  const initial = {
    material: known?.material ?? "",
    size: known?.size ?? "",
    netContent: known?.netContent ?? "",
    units: known?.units ? String(known.units) : "",
    foodGrade: known?.foodGrade ? "on" : "",
  }
  return (
    <Form {...{ action, initial }} hidden={isPrimary ? { ...hidden, kotak: "foodGrade" } : hidden} submitLabel="Simpan">
      <TextField {...{ name: "material", label: "Terbuat dari apa?", hint }} maxLength={120} autoComplete="off" />
      <TextField
        {...{ name: "size", label: "Ukurannya?", hint: "Misalnya 10 × 15 cm." }}
        maxLength={80}
        autoComplete="off"
        optional
      />
      {isPrimary ? (
        <>
          <TextField
            {...{ name: "netContent", label: "Berapa isinya?", hint: "Misalnya 250 g atau 100 ml." }}
            maxLength={60}
            autoComplete="off"
            optional
          />
          <CheckboxField
            name="foodGrade"
            label="Aman untuk makanan"
            hint="Ada tanda gelas dan garpu, atau tulisan food grade."
          />
        </>
      ) : (
        <TextField
          name="units"
          label="Berapa bungkus di dalamnya?"
          inputMode="numeric"
          maxLength={12}
          autoComplete="off"
          optional
          short
        />
      )}
      <PhotoInput name="file" label="Foto kemasan" hint="Bagian yang bertanda, bila ada." optional />
    </Form>
  )
}
