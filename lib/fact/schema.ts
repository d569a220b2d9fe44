import { z } from "zod"

/** A fact as somebody found it in a document or an official register. */
export const RecordFact = z.object({
  id: z.uuid("Muat ulang halaman, lalu isi lagi."),
  kind: z.enum(["trading", "identity", "nib", "phone", "location", "sales"], "Pilih data yang dibuktikan."),
  grade: z.enum(["document", "register"], "Pilih dokumen atau register resmi."),
  source: z
    .string("Tulis dokumennya.")
    .trim()
    .min(3, "Tulis dokumennya, misalnya “KTP” atau “NIB di OSS”.")
    .max(120, "Nama dokumen paling panjang 120 huruf."),
  day: z.iso.date("Isi tanggal dokumen itu dilihat.").refine((day) => day >= "2000-01-01", "Periksa tahunnya."),
})
export type RecordFact = z.output<typeof RecordFact>
