import { v7 as uuidv7 } from "uuid"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { Part } from "@/components/ui/part"
import { TextField } from "@/components/ui/text-field"
import type { Applicant } from "@/lib/recommendation/queries"
import { issueRecommendationAction } from "../actions"

type LetterFormProps = { slug: string; today: string; applicant: Applicant; signer: Record<string, string> }

/** The mark, what it is for, and who signs; what stands in the letter of the enterprise comes from the register. */
export function LetterForm({ slug, today, applicant, signer }: LetterFormProps) {
  const { id, name, person, brand, products, nib } = applicant
  return (
    <Form
      action={issueRecommendationAction}
      hidden={{ daerah: slug, id: uuidv7(), enterpriseId: id }}
      initial={{ ...signer, brand: brand ?? "", goods: products ?? "", signedOn: today }}
      submitLabel="Beri nomor dan buat surat"
      beside={<a href={`/${slug}/izin/rekomendasi`}>Batal</a>}
    >
      <Part title={name} hint={`${person}. Nama, alamat, NIB, dan skala diambil dari data usaha saat ini.`}>
        {nib === null && (
          <Notice kind="warning" title="NIB belum tercatat">
            Permohonan merek dengan tarif UMK meminta NIB. Lengkapi dulu data usahanya bila sudah ada.
          </Notice>
        )}
        <TextField name="brand" label="Merek" hint="Persis seperti akan didaftarkan." maxLength={100} />
        <TextField
          name="niceClass"
          label="Kelas (Nice)"
          hint="1 sampai 45; misalnya 29 minyak dan olahan ikan, 30 kue dan bumbu, 20 mebel dan anyaman, 25 pakaian dan topi."
          inputMode="numeric"
          maxLength={2}
          short
        />
        <TextField name="goods" label="Barang atau jasa" maxLength={300} />
      </Part>
      <Part title="Tanda tangan">
        <div className="columns">
          <TextField name="place" label="Tempat" maxLength={60} optional />
          <DateField name="signedOn" label="Tanggal surat" max={today} />
        </div>
        <TextField name="office" label="Jabatan" hint="Misalnya Kepala Dinas Koperasi dan UKM." maxLength={120} />
        <TextField name="signatory" label="Nama" maxLength={100} />
        <TextField name="staffNumber" label="NIP" maxLength={30} inputMode="numeric" optional />
      </Part>
    </Form>
  )
}
