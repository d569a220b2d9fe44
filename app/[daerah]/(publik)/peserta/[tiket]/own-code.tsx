import { QrCode } from "@/components/ui/qr-code"

/** The participant's own QR, shown to the staff at the door. */
export function OwnCode({ address }: { address: string }) {
  return (
    <section className="stack">
      <h2>QR Anda</h2>
      <p>Tunjukkan kepada petugas di pintu. QR ini milik Anda; jangan dibagikan.</p>
      <div className="own-qr">
        <QrCode text={address} label="QR peserta untuk petugas di pintu" />
      </div>
    </section>
  )
}
