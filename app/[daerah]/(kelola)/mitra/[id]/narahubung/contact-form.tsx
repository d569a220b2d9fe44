import { saveContactAction } from "@/app/[daerah]/(kelola)/mitra/actions"
import { DateField } from "@/components/ui/date-field"
import { Form, type FormProps } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"

type ContactFormProps = { slug: string; id: string; partnerId: string } & Pick<
  FormProps,
  "initial" | "submitLabel" | "beside"
>

/** The form of somebody to speak to at a partner, new or not. */
export function ContactForm({ slug, id, partnerId, ...form }: ContactFormProps) {
  return (
    <Form action={saveContactAction} hidden={{ daerah: slug, id, partnerId }} {...form}>
      <div className="columns">
        <TextField name="name" label="Nama" maxLength={120} autoComplete="off" />
        <TextField
          name="position"
          label="Jabatan"
          hint="Misalnya “Kepala Bagian Pembelian”."
          optional
          maxLength={120}
          autoComplete="off"
        />
      </div>
      <div className="columns">
        <TextField
          name="phone"
          label="Telepon"
          hint="Nomor HP dapat dibuka di WhatsApp. Telepon atau e-mail, salah satu cukup."
          optional
          type="tel"
          maxLength={40}
          autoComplete="off"
        />
        <TextField name="email" label="E-mail" optional type="email" maxLength={120} autoComplete="off" />
      </div>
      <div className="columns">
        <DateField name="validFrom" label="Berlaku mulai" optional />
        <DateField
          name="validUntil"
          label="Berlaku sampai"
          hint="Isi ketika orang ini pindah atau diganti; catatannya tetap ada."
          optional
        />
      </div>
      <TextField name="note" label="Keterangan" optional maxLength={300} autoComplete="off" />
    </Form>
  )
}
