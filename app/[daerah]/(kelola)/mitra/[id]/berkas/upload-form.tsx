import { TextField } from "@/components/ui/text-field"
import { type Typed, UploadFrame } from "@/components/ui/upload-frame"

/** The form of one paper; it posts by itself, without JavaScript. */
export function UploadForm({ base, typed }: { base: string; typed: Typed }) {
  return (
    <UploadFrame
      action={`${base}/unggah`}
      welcome="PDF, Word, Excel, LibreOffice, atau gambar"
      submitLabel="Unggah berkas"
      typed={typed}
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
