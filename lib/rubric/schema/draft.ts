import { z } from "zod"
import { commodities } from "@/lib/product/schema/words"
import { topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"

const reload = "Muat ulang halaman, lalu coba lagi."
const whole = (most: number, words: string) => z.coerce.number(words).int(words).min(0, words).max(most, words)
const percent = z.preprocess(
  tidyNumber,
  z.coerce.number("Isi angka 0 sampai 100.").min(0, "Isi angka 0 sampai 100.").max(100, "Isi angka 0 sampai 100."),
)

/** Numbers are typed with a comma. */
function tidyNumber(value: unknown): unknown {
  return typeof value === "string" ? value.trim().replace(",", ".") || "x" : value
}

/** A new draft, copied from a version: the base, or one of the daerah's own. */
export const CopyRubric = z.object({
  id: z.uuid(reload),
  from: z.union([z.literal("base"), z.uuid(reload)]),
  title: z.string().trim().min(1, "Beri nama versi ini.").max(120, "Nama paling banyak 120 huruf."),
})
export type CopyRubric = z.output<typeof CopyRubric>

/** A version of the rubric by its id. */
export const NameRubric = z.object({ id: z.uuid(reload) })

const gateNames = { LICENSED: "Berizin", RETAIL_READY: "Siap Ritel", EXPORT_READY: "Siap Ekspor" } as const
const gateMin = z.preprocess(
  (value) => (value === "" || value === undefined ? null : tidyNumber(value)),
  z.union(
    [
      z.null(),
      z.coerce.number("Isi nilai minimal, atau kosongkan.").positive("Isi nilai minimal, atau kosongkan.").max(3),
    ],
    "Isi nilai minimal, atau kosongkan.",
  ),
)

/** What a draft says of one criterion; an empty gate is none, and no commodity ticked is a criterion asked of nobody. */
export const ChangeCriterion = z
  .looseObject({
    ...{ id: z.uuid(reload), code: z.string().regex(/^[A-Z]{2}\d{1,2}$/, reload) },
    weight: z.preprocess(
      tidyNumber,
      z.coerce.number("Isi bobot 0 sampai 10.").min(0, "Isi bobot 0 sampai 10.").max(10, "Isi bobot 0 sampai 10."),
    ),
    months: z.preprocess(
      (value) => (value === "" || value === undefined ? null : value),
      z.union(
        [z.null(), whole(240, "Isi bulan 1 sampai 240, atau kosongkan.").pipe(z.int().positive())],
        "Isi bulan 1 sampai 240, atau kosongkan.",
      ),
    ),
    commodities: z
      .array(z.enum(keysOf(commodities)), reload)
      .max(20)
      .prefault([]),
    statement: z.string().trim().min(1, "Tulis pernyataannya.").max(300, "Paling banyak 300 huruf."),
    ...{ LICENSED: gateMin, RETAIL_READY: gateMin, EXPORT_READY: gateMin },
  })
  .transform(({ id, code, weight, months, statement, ...rest }) => {
    const gates = keysOf(gateNames).flatMap((level) => {
      const min = rest[level]
      return min === null ? [] : [{ level, min }]
    })
    const grades = [0, 1, 2, 3].flatMap((value) => {
      const said = rest[`tingkat-${value}`]
      return typeof said === "string" && said.trim() !== "" ? [{ value, id: said.trim().slice(0, 300) }] : []
    })
    const asked = keysOf(commodities).filter((one) => rest[`untuk-${one}`] === "on")
    return { id, change: { code, weight, months, commodities: asked, statement, gates, grades } }
  })

/** The weights of the dimensions, and what the two upper levels ask of index and dimensions; an empty minimum asks nothing. */
export const ChangeWhole = z
  .looseObject({
    id: z.uuid(reload),
    exportMonths: whole(120, "Isi bulan 1 sampai 120.").pipe(z.int().positive("Isi bulan 1 sampai 120.")),
  })
  .transform(({ id, exportMonths, ...fields }, context) => {
    const read = (name: string, isNeeded: boolean): number | undefined => {
      const text = fields[name]
      if (!isNeeded && (text === "" || text === undefined)) return undefined
      const said = percent.safeParse(text)
      if (!said.success) context.addIssue({ code: "custom", path: [name], message: "Isi angka 0 sampai 100." })
      return said.data
    }
    const weights = keysOf(topics).map((code) => ({
      ...{ code, general: read(`general-${code}`, true) ?? 0, retail: read(`retail-${code}`, true) ?? 0 },
      export: read(`export-${code}`, true) ?? 0,
    }))
    const rule = (level: "RETAIL_READY" | "EXPORT_READY") => ({
      min: read(`${level}-min`, true) ?? 0,
      dimensions: Object.fromEntries(
        keysOf(topics).flatMap((code) => {
          const min = read(`${level}-${code}`, false)
          return min === undefined ? [] : [[code, min] as const]
        }),
      ),
    })
    const levels = {
      RETAIL_READY: { profile: "retail" as const, ...rule("RETAIL_READY") },
      EXPORT_READY: { profile: "export" as const, ...rule("EXPORT_READY") },
    }
    return { id, change: { weights, levels, exportMonths } }
  })

/** From which day on a draft counts. */
export const PublishRubric = z.object({
  id: z.uuid(reload),
  startsOn: z.iso.date("Isi tanggal mulai berlaku."),
})
export type PublishRubric = z.output<typeof PublishRubric>
