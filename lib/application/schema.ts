import { z } from "zod"
import { RegisterEnterprise } from "@/lib/enterprise/schema/enterprise"

const { personName, nik, phone, name, products, kelurahanCode, address, rt, rw, nib, sales } = RegisterEnterprise.shape
const ticked = z.enum(["", "on"]).prefault("")

/** Every question of an application in its order, with what may be answered. */
export const answerSchemas = {
  nama: z.object({ personName }),
  nik: z.object({ nik: nik.pipe(z.string("Isi NIK; 16 angka di KTP Anda.")) }),
  hp: z.object({ phone: phone.pipe(z.string("Isi nomor HP yang dapat dihubungi.")) }),
  usaha: z.object({ name }),
  produk: z.object({ products: products.pipe(z.string("Tulis apa yang Anda buat atau jual.")) }),
  kelurahan: z.object({ kelurahanCode }),
  alamat: z.object({ address: address.pipe(z.string("Isi alamat tempat usaha.")), rt, rw }),
  nib: z.object({ nib }),
  penjualan: z.object({ sales }),
  persetujuan: z.object({ CATALOGUE: ticked, PHOTO: ticked, PARTNER: ticked, FINANCE: ticked }),
} as const
export type Step = keyof typeof answerSchemas

/** Whether a text names a question. */
export function isStep(text: string): text is Step {
  return Object.hasOwn(answerSchemas, text)
}

/** A whole application, as it is sent. */
export const Application = z.object({
  ...answerSchemas.nama.shape,
  ...answerSchemas.nik.shape,
  ...answerSchemas.hp.shape,
  ...answerSchemas.usaha.shape,
  ...answerSchemas.produk.shape,
  ...answerSchemas.kelurahan.shape,
  ...answerSchemas.alamat.shape,
  ...answerSchemas.nib.shape,
  ...answerSchemas.penjualan.shape,
  ...answerSchemas.persetujuan.shape,
})
export type Application = z.output<typeof Application>

/** What was answered so far, as typed, by field. */
export const Texts = z.record(z.string(), z.string())
export type Texts = z.output<typeof Texts>

const Daerah = z.string().max(80)

/** The first step: nothing but the wish; the field that people do not see stays empty. */
export const StartApplication = z.object({
  daerah: Daerah,
  situs: z.string().max(0, "Isian tersembunyi harus kosong.").prefault(""),
})

/** One answered question; `kembali` says that it was changed from the page that checks them all. */
export const SaveAnswer = z
  .looseObject({
    daerah: Daerah,
    langkah: z.string().refine(isStep, "Muat ulang halaman."),
    kembali: z.enum(["", "periksa"]).prefault(""),
  })
  .transform((form, context) => {
    const { daerah, langkah, kembali } = form
    const parsed = answerSchemas[langkah].safeParse(form)
    if (!parsed.success) {
      for (const { message, path } of parsed.error.issues) context.addIssue({ code: "custom", message, path })
      return z.NEVER
    }
    return { daerah, step: langkah, back: kembali, texts: textsOfStep(langkah, form) }
  })

/** The answers of one question out of many. */
export function textsOfStep(step: Step, form: Record<string, unknown>): Texts {
  const fields = Object.keys(answerSchemas[step].shape)
  return Object.fromEntries(fields.map((field) => [field, typeof form[field] === "string" ? form[field] : ""]))
}

export const SendApplication = z.object({ daerah: Daerah })

/** What an applicant asks after: the number on the receipt and the end of the own phone number. */
export const FindApplication = z.object({
  daerah: Daerah,
  nomor: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^PRM-\d{4}-\d{1,9}$/, "Tulis nomor seperti pada tanda terima, misalnya PRM-2026-0012."),
  hp: z
    .string()
    .trim()
    .regex(/^\d{4}$/, "Isi 4 angka terakhir nomor HP Anda."),
})
export type FindApplication = z.output<typeof FindApplication>

/** How an officer may decide on an application whose NIK or NIB is known. */
export const decisions = {
  SAME: "Usaha yang sama: sudah tercatat",
  ANOTHER: "Usaha lain: daftarkan",
  REJECT: "Tolak, dengan jawaban",
} as const

export const DecideApplication = z
  .object({
    id: z.uuid("Muat ulang halaman."),
    decision: z.enum(["SAME", "ANOTHER", "REJECT"], "Pilih keputusan."),
    enterpriseId: z.union([z.literal("").transform(() => null), z.uuid("Pilih usaha dari daftar.")]).prefault(""),
    answer: z.string().trim().max(500, "Paling panjang 500 huruf.").prefault(""),
  })
  .superRefine(({ decision, answer, enterpriseId }, context) => {
    if (decision === "REJECT" && answer.length < 10)
      context.addIssue({ code: "custom", path: ["answer"], message: "Tulis alasan penolakan untuk pemohon." })
    if (decision === "SAME" && !enterpriseId)
      context.addIssue({ code: "custom", path: ["enterpriseId"], message: "Pilih usaha yang sama itu." })
  })
export type DecideApplication = z.output<typeof DecideApplication>
