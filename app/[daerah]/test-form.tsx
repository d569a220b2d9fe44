import type { ReactNode } from "react"
import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { DocumentField } from "@/components/ui/document-field"
import { Form } from "@/components/ui/form"
import { Part } from "@/components/ui/part"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"
import { type Standard, standardName } from "@/lib/test/rules/standards"
import { verdicts } from "@/lib/test/schema/form"
import { ParameterField } from "./test-fields"

type TestFormProps = {
  action: FormAction
  slug: string
  id: string
  productId: string
  /** By which the portal judges; null for another, of which the laboratory says the conclusion. */
  standard: Standard | null
  backHref: string
  /** Fields that only one side is asked. */
  children?: ReactNode
}

/** What a laboratory found in a sample: the report, then a field per parameter with its limit beside it. */
export function TestForm({ action, slug, id, productId, standard, backHref, children }: TestFormProps) {
  const named: Record<string, string> = standard ? { standard: standardName(standard) } : {}
  return (
    <Form
      action={action}
      hidden={{ daerah: slug, id, productId, ...named }}
      submitLabel="Simpan hasil uji"
      beside={<a href={backHref}>Batal</a>}
    >
      <Part title="Laporan">
        {children}
        <div className="columns">
          <TextField name="number" label="Nomor laporan" maxLength={100} autoComplete="off" />
          <DateField name="testedOn" label="Tanggal laporan" />
        </div>
        <TextField
          name="sample"
          label="Contoh"
          hint="Kode contoh, misalnya VCO 250 ml, kode 12A."
          maxLength={200}
          optional
        />
        <DocumentField label="Laporan (COA)" kinds="PDF atau foto laporan" optional />
      </Part>
      {standard ? <StandardPart standard={standard} /> : <OtherPart />}
    </Form>
  )
}

function StandardPart({ standard }: { standard: Standard }) {
  const core = standard.parameters.filter(({ isMandatory }) => isMandatory)
  const more = standard.parameters.filter(({ isMandatory }) => !isMandatory)
  return (
    <>
      <Part
        title={`${standardName(standard)}, ${standard.title}`}
        hint="Isi angka seperti di laporan: 0,15 · <0,01 · ND bila tidak terdeteksi. Portal yang menilai."
      >
        <div className="columns">
          {core.map((parameter) => (
            <ParameterField key={parameter.code} parameter={parameter} />
          ))}
        </div>
      </Part>
      <Part title="Parameter lain" hint="Kosongkan yang tidak diuji.">
        <div className="columns">
          {more.map((parameter) => (
            <ParameterField key={parameter.code} parameter={parameter} />
          ))}
        </div>
      </Part>
    </>
  )
}

function OtherPart() {
  return (
    <Part title="Simpulan laboratorium">
      <TextField
        name="standard"
        label="Standar atau syarat"
        hint="Misalnya SNI 2717:2023 atau syarat pembeli."
        maxLength={100}
      />
      <ChoiceField
        name="verdict"
        label="Simpulan"
        choices={Object.entries(verdicts).map(([value, label]) => ({ value, label }))}
      />
      <TextArea name="summary" label="Parameter dan hasilnya" rows={4} maxLength={1000} />
    </Part>
  )
}
