import { z } from "zod"
import { textField, wholeField } from "@/lib/field"
import { readSubactivity, tidySubactivity } from "@/lib/programme/rules"
import { parseRupiah } from "@/lib/rupiah"
import { budgetSources } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"

const Id = z.uuid("Muat ulang halaman, lalu isi lagi.")
const people = { least: 0, most: 1_000_000, message: "Isi jumlah orang dengan angka bulat, misalnya 120." }

const year = wholeField({ least: 2000, most: 2100, message: "Isi tahun dengan 4 angka, misalnya 2026." })

const Subactivity = z
  .string()
  .max(60, "Kode sub kegiatan paling panjang 60 tanda.")
  .prefault("")
  .transform((text, context) => {
    const code = tidySubactivity(text)
    if (code === "") return null
    if (readSubactivity(code)) return code
    context.addIssue({
      code: "custom",
      message:
        "Kode sub kegiatan terdiri atas 6 bagian: urusan, bidang, program, 1 (provinsi) atau 2 (kabupaten/kota), kegiatan, sub kegiatan. Misalnya 2.17.07.2.01.0015.",
    })
    return z.NEVER
  })

const mostRupiah = 9_000_000_000_000_000
const Budget = z
  .string()
  .max(60, "Isi anggaran dengan angka rupiah.")
  .prefault("")
  .transform((text, context) => {
    if (text.trim() === "") return null
    const amount = parseRupiah(text)
    if (amount !== null && amount <= mostRupiah) return BigInt(amount)
    context.addIssue({ code: "custom", message: "Isi anggaran dengan angka rupiah, misalnya 150.000.000 atau 150 jt." })
    return z.NEVER
  })

/** A programme as its form posts it. */
export const SaveProgramme = z.object({
  id: Id,
  year: year.pipe(z.int("Isi tahun program, misalnya 2026.")),
  name: z
    .string("Isi nama program.")
    .trim()
    .min(1, "Isi nama program.")
    .max(200, "Nama program paling panjang 200 huruf."),
  objective: textField(2000).transform((text) => text ?? ""),
  budgetSource: z.enum(keysOf(budgetSources), "Pilih sumber dana."),
  subactivityCode: Subactivity,
  budget: Budget,
  targetParticipants: wholeField(people).transform((count) => count ?? 0),
  targetApplied: wholeField(people).transform((count) => count ?? 0),
})
export type SaveProgramme = z.output<typeof SaveProgramme>

export const ProgrammeId = z.object({ id: Id })
