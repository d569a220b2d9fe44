import { z } from "zod"

/** The fields a spreadsheet can fill, in the words people read; the keys are those of `RowValues`. */
export const fieldLabels = {
  personName: "Nama pelaku",
  nik: "NIK",
  gender: "Jenis kelamin",
  birthDate: "Tanggal lahir",
  phone: "No. HP",
  phone2: "No. HP kedua",
  email: "E-mail",
  name: "Nama usaha",
  brand: "Merek",
  nib: "NIB",
  npwp: "NPWP",
  kbli: "KBLI",
  sector: "Sektor",
  products: "Produk utama",
  address: "Alamat",
  rt: "RT",
  rw: "RW",
  kelurahanCode: "Kelurahan/desa",
  startedYear: "Tahun mulai",
  assets: "Aset",
  capital: "Modal usaha",
  sales: "Omzet",
  salesPeriod: "Periode omzet",
  workersMale: "Tenaga kerja laki-laki",
  workersFemale: "Tenaga kerja perempuan",
  workers: "Tenaga kerja",
  legalForm: "Bentuk usaha",
  latitude: "Lintang",
  longitude: "Bujur",
  notes: "Keterangan",
} as const
export type FieldName = keyof typeof fieldLabels

/** Integer rupiah; a range has a bound that may be open (null). */
export type Amount = number | { min: number | null; max: number | null }

/** What one row says, normalised; null where the file says nothing or nothing readable. */
export type RowValues = {
  personName: string | null
  /** 16 digits. */
  nik: string | null
  gender: "L" | "P" | null
  /** ISO day. */
  birthDate: string | null
  /** E.164, +62… */
  phone: string | null
  phone2: string | null
  email: string | null
  name: string | null
  brand: string | null
  /** 13 digits. */
  nib: string | null
  /** 15, 16 or 22 digits. */
  npwp: string | null
  /** 5-digit codes, leading zero kept; null when the column is absent or unreadable. */
  kbli: string[] | null
  sector: string | null
  products: string | null
  address: string | null
  /** Digits as text, without leading zeros beyond 3 places: "003" → "003", 3 → "3". */
  rt: string | null
  rw: string | null
  /** Kemendagri code with dots, e.g. 35.74.03.1004. */
  kelurahanCode: string | null
  startedYear: number | null
  assets: Amount | null
  capital: Amount | null
  sales: Amount | null
  salesPeriod: "month" | "year" | null
  workersMale: number | null
  workersFemale: number | null
  workers: number | null
  legalForm: string | null
  latitude: number | null
  longitude: number | null
  notes: string | null
}

/** Something about a value that a person should know. `error` keeps the row out of the register until repaired. */
export type Problem = {
  field: FieldName | "row"
  code: string
  severity: "error" | "warning"
  message: string
  original: string
}

/** A value read from a cell: what it means (or null) and what is to be said about it. */
export type Reading<T> = { value: T | null; problems: Omit<Problem, "field" | "original">[] }

const count = z.number().int().nonnegative()

/** A sheet as it was understood; it holds no row, so it may be kept in clear. */
export const SheetReading = z.object({
  name: z.string(),
  hidden: z.boolean(),
  kind: z.enum(["register", "recapitulation", "copy", "empty", "other"]),
  reason: z.string(),
  rows: count,
  signature: z.string().nullable(),
  columns: z.array(
    z.object({
      column: z.number(),
      header: z.string(),
      target: z.string().nullable(),
      unit: z.number().nullable(),
      period: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  questions: z.array(z.object({ column: z.number(), message: z.string() })),
})
export type SheetReading = z.output<typeof SheetReading>

/** What an import's page says about a file: its sheets, how many rows are what, and which problems there are. */
export const IntakeReading = z.object({
  sheets: z.array(SheetReading).default([]),
  counts: z
    .object({ ready: count, warning: count, error: count, duplicate: count })
    .default({ ready: 0, warning: 0, error: 0, duplicate: 0 }),
  problems: z
    .array(z.object({ field: z.string(), code: z.string(), severity: z.string(), message: z.string(), count }))
    .default([]),
  remarks: z.array(z.string()).default([]),
  /** What a re-imported export says differently of what the register has. */
  corrections: z
    .object({ matched: count, rows: count, fields: count, conflicts: count, doubts: count, unreadable: count })
    .default({ matched: 0, rows: 0, fields: 0, conflicts: 0, doubts: 0, unreadable: 0 }),
  /** Rows that were in the register already when the import was saved. */
  skipped: count.default(0),
  run: z.string().optional(),
})
export type IntakeReading = z.output<typeof IntakeReading>

/** What a person said about one column; `target: null` leaves it out. */
export const ColumnAnswer = z.object({
  column: z.number().int().min(0).max(1023),
  target: z.string().max(40).nullable(),
  unit: z
    .union([z.literal(1), z.literal(1_000), z.literal(1_000_000), z.literal(1_000_000_000)])
    .nullable()
    .optional(),
  period: z.enum(["month", "year"]).nullable().optional(),
})
export type ColumnAnswer = z.output<typeof ColumnAnswer>

/** What a person said about a file: columns by the signature of their header, and how to save it. */
export const IntakeAnswers = z.object({
  columns: z.record(z.string(), z.array(ColumnAnswer)).default({}),
  includeErrors: z.boolean().default(false),
  /** Whether what a re-imported export says differently is applied too, and whether also where it is doubtful. */
  corrections: z.boolean().default(false),
  doubtful: z.boolean().default(false),
})
export type IntakeAnswers = z.output<typeof IntakeAnswers>

const id = z.uuid()
const cells = z.array(z.string().max(40)).max(1024).default([])

/** The form that corrects what the columns under one header mean: four lists of equal length. */
export const AnswerColumns = z
  .object({ id, signature: z.string().min(1).max(200), column: cells, target: cells, unit: cells, period: cells })
  .transform(({ id, signature, column, target, unit, period }) => ({
    id,
    signature,
    columns: column.flatMap((text, index) => {
      const answer = ColumnAnswer.safeParse({
        column: Number(text),
        target: target[index] || null,
        unit: Number(unit[index]) || null,
        period: period[index] || null,
      })
      return answer.success ? [answer.data] : []
    }),
  }))

/** The form that saves an import. */
export const SaveIntake = z.object({
  id,
  includeErrors: z.literal("on").optional(),
  corrections: z.literal("on").optional(),
  doubtful: z.literal("on").optional(),
})

/** The form that decides which conflicting fields of a row take the file's word. */
export const DecideConflicts = z.object({ id, taken: z.array(z.string().max(40)).max(40).default([]) })

/** The forms that need nothing but the import. */
export const NameIntake = z.object({ id })

const fieldText = z.string().max(1_000, "Paling panjang 1.000 huruf.").optional()
const kindText = z
  .string()
  .regex(/^[a-zA-Z0-9]+:[a-z0-9-]+$/, "Muat ulang halaman ini.")
  .max(80)
const maybeId = z.union([z.literal("").transform(() => undefined), id]).optional()

/** The form that repairs one row: a text for each failing field, and the fields that shall stay empty. */
export const FixRow = z
  .looseObject({ id, kind: kindText.optional(), emptied: z.array(z.string().max(40)).max(40).default([]) })
  .transform(({ id, kind, emptied, ...rest }) => ({ id, kind, emptied: emptied.filter(isField), texts: textsIn(rest) }))

function isField(name: string): name is FieldName {
  return Object.hasOwn(fieldLabels, name)
}

/** An empty box says nothing: leaving a field empty is ticked. */
function textsIn(rest: Record<string, unknown>): Partial<Record<FieldName, string>> {
  const said = Object.entries(rest).flatMap(([name, text]) => {
    const typed = fieldText.safeParse(text).data?.trim()
    return isField(name) && typed ? [[name, typed]] : []
  })
  return Object.fromEntries(said)
}

/** The form that gives all rows saying the same one meaning. */
export const FixAlike = z
  .object({
    kind: kindText,
    original: z.string().max(32_767),
    intakeId: maybeId,
    meaning: z.string().trim().max(1_000).prefault(""),
    empty: z.literal("on").optional(),
  })
  .refine(({ meaning, empty }) => meaning !== "" || empty, {
    path: ["meaning"],
    message: "Isi artinya, atau centang untuk mengosongkannya.",
  })

/** The form that takes a row out of the queue. */
export const DropRow = z.object({
  id,
  kind: kindText.optional(),
  reason: z.string("Tulis alasannya.").trim().min(5, "Tulis alasannya, paling sedikit 5 huruf.").max(300),
})

/** The form that hands a kelurahan's rows to a companion. */
export const HandOver = z
  .object({ share: z.string().regex(/^[\d.]{8,20} [0-9a-f-]{36}$/, "Pilih kelurahan dan pendampingnya dari daftar.") })
  .transform(({ share }) => {
    const [kelurahanCode = "", companionId = ""] = share.split(" ")
    return { kelurahanCode, companionId }
  })
