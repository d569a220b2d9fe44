import { v7 as uuidv7 } from "uuid"
import { Button } from "@/components/ui/button"
import { FileField } from "@/components/ui/file-field"
import { formatNumber } from "@/lib/format"

type WorkbookSectionProps = { slug: string; intakeId: string | undefined; waiting: number }

/** The failing rows as a workbook to repair in Excel, and the way back. */
export function WorkbookSection({ slug, intakeId, waiting }: WorkbookSectionProps) {
  return (
    <section className="card">
      <h2>Perbaiki di Excel</h2>
      <p>
        Unduh {formatNumber(waiting)} baris yang menunggu. Sel yang salah ditandai kuning. Perbaiki, simpan, lalu unggah
        kembali: yang berubah hanya baris-baris itu, dikenali dari kolom “Kunci baris”. Sel bermasalah yang Anda
        kosongkan berarti isian itu memang tidak ada.
      </p>
      <form className="bar" method="post" action={`/${slug}/impor/perbaikan/unduh`}>
        {intakeId && <input type="hidden" name="impor" value={intakeId} />}
        <Button variant="quiet">Unduh berkas perbaikan</Button>
      </form>
      <form className="form" action={`/${slug}/impor/berkas`} method="post" encType="multipart/form-data">
        <input type="hidden" name="id" value={uuidv7()} />
        <FileField
          name="file"
          label="Berkas perbaikan yang sudah diisi"
          accept=".xlsx,.xlsm,.ods,.xls,.csv"
          kinds="Excel, LibreOffice, atau CSV"
          maxBytes={20_000_000}
        />
        <div className="bar">
          <Button>Unggah perbaikan</Button>
        </div>
      </form>
    </section>
  )
}
