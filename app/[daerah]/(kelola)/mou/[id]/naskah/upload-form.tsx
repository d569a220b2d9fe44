import { v7 as uuidv7 } from "uuid"
import { Button } from "@/components/ui/button"
import { DocumentField } from "@/components/ui/document-field"
import { TextField } from "@/components/ui/text-field"

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
export function UploadForm({ base }: { base: string }) {
  return (
    <form className="form" action={`${base}/unggah`} method="post" encType="multipart/form-data">
      <input type="hidden" name="id" value={uuidv7()} />
      <fieldset className="field">
        <legend>Jenis</legend>
        {kinds.map(({ value, label, hint }) => (
          <label className="choice" key={value}>
            <input type="radio" name="kind" value={value} defaultChecked={value === "DRAFT"} />
            <span>
              {label}
              <span className="sub">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        name="note"
        label="Keterangan"
        hint="Misalnya “Hasil rapat 3 Maret”."
        optional
        maxLength={300}
        autoComplete="off"
      />
      <DocumentField label="Berkas" kinds="PDF, Word, Excel, LibreOffice, atau gambar" />
      <div className="bar">
        <Button>Unggah naskah</Button>
      </div>
    </form>
  )
}
