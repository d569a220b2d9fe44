import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { DocumentField } from "@/components/ui/document-field"
import { Form } from "@/components/ui/form"
import { MoneyField } from "@/components/ui/money-field"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"
import { exportRoutes } from "@/lib/product/schema/words"

const choices = Object.entries(exportRoutes).map(([value, label]) => ({ value, label }))

type ExportFormProps = {
  action: FormAction
  hidden: Record<string, string>
  initial: Record<string, string>
  today: string
}

/** The form of a shipment that left the country. */
export function ExportForm({ action, hidden, initial, today }: ExportFormProps) {
  return (
    <Form {...{ action, hidden, initial }} submitLabel="Catat pengiriman">
      <ChoiceField name="route" label="Atas nama siapa" choices={choices} />
      <div className="columns">
        <TextField
          name="exporter"
          label="Eksportir pada PEB"
          hint="Wajib bila memakai nama eksportir lain atau agregator."
          optional
          maxLength={150}
          autoComplete="off"
        />
        <TextField name="country" label="Negara tujuan" maxLength={80} autoComplete="off" />
        <DateField name="shippedOn" label="Tanggal kirim" max={today} />
        <TextField
          name="pebNumber"
          label="Nomor PEB"
          hint="Pemberitahuan Ekspor Barang (BC 3.0)."
          maxLength={60}
          autoComplete="off"
        />
        <TextField name="hsCode" label="Kode HS" optional maxLength={12} autoComplete="off" />
        <TextField name="volume" label="Jumlah" suffix="kg" optional inputMode="numeric" short />
        <MoneyField name="value" label="Nilai" optional />
        <TextField name="port" label="Pelabuhan atau bandara muat" optional maxLength={80} autoComplete="off" />
      </div>
      <DocumentField label="Bukti: PEB, NPE, B/L, atau faktur" kinds="PDF, dokumen, atau gambar" optional />
    </Form>
  )
}
