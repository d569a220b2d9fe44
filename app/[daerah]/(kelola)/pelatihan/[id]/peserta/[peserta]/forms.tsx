import {
  renewTicketAction,
  restoreAction,
  withdrawAction,
} from "@/app/[daerah]/(kelola)/pelatihan/[id]/peserta/actions"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"

type FormsProps = { hidden: Record<string, string> }

/** Taking somebody's place away, with the reason. */
export function WithdrawForm({ hidden }: FormsProps) {
  return (
    <section className="stack tight no-print">
      <h2>Cabut pendaftaran</h2>
      <p>Kursinya langsung diberikan kepada orang pertama di daftar tunggu, yang diberi tahu.</p>
      <Form action={withdrawAction} hidden={hidden} submitLabel="Cabut pendaftaran">
        <TextField name="reason" label="Alasan" hint="Misalnya: sakit, mengabari lewat telepon." maxLength={300} />
      </Form>
    </section>
  )
}

/** Taking a withdrawal back. */
export function RestoreForm({ hidden }: FormsProps) {
  return (
    <section className="stack tight no-print">
      <h2>Kembalikan pendaftaran</h2>
      <Form action={restoreAction} hidden={hidden} submitLabel="Kembalikan">
        <p>Bisa selama masih ada kursi kosong; bila sudah penuh, daftarkan lagi ke akhir daftar tunggu.</p>
      </Form>
    </section>
  )
}

/** A new personal link when the old one is in the wrong hands. */
export function RenewForm({ hidden }: FormsProps) {
  return (
    <details className="no-print">
      <summary>Ganti tautan peserta</summary>
      <Form action={renewTicketAction} hidden={hidden} submitLabel="Ganti tautan">
        <p>
          Bila ponselnya hilang atau tautannya terkirim ke orang lain: tautan dan QR yang lama langsung tidak berlaku,
          dan pesan yang belum terkirim memuat yang baru. Tautan barunya ada di “Halaman peserta” di atas.
        </p>
      </Form>
    </details>
  )
}
