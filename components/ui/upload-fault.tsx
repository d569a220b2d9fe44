import { Notice } from "@/components/ui/notice"

/** Why a file was not taken and what to do, by what the address says (`?galat=`). */
const faults: Record<string, string> = {
  none: "Belum ada berkas yang dipilih. Pilih berkasnya, lalu unggah lagi.",
  empty: "Berkas itu kosong (0 byte). Simpan ulang berkasnya, lalu unggah lagi.",
  "too-large":
    "Berkas lebih dari 20 MB. Pindai ulang dengan resolusi lebih rendah atau bagi menjadi beberapa berkas, lalu unggah lagi.",
  broken: "Kiriman terputus atau rusak di jalan. Unggah sekali lagi.",
  origin: "Kiriman ini tidak berasal dari halaman portal. Muat ulang halaman ini, lalu unggah lagi.",
  kind: "Berkas ini bukan PDF, dokumen Office atau LibreOffice, atau gambar JPG, PNG, WebP. Simpan dalam salah satu bentuk itu, lalu unggah lagi.",
  picture: "Gambar ini rusak dan tidak dapat dibaca. Ambil atau pindai ulang, lalu unggah lagi.",
}

type UploadFaultProps = {
  /** What the address says. */
  fault: string | undefined
  title: string
  /** What else can be wrong with a file of this list. */
  more?: Readonly<Record<string, string>>
}

/** Why the file that was just posted was not taken; nothing when it was. */
export function UploadFault({ fault = "", title, more }: UploadFaultProps) {
  const said = new Map(Object.entries({ ...faults, ...more })).get(fault)
  return (
    said && (
      <Notice kind="warning" title={title}>
        {said}
      </Notice>
    )
  )
}
