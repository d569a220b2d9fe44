import { TextField } from "@/components/ui/text-field"
import { type Typed, UploadFrame } from "@/components/ui/upload-frame"

const kinds = [
  { value: "DRAFT", label: "Draf", hint: "Masih dibahas; PDF atau dokumen Word." },
  {
    value: "SIGNED",
    label: "Naskah bertanda tangan",
    hint: "Pindaian PDF atau foto naskah yang sudah ditandatangani.",
  },
  { value: "ANNEX", label: "Lampiran", hint: "Rencana kerja, surat kuasa, atau berita acara." },
]

/** The form of one version; it posts by itself, without JavaScript. */
export function UploadForm({ base, typed }: { base: string; typed: Typed }) {
  return (
    <UploadFrame
      action={`${base}/unggah`}
      kinds={kinds}
      welcome="PDF, Word, Excel, LibreOffice, atau gambar"
      submitLabel="Unggah naskah"
      typed={typed}
    >
      <TextField
        name="note"
        label="Keterangan"
        hint="Misalnya “Hasil rapat 3 Maret”."
        optional
        maxLength={300}
        autoComplete="off"
      />
    </UploadFrame>
  )
}
