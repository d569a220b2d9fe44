import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { type Standard, standardName } from "@/lib/test/rules/standards"

type OtherStandardProps = { known: Standard[]; standard: Standard | null; href: string }

/** The way to judge by another standard than the one shown. */
export function OtherStandard({ known, standard, href }: OtherStandardProps) {
  if (standard)
    return (
      <p>
        <a href={`${href}?standar=lain`}>Laporan ini memakai standar lain</a>
      </p>
    )
  return known.map((one) => (
    <p key={one.code}>
      <a href={href}>Pakai {standardName(one)}</a>
    </p>
  ))
}

/** Which laboratory it was: a partner's, or any other. */
export function LaboratoryFields({ partners }: { partners: { id: string; name: string }[] }) {
  return (
    <>
      <SelectField
        name="partnerId"
        label="Mitra laboratorium"
        choices={partners.map(({ id, name }) => ({ value: id, label: name }))}
        empty="Bukan mitra, tulis di bawah"
        optional
      />
      <TextField
        name="laboratory"
        label="Laboratorium"
        hint="Nama di kepala laporan; boleh kosong bila mitranya dipilih."
        maxLength={150}
        optional
      />
    </>
  )
}
