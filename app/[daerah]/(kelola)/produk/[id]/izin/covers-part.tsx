import { CheckboxField } from "@/components/ui/checkbox-field"
import { ChoiceField } from "@/components/ui/choice-field"
import { Part } from "@/components/ui/part"
import { productBox } from "@/lib/permit/schema/permit"

/** Which of an enterprise's products a permit is for. */
export function CoversPart({ products }: { products: { id: string; name: string }[] }) {
  return (
    <Part title="Untuk produk">
      <ChoiceField
        name="covers"
        label="Izin ini berlaku untuk"
        choices={[
          { value: "some", label: "Produk yang dicentang di bawah" },
          {
            value: "all",
            label: "Semua produk usaha ini",
            hint: "Misalnya merek, CPPB-IRT, atau sertifikat tempat usaha; termasuk produk yang ditambahkan kemudian.",
          },
        ]}
      />
      {products.map(({ id, name }) => (
        <CheckboxField key={id} name={productBox(id)} label={name} />
      ))}
    </Part>
  )
}
