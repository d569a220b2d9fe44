import { z } from "zod"
import { isKbli, isNib } from "@/lib/enterprise/rules/numbers"
import { legalForms, placeTypes, sectors } from "@/lib/enterprise/rules/vocabulary"
import { AmountText, choiceOf, degreesField, digitsField, numberText, textField, wholeField } from "@/lib/field"
import { isNpwp } from "@/lib/person/rules"
import { PersonFields } from "@/lib/person/schema"

/** How far the agency trusts a record, in the words people read. */
export const statuses = {
  DRAFT: "Draf",
  SUBMITTED: "Diajukan",
  CHECKED: "Diperiksa pendamping",
  APPROVED: "Disahkan",
  NEEDS_REPAIR: "Perlu perbaikan",
  REJECTED: "Ditolak",
  EXPIRED: "Kedaluwarsa",
  CLOSED: "Tutup",
  MOVED: "Pindah",
  MERGED: "Ganda",
} as const
export type Status = keyof typeof statuses

/** Whether a text is one of the statuses. */
export function isStatus(text: string): text is Status {
  return Object.hasOwn(statuses, text)
}

/** The mood of each status's tag. */
export const statusMoods = {
  DRAFT: "plain",
  SUBMITTED: "plain",
  CHECKED: "info",
  APPROVED: "good",
  NEEDS_REPAIR: "warn",
  REJECTED: "bad",
  EXPIRED: "warn",
  CLOSED: "plain",
  MOVED: "plain",
  MERGED: "plain",
} as const satisfies Record<Status, string>

/** Size classes (PP 7/2021 art. 35), in the words people read. */
export const sizes = {
  MICRO: "Usaha mikro",
  SMALL: "Usaha kecil",
  MEDIUM: "Usaha menengah",
  LARGE: "Usaha besar",
} as const

/** Which figure a size class follows. */
export const sizeBases = { SALES: "menurut penjualan", CAPITAL: "menurut modal usaha" } as const

/** Where products are sold. */
export const markets = {
  CITY: "Dalam kota atau kabupaten",
  PROVINCE: "Dalam provinsi",
  NATION: "Provinsi lain",
  EXPORT: "Luar negeri",
  ONLINE: "Daring (media sosial, lokapasar)",
} as const
export type Market = keyof typeof markets

/** Editions of KBLI: Peraturan BPS 2/2020 and 7/2025. */
export const kbliVersions = { 2020: "KBLI 2020", 2025: "KBLI 2025" } as const

/** The word for a key, or the key itself where the vocabulary has changed since. */
export function wordFor(vocabulary: Record<string, string>, key: string): string {
  return vocabulary[key] ?? key
}

const KbliText = z
  .string()
  .max(200, "Paling banyak 20 kode KBLI.")
  .prefault("")
  .transform((text, context) => {
    const codes = text.split(/[\s,;/]+/).filter((code) => code !== "")
    if (!codes.every(isKbli)) {
      context.addIssue({
        code: "custom",
        message: "Kode KBLI terdiri atas 5 angka, misalnya 10794; pisahkan dengan koma.",
      })
    }
    return [...new Set(codes)]
  })

const ticked = z.literal("on").optional()
const workers = { least: 0, most: 10_000_000, message: "Isi jumlah orang dengan angka bulat." }

const EnterpriseFields = {
  name: z.string("Isi nama usaha.").trim().min(1, "Isi nama usaha.").max(160, "Nama usaha paling panjang 160 huruf."),
  brand: textField(120),
  legalForm: choiceOf(legalForms, "Pilih bentuk usaha dari daftar."),
  nib: digitsField(isNib, "NIB terdiri atas 13 angka."),
  npwp: digitsField(isNpwp, "NPWP terdiri atas 15 atau 16 angka (NITKU 22 angka)."),
  kbli: KbliText,
  kbliVersion: z.enum(["2020", "2025"], "Pilih edisi KBLI.").prefault("2020").transform(Number),
  sector: choiceOf(sectors, "Pilih sektor dari daftar."),
  products: textField(300),
  address: textField(300),
  rt: numberText("RT"),
  rw: numberText("RW"),
  kelurahanCode: z.string("Pilih kelurahan.").regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, "Pilih kelurahan dari daftar."),
  latitude: degreesField({ least: -12, most: 7, message: "Lintang di Indonesia antara -12 dan 7, misalnya -7,7543." }),
  longitude: degreesField({
    least: 94,
    most: 142,
    message: "Bujur di Indonesia antara 94 dan 142, misalnya 113,2159.",
  }),
  startedYear: wholeField({ least: 1900, most: 2100, message: "Isi tahun dengan 4 angka, misalnya 2015." }),
  placeType: choiceOf(placeTypes, "Pilih jenis tempat dari daftar."),
  notes: textField(1000),
}

const FigureFields = {
  year: wholeField({ least: 1990, most: 2100, message: "Isi tahun data dengan 4 angka, misalnya 2025." }),
  sales: AmountText,
  salesPeriod: choiceOf({ month: "Sebulan", year: "Setahun" }, "Pilih sebulan atau setahun."),
  assets: AmountText,
  capital: AmountText,
  workersMale: wholeField(workers),
  workersFemale: wholeField(workers),
  workers: wholeField(workers),
  marketCITY: ticked,
  marketPROVINCE: ticked,
  marketNATION: ticked,
  marketEXPORT: ticked,
  marketONLINE: ticked,
}

/** What a person says about the form itself: that a warning was seen. */
const Answers = { daerah: z.string().max(80).prefault(""), confirmed: ticked }

/** A new enterprise, its person and one year's figures, as the form posts them. */
export const RegisterEnterprise = z
  .object({
    id: z.uuid("Muat ulang halaman, lalu isi lagi."),
    ...PersonFields,
    ...EnterpriseFields,
    ...FigureFields,
    ...Answers,
  })
  .superRefine(checkFigures)
export type RegisterEnterprise = z.output<typeof RegisterEnterprise>

/** The same for a record that exists; `version` is what it was when the form was opened. */
export const CorrectEnterprise = z
  .object({
    id: z.uuid("Muat ulang halaman, lalu isi lagi."),
    version: z.string().max(100),
    overwrite: ticked,
    ...PersonFields,
    ...EnterpriseFields,
    kelurahanCode: z.union([z.literal("").transform(() => null), EnterpriseFields.kelurahanCode]),
    ...FigureFields,
    ...Answers,
  })
  .superRefine(checkFigures)
export type CorrectEnterprise = z.output<typeof CorrectEnterprise>

type Figures = Pick<RegisterEnterprise, "sales" | "salesPeriod" | "assets" | "capital" | "year">

function checkFigures(input: Figures, context: z.core.$RefinementCtx) {
  const { sales, salesPeriod, assets, capital, year } = input
  if (sales && !salesPeriod) {
    context.addIssue({
      code: "custom",
      path: ["salesPeriod"],
      message: "Pilih apakah penjualan itu sebulan atau setahun.",
    })
  }
  if ((sales || assets || capital) && !year) {
    context.addIssue({ code: "custom", path: ["year"], message: "Isi tahun data untuk angka-angka ini." })
  }
}

/** A reason to see a whole NIK or NPWP; kept in the audit trail and shown to the person concerned. */
export const RevealNumber = z.object({
  id: z.uuid("Muat ulang halaman."),
  reason: z
    .string("Tulis alasannya.")
    .trim()
    .min(10, "Tulis alasan paling sedikit 10 huruf, misalnya “mencocokkan dengan KTP saat kunjungan”.")
    .max(300, "Alasan paling panjang 300 huruf."),
})
export type RevealNumber = z.output<typeof RevealNumber>
