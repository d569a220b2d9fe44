import { withdrawOwnAction } from "@/app/[daerah]/usaha/pelatihan/actions"
import { ButtonLink } from "@/components/ui/button"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { TextField } from "@/components/ui/text-field"
import type { OwnEnrolment } from "@/lib/enrolment/queries/own"
import { formatNumber } from "@/lib/format"
import { ticketOf } from "@/lib/ticket"
import { isUnderWay } from "@/lib/training/rules/status"

type ReceiptProps = {
  enrolment: OwnEnrolment
  tenant: { id: string; slug: string; name: string }
  when: string
  /** The public page of the training. */
  address: string
}

/** Where the owner stands, what to take along, and the way out. */
export function Receipt({ enrolment, tenant, when, address }: ReceiptProps) {
  const { id, state, place, title, trainingId, enterprise, status } = enrolment
  const text = `${title}, ${when}. ${address}`
  return (
    <>
      {state === "SEATED" ? (
        <Notice kind="success" title="Anda terdaftar">
          {`Dengan usaha ${enterprise}. Nomor bukti ${receiptNumber(id)}.`}
        </Notice>
      ) : (
        <Notice kind="info" title={`Daftar tunggu, nomor ${formatNumber(place ?? 0)}`}>
          {`Dengan usaha ${enterprise}. Begitu ada kursi kosong, Anda otomatis terdaftar menurut urutan dan diberi tahu.`}
        </Notice>
      )}
      <p className="bar">
        <ButtonLink href={`/${tenant.slug}/peserta/${ticketOf(tenant.id, enrolment)}`}>Halaman peserta Anda</ButtonLink>
        <ButtonLink href={`/${tenant.slug}/agenda/${trainingId}/acara.ics`} variant="quiet" download>
          Simpan ke kalender
        </ButtonLink>
        <ButtonLink href={`https://wa.me/?text=${encodeURIComponent(text)}`} variant="quiet">
          Kirim ke WhatsApp
        </ButtonLink>
      </p>
      {isUnderWay(status) && (
        <details>
          <summary>Tidak jadi ikut?</summary>
          <p>Kabari secepatnya, supaya kursi Anda dapat dipakai orang lain yang menunggu.</p>
          <Form
            action={withdrawOwnAction}
            hidden={{ daerah: tenant.slug, id, trainingId }}
            submitLabel="Batalkan pendaftaran saya"
          >
            <TextField name="reason" label="Alasan" optional maxLength={300} />
          </Form>
        </details>
      )}
    </>
  )
}

/** The last part of an enrolment's id, short enough to be read out. */
function receiptNumber(id: string): string {
  return id.slice(-8).toUpperCase()
}
