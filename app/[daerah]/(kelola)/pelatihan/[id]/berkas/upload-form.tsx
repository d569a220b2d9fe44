import { TextField } from "@/components/ui/text-field"
import { type Typed, UploadFrame } from "@/components/ui/upload-frame"

const kinds = [
  { value: "MATERIAL", label: "Materi", hint: "Peserta yang terdaftar dapat mengunduhnya." },
  {
    value: "PHOTO",
    label: "Foto kegiatan",
    hint: "Hanya dilihat dinas dan masuk laporan; tempat dan waktu pada foto dihapus.",
  },
]

/** The form of one file; it posts by itself, without JavaScript. */
export function UploadForm({ base, typed }: { base: string; typed: Typed }) {
  return (
    <UploadFrame
      action={`${base}/unggah`}
      kinds={kinds}
      welcome="PDF, Word, Excel, PowerPoint, LibreOffice, atau gambar"
      submitLabel="Unggah"
      typed={typed}
    >
      <TextField
        name="title"
        label="Judul"
        hint="Kosongkan bila sama dengan nama berkas."
        optional
        maxLength={200}
        autoComplete="off"
      />
    </UploadFrame>
  )
}
