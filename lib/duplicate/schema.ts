import { z } from "zod"
import { type FieldName, isFieldName, type Side } from "@/lib/duplicate/rules/fields"
import { isReason, type Reason } from "@/lib/duplicate/rules/score"

const id = z.uuid("Muat ulang halaman.")
const side = z.enum(["a", "b"], "Pilih salah satu.")

/** The list that a pair was taken from, so that the next one comes from it too. */
const ListFields = {
  alasan: z
    .string()
    .optional()
    .transform((text): Reason | undefined => (isReason(text) ? text : undefined)),
  kelurahan: z
    .string()
    .max(13)
    .optional()
    .transform((text) => text || undefined),
}

/** A pair to be decided as no duplicate, or to be asked about again. */
export const NamePair = z.object({ id, ...ListFields })
export type NamePair = z.output<typeof NamePair>

/** The daerah whose register is to be searched. */
export const RequestScan = z.object({ daerah: z.string().max(80) })

/** A merge to be taken back. */
export const NameMerge = z.object({ id })
export type NameMerge = z.output<typeof NameMerge>

/** Whose business it is when the two records name different people: two spellings of one person, or one of the two. */
export const personChoices = {
  one: "Keduanya orang yang sama; gabungkan data pelakunya",
  a: "Pelaku catatan A",
  b: "Pelaku catatan B",
} as const

/** Two records put together: which one stays, whose it is, and from which side each differing value is taken. */
export const MergePair = z
  .object({
    id,
    ...ListFields,
    version: z.string().max(300),
    keep: side,
    person: z.enum(["one", "a", "b"], "Pilih pelakunya.").default("one"),
  })
  .catchall(z.unknown())
  .transform(({ id, alasan, kelurahan, version, keep, person, ...rest }) => {
    const choices: Partial<Record<FieldName, Side>> = {}
    const years: Record<number, Side> = {}
    for (const [name, value] of Object.entries(rest)) {
      if (value !== "a" && value !== "b") continue
      const field = name.replace(/^nilai-/, "")
      if (isFieldName(field)) choices[field] = value
      if (/^tahun-\d{4}$/.test(name)) years[Number(name.slice(-4))] = value
    }
    return { id, alasan, kelurahan, version, keep, person, choices, years }
  })
export type MergePair = z.output<typeof MergePair>
