import { v7 as uuidv7 } from "uuid"
import { Button } from "@/components/ui/button"
import { DocumentField } from "@/components/ui/document-field"
import { TextField } from "@/components/ui/text-field"

const kinds = [
  { value: "MATERIAL", label: "Materi", hint: "Peserta yang terdaftar dapat mengunduhnya." },
  {
    value: "PHOTO",
    label: "Foto kegiatan",
    hint: "Hanya dilihat dinas dan masuk laporan; tempat dan waktu pada foto dihapus.",
  },
]

/** The form of one file; it posts by itself, without JavaScript. */
export function UploadForm({ base }: { base: string }) {
  return (
    <form className="form" action={`${base}/unggah`} method="post" encType="multipart/form-data">
      <input type="hidden" name="id" value={uuidv7()} />
      <fieldset className="field">
        <legend>Jenis</legend>
        {kinds.map(({ value, label, hint }) => (
          <label className="choice" key={value}>
            <input type="radio" name="kind" value={value} defaultChecked={value === "MATERIAL"} />
            <span>
              {label}
              <span className="sub">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        name="title"
        label="Judul"
        hint="Kosongkan bila sama dengan nama berkas."
        optional
        maxLength={200}
        autoComplete="off"
      />
      <DocumentField label="Berkas" kinds="PDF, Word, Excel, PowerPoint, LibreOffice, atau gambar" />
      <div className="bar">
        <Button>Unggah</Button>
      </div>
    </form>
  )
}
