import { v7 as uuidv7 } from "uuid"
import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { publishOwnAction, unpublishOwnAction, withdrawAgreementAction } from "./actions"

type Hidden = { daerah: string; id: string }
type PublishFormProps = { hidden: Hidden; shown: boolean; agreed: string | null }

/** Publishes a product as it is now; who has not agreed to that yet is asked first, in plain words. */
export function PublishForm({ hidden, shown, agreed }: PublishFormProps) {
  return (
    <section className="stack tight">
      <h2>{shown ? "Terbitkan yang baru" : "Terbitkan produk ini"}</h2>
      <p>
        <b>Semua orang akan melihat</b> foto, nama, keterangan, harga, ukuran, dan kemampuan membuat produk ini, serta
        nama, merek, dan kelurahan usaha Anda.
      </p>
      <p>
        <b>Tidak terlihat:</b> nama Anda, NIK, nomor HP, alamat, dan penjualan.
      </p>
      <Form
        action={publishOwnAction}
        hidden={{ ...hidden, consentId: uuidv7() }}
        submitLabel={shown ? "Terbitkan perubahan" : "Terbitkan"}
      >
        {agreed === null && (
          <CheckboxField
            name="agrees"
            label="Saya setuju usaha dan produk saya tampil di katalog publik"
            hint="Boleh Anda tarik kapan saja di halaman ini."
          />
        )}
      </Form>
    </section>
  )
}

/** Takes one product from the public; the consent stays. */
export function UnpublishForm({ hidden }: { hidden: Hidden }) {
  return (
    <section className="stack tight">
      <h2>Berhenti menampilkan</h2>
      <p>Produk ini tidak terlihat lagi oleh umum. Catatannya tetap ada dan dapat diterbitkan lagi.</p>
      <Form action={unpublishOwnAction} hidden={hidden}>
        <div className="bar">
          <SubmitButton variant="danger">Turunkan produk ini</SubmitButton>
        </div>
      </Form>
    </section>
  )
}

/** Takes the consent back for everything that person makes: opened first, told what follows, and only then a button. */
export function AgreementForm({ hidden }: { hidden: Hidden & { consentId: string } }) {
  return (
    <details>
      <summary>Tarik persetujuan saya</summary>
      <Form action={withdrawAgreementAction} hidden={hidden}>
        <p>
          Anda sudah setuju usaha dan produk Anda tampil di katalog publik. Bila ditarik, <b>semua</b> produk Anda tidak
          terlihat lagi oleh umum. Anda boleh setuju lagi kapan saja.
        </p>
        <div className="bar">
          <SubmitButton variant="danger">Ya, tarik persetujuan</SubmitButton>
        </div>
      </Form>
    </details>
  )
}
