import { Notice } from "@/components/ui/notice"

/** A code that no certificate of this daerah carries. */
export default function UnknownCertificate() {
  return (
    <main className="prose">
      <h1>Keaslian sertifikat</h1>
      <Notice kind="warning" title="Tidak dikenal">
        Tidak ada sertifikat dengan kode ini di daerah ini. Periksa lagi kode di samping kode QR. Bila kodenya sudah
        benar, sertifikat itu tidak diterbitkan di sini.
      </Notice>
    </main>
  )
}
