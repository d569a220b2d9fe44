import { CheckboxField } from "@/components/ui/checkbox-field"
import { DocumentField } from "@/components/ui/document-field"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"
import type { ProductRecord } from "@/lib/product/queries/record"
import type { PackagingLevel } from "@/lib/product/schema/words"

type PackagingFormProps = {
  action: FormAction
  hidden: Record<string, string>
  level: PackagingLevel
  known: ProductRecord["packaging"][number] | undefined
}

/** The form of one level of packaging, with the proof that it is safe for food. */
export function PackagingForm({ action, hidden, level, known }: PackagingFormProps) {
  const initial = known && {
    material: known.material,
    size: known.size,
    netContent: known.netContent,
    units: known.units === null ? "" : String(known.units),
    foodGrade: known.foodGrade ? "on" : "",
  }
  return (
    <Form {...{ action, initial }} hidden={{ ...hidden, kotak: "foodGrade" }} submitLabel="Simpan kemasan">
      <div className="columns">
        <TextField
          name="material"
          label="Bahan"
          hint={
            level === "TERTIARY" ? "Misalnya karton gelombang." : "Misalnya botol kaca, plastik PP, aluminium foil."
          }
          maxLength={120}
          autoComplete="off"
        />
        <TextField name="size" label="Ukuran" hint="Misalnya 12 × 20 cm." optional maxLength={80} autoComplete="off" />
        {level === "PRIMARY" ? (
          <TextField
            name="netContent"
            label="Isi bersih"
            hint="Misalnya 250 ml."
            optional
            maxLength={60}
            autoComplete="off"
          />
        ) : (
          <TextField name="units" label="Isi per kemasan" suffix="satuan" optional inputMode="numeric" short />
        )}
      </div>
      <CheckboxField
        name="foodGrade"
        label="Aman untuk pangan (food grade)"
        hint="Terbukti dari tanda gelas-garpu, keterangan pemasok, atau hasil uji."
      />
      <DocumentField
        label="Bukti: foto kemasan, surat pemasok, atau hasil uji"
        kinds="PDF, dokumen, atau gambar"
        optional
      />
    </Form>
  )
}
