import { TextField } from "@/components/ui/text-field"
import { UploadFrame } from "@/components/ui/upload-frame"

/** The form of one paper; it posts by itself, without JavaScript. */
export function UploadForm({ base }: { base: string }) {
  return (
    <UploadFrame
      action={`${base}/unggah`}
      welcome="PDF, Word, Excel, LibreOffice, atau gambar"
      submitLabel="Unggah berkas"
    >
      <TextField
        name="title"
        label="Judul"
        hint="Misalnya “Profil perusahaan” atau “Daftar harga uji 2026”. Bila kosong, nama berkasnya yang dipakai."
        optional
        maxLength={150}
        autoComplete="off"
      />
    </UploadFrame>
  )
}
