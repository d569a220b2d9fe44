import { z } from "zod"
import { AttachedField } from "@/lib/attached"

const reload = "Muat ulang halaman, lalu coba lagi."
const Code = z.string(reload).regex(/^[A-Z]{2}\d{1,2}$/, reload)
const Value = z
  .string("Pilih satu jawaban.")
  .regex(/^\d(\.\d{1,2})?$/, "Pilih satu jawaban.")
  .transform(Number)
const Note = z.string().trim().max(500, "Catatan paling banyak 500 huruf.").prefault("")

/** Which product, and whether it is a second look at somebody else's assessment. */
const About = { productId: z.uuid(reload), blindId: z.union([z.literal(""), z.uuid(reload)]).prefault("") }

/** The answers of one section of a verified assessment: `nilai-CODE` and `catatan-CODE`; what is not chosen is not answered. */
export const SaveSection = z
  .looseObject({ ...About, bagian: z.string().max(20).prefault("") })
  .transform(({ productId, blindId, bagian, ...fields }, context) => {
    const codes = Object.keys(fields).flatMap((name) => (name.startsWith("nilai-") ? name.slice(6) : []))
    const answers = codes.flatMap((code) => {
      const said = z.object({ criterion: Code, value: Value, note: Note }).safeParse({
        ...{ criterion: code, value: fields[`nilai-${code}`], note: fields[`catatan-${code}`] },
      })
      if (said.success) return [said.data]
      const [issue] = said.error.issues
      const field = issue?.path[0] === "note" ? "catatan" : "nilai"
      context.addIssue({ code: "custom", path: [`${field}-${code}`], message: issue?.message ?? reload })
      return []
    })
    if (answers.length > 100) context.addIssue({ code: "custom", message: reload })
    return { productId, blindId, bagian, answers }
  })
export type SaveSection = z.output<typeof SaveSection>

/** One answer of a verified assessment with the file that proves it. */
export const SaveProof = z.object({ ...About, criterion: Code, value: Value, note: Note, file: AttachedField })
export type SaveProof = z.output<typeof SaveProof>

/** An assessment that is finished, handed over or given back; whether it is a second look tells what is said of it then. */
export const NameAssessment = z.object({
  ...{ productId: z.uuid(reload), id: z.uuid(reload) },
  kedua: z.enum(["", "ya"], reload).prefault(""),
})
export type NameAssessment = z.output<typeof NameAssessment>

/** A sample of finished assessments for a second look: which share, drawn by which seed, for whom. */
export const DrawSample = z.object({
  share: z.coerce
    .number("Isi bagian yang ditarik, 1 sampai 100 persen.")
    .int("Isi bilangan bulat.")
    .min(1, "Isi bagian yang ditarik, 1 sampai 100 persen.")
    .max(100, "Isi bagian yang ditarik, 1 sampai 100 persen."),
  seed: z.string().trim().min(1, "Isi benih undian.").max(40, "Benih undian paling banyak 40 huruf."),
  assessorId: z.uuid("Pilih penilai kedua."),
})
export type DrawSample = z.output<typeof DrawSample>
