import { ChoiceField } from "@/components/ui/choice-field"
import { DocumentField } from "@/components/ui/document-field"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import type { PermitDetail } from "@/lib/permit/queries/form"
import { verifications } from "@/lib/permit/schema/words"
import { removePermitAction, verifyPermitAction } from "../actions"

type SideFormProps = { slug: string; productId: string; permit: PermitDetail }

/** Says how somebody of the agency has looked at a permit; from then on it counts. */
export function VerifyForm({ slug, productId, permit: { id, grade, source } }: SideFormProps) {
  const isStated = grade === "stated"
  return (
    <details className="card" open={isStated}>
      <summary>{isStated ? "Belum diperiksa: periksa izin ini" : "Periksa lagi"}</summary>
      <Form
        action={verifyPermitAction}
        hidden={{ daerah: slug, id, productId }}
        initial={{ grade: isStated ? "" : grade, source }}
        submitLabel="Simpan pemeriksaan"
      >
        <ChoiceField
          name="grade"
          label="Bagaimana diperiksa"
          choices={Object.entries(verifications).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          name="source"
          label="Sumber"
          hint="Wajib untuk register, misalnya cekbpom.pom.go.id atau bpjph.halal.go.id."
          maxLength={200}
          optional
        />
        <DocumentField label="Berkas" kinds="Foto, pindaian, atau tangkapan layar register" optional />
      </Form>
    </details>
  )
}

/** Takes away the record of a permit that should not be there. */
export function RemovePermitForm({ slug, productId, permit: { id } }: SideFormProps) {
  return (
    <details className="card">
      <summary>Hapus catatan izin ini</summary>
      <p>Hanya untuk catatan yang keliru. Izin yang dicabut penerbitnya: ubah keadaannya menjadi “Dicabut”.</p>
      <Form action={removePermitAction} hidden={{ daerah: slug, id, productId }}>
        <TextField name="reason" label="Alasan" maxLength={300} />
        <div className="bar">
          <SubmitButton variant="danger">Hapus catatan</SubmitButton>
        </div>
      </Form>
    </details>
  )
}
