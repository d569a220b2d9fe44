import { CheckboxField } from "@/components/ui/checkbox-field"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import type { Beginning } from "@/lib/certificate/queries/batches"
import { numberOf } from "@/lib/certificate/rules/number"
import { formatNumber } from "@/lib/format"
import { issueCertificatesAction } from "./actions"

type IssueFormProps = { beginning: Beginning; count: number; hidden: Record<string, string> }

/** Who signs the new certificates, where and when, and how their numbers are written. */
export function IssueForm({ beginning, count, hidden }: IssueFormProps) {
  const { today, from, next, code, pattern, withSessions, ...signed } = beginning
  const first = numberOf(pattern, { serial: next, code, day: today })
  const { signatoryName, signatoryTitle, signatoryNip, place } = signed
  const initial = { signatoryName, signatoryTitle, signatoryNip, place, pattern, issuedOn: today }
  return (
    <Form
      action={issueCertificatesAction}
      hidden={hidden}
      initial={{ ...initial, ...(withSessions ? { withSessions: "on" } : {}) }}
      submitLabel={`Terbitkan ${formatNumber(count)} sertifikat`}
    >
      <TextField name="signatoryName" label="Nama penanda tangan" hint="Lengkap dengan gelar." maxLength={120} />
      <TextField name="signatoryTitle" label="Jabatan penanda tangan" maxLength={160} />
      <TextField name="signatoryNip" label="NIP" hint="18 angka." inputMode="numeric" maxLength={24} optional />
      <TextField name="place" label="Tempat" maxLength={80} />
      <DateField
        name="issuedOn"
        label="Tanggal sertifikat"
        hint="Dari hari terakhir kegiatan sampai hari ini."
        min={from}
        max={today}
      />
      <TextField
        name="pattern"
        label="Pola nomor"
        hint={`{nomor} urut per tahun dan mulai lagi dari 1 setiap tahun; {kode} ${code}; {bulan} angka Romawi; {tahun}. Berikutnya: ${first}`}
        maxLength={80}
      />
      <CheckboxField
        name="withSessions"
        label="Cetak materi dan kehadiran di halaman belakang"
        hint="Satu baris per sesi dengan JP-nya."
      />
    </Form>
  )
}
