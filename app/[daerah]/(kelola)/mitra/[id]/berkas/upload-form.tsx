import { v7 as uuidv7 } from "uuid"
import { Button } from "@/components/ui/button"
import { DocumentField } from "@/components/ui/document-field"
import { TextField } from "@/components/ui/text-field"

/** The form of one paper; it posts by itself, without JavaScript. */
export function UploadForm({ base }: { base: string }) {
  return (
    <form className="form" action={`${base}/unggah`} method="post" encType="multipart/form-data">
      <input type="hidden" name="id" value={uuidv7()} />
      <TextField
        name="title"
        label="Judul"
        hint="Misalnya “Profil perusahaan” atau “Daftar harga uji 2026”. Bila kosong, nama berkasnya yang dipakai."
        optional
        maxLength={150}
        autoComplete="off"
      />
      <DocumentField label="Berkas" kinds="PDF, Word, Excel, LibreOffice, atau gambar" />
      <div className="bar">
        <Button>Unggah berkas</Button>
      </div>
    </form>
  )
}
