import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { reissueCertificateAction, revokeCertificateAction } from "../actions"

/** Giving a certificate anew with the right name. */
export function ReissueForm({ hidden, name }: { hidden: Record<string, string>; name: string }) {
  return (
    <section className="stack tight no-print">
      <h2>Ganti karena salah nama</h2>
      <p className="prose">
        Sertifikat baru mendapat nomor baru dan tanggal hari ini. Yang lama tetap tercatat sebagai “Diganti”.
      </p>
      <Form action={reissueCertificateAction} hidden={hidden} initial={{ name }}>
        <TextField name="name" label="Nama yang benar" maxLength={120} />
        <TextField name="reason" label="Alasan penggantian" hint="Misalnya: salah eja nama." maxLength={300} />
        <div className="bar">
          <SubmitButton variant="quiet">Terbitkan pengganti</SubmitButton>
        </div>
      </Form>
    </section>
  )
}

/** Declaring that a certificate no longer holds. */
export function RevokeForm({ hidden }: { hidden: Record<string, string> }) {
  return (
    <section className="stack tight no-print">
      <h2>Cabut</h2>
      <p className="prose">
        Sertifikat tidak berlaku lagi dan tidak dapat dipulihkan; nomornya tidak dipakai lagi. Alasan hanya terlihat
        oleh petugas.
      </p>
      <Form action={revokeCertificateAction} hidden={hidden}>
        <TextField name="reason" label="Alasan pencabutan" maxLength={300} />
        <div className="bar">
          <SubmitButton variant="danger">Cabut sertifikat</SubmitButton>
        </div>
      </Form>
    </section>
  )
}
