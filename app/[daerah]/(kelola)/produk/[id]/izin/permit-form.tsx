import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { DocumentField } from "@/components/ui/document-field"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { Part } from "@/components/ui/part"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import type { Actor } from "@/lib/access"
import { about } from "@/lib/permit/schema/about"
import { type PermitKind, permitKinds, permitStates } from "@/lib/permit/schema/words"
import { savePermitAction } from "./actions"
import { CoversPart } from "./covers-part"
import { HelpPart } from "./help-part"

type Named = { id: string; name: string }
type PermitFormProps = {
  actor: Actor
  productId: string
  enterpriseId: string
  permitId: string
  kind: PermitKind
  initial: Record<string, string>
  products: Named[]
  help: { trainings: Named[]; mous: Named[] }
  file?: string
}

const states = Object.entries(permitStates).map(([value, label]) => ({ value, label }))

/** A permit of one kind: its number and days, which products it is for, its file, and whose help it came from. */
export function PermitForm({ actor, productId, enterpriseId, permitId, kind, initial, ...rest }: PermitFormProps) {
  const { care } = about[kind]
  return (
    <Form
      action={savePermitAction}
      hidden={{ daerah: actor.tenantSlug, id: permitId, productId, enterpriseId, kind }}
      initial={{ issuer: about[kind].issuer, ...initial }}
      submitLabel="Simpan izin"
      beside={<a href={`/${actor.tenantSlug}/produk/${productId}/izin`}>Batal</a>}
    >
      <Part title={permitKinds[kind]} hint={about[kind].purpose}>
        {care && <Notice kind="info">{care}</Notice>}
        <PermitFields kind={kind} />
        <DocumentField
          label={rest.file ? `Berkas (sudah ada: ${rest.file})` : "Berkas sertifikat"}
          kinds="Foto atau pindaian: PDF atau gambar"
          optional
        />
      </Part>
      <CoversPart products={rest.products} />
      <HelpPart help={rest.help} />
    </Form>
  )
}

function PermitFields({ kind }: { kind: PermitKind }) {
  const { number, months, levels } = about[kind]
  const until = months
    ? `Bila kosong, dihitung ${months / 12} tahun dari tanggal terbit.`
    : "Kosongkan bila berlaku tanpa batas waktu."
  return (
    <>
      {kind === "OTHER" && <TextField name="title" label="Nama izin atau sertifikat" maxLength={150} />}
      <ChoiceField name="state" label="Keadaan" choices={states} />
      <TextField name="number" label="Nomor" hint={number || undefined} maxLength={100} autoComplete="off" optional />
      <div className="columns">
        <DateField name="issuedOn" label="Tanggal terbit" optional />
        <DateField name="expiresOn" label="Berlaku sampai" hint={until} optional />
      </div>
      {levels && (
        <SelectField
          name="level"
          label="Level"
          choices={levels.map((level) => ({ value: level, label: `Level ${level}` }))}
          optional
        />
      )}
      <TextField name="issuer" label="Penerbit" maxLength={150} optional />
      <TextField
        name="holder"
        label="Pemegang"
        hint="Bila bukan atas nama usaha ini, misalnya koperasi atau pemilik."
        maxLength={150}
        optional
      />
    </>
  )
}
