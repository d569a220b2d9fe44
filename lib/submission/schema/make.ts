import { z } from "zod"
import { textField } from "@/lib/field"
import { submissionKinds } from "@/lib/submission/schema/words"
import { DayField } from "@/lib/training/schema/clock"
import { keysOf } from "@/lib/vocabulary"

/** So much is handed over by one form at most. */
export const mostAtOnce = 50

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The name of the field that says what of an enterprise is handed over. */
export function titleField(enterpriseId: string): string {
  return `judul-${enterpriseId}`
}

/** The name of the field that says which recorded product of an enterprise it is. */
export function productField(enterpriseId: string): string {
  return `produk-${enterpriseId}`
}

/** To whom, and under which agreement if any, as one choice of a list says it. */
export function recipientOf(partnerId: string, mouId: string | null): string {
  return [partnerId, mouId].filter(Boolean).join("/")
}

const Recipient = z.string("Pilih mitra yang menerimanya.").transform((text, context) => {
  const [partnerId = "", mouId = null, ...rest] = text.split("/")
  if (uuid.test(partnerId) && (mouId === null || uuid.test(mouId)) && rest.length === 0) return { partnerId, mouId }
  context.addIssue({ code: "custom", message: "Pilih mitra yang menerimanya." })
  return z.NEVER
})

/** One thing handed over, of an enterprise of the register, perhaps one product of it, or of nobody's. */
export type Thing = { enterpriseId: string | null; productId: string | null; title: string }

const Fields = z.looseObject({
  id: z.uuid("Muat ulang halaman, lalu isi lagi."),
  recipient: Recipient,
  kind: z.enum(keysOf(submissionKinds), "Pilih apa yang diajukan."),
  title: textField(200),
  words: textField(2000).transform((text) => text ?? ""),
  submittedOn: DayField.pipe(z.string("Isi tanggal pengajuan.")),
  answerBy: DayField,
  usaha: z
    .array(z.uuid("Muat ulang halaman, lalu centang lagi."))
    .max(mostAtOnce, `Paling banyak ${mostAtOnce} sekaligus.`)
    .prefault([]),
})
type Fields = z.output<typeof Fields>

/** What is handed to a partner as the form posts it: a line for every ticked enterprise, and one for what is no enterprise's. */
export const MakeSubmissions = Fields.transform((form, context) => {
  const { id, recipient, kind, words, submittedOn, answerBy } = form
  const things = thingsOf(form, context)
  if (things.length === 0)
    context.addIssue({ code: "custom", path: ["title"], message: "Centang usahanya, atau tulis apa yang diajukan." })
  if (answerBy && answerBy < submittedOn)
    context.addIssue({
      code: "custom",
      path: ["answerBy"],
      message: "Batas jawaban tidak boleh sebelum tanggal pengajuan.",
    })
  return { id, ...recipient, kind, words, submittedOn, answerBy, things }
})
export type MakeSubmissions = z.output<typeof MakeSubmissions>

function thingsOf(form: Fields, context: z.core.$RefinementCtx): Thing[] {
  const ofEnterprises = [...new Set(form.usaha)].map((enterpriseId) => {
    const name = titleField(enterpriseId)
    const typed = z.string().trim().min(1).max(200).safeParse(form[name])
    if (!typed.success)
      context.addIssue({ code: "custom", path: [name], message: "Tulis apa yang diajukan, paling panjang 200 huruf." })
    const product = form[productField(enterpriseId)]
    const productId = typeof product === "string" && uuid.test(product) ? product : null
    return { enterpriseId, productId, title: typed.data ?? "" }
  })
  return form.title ? [...ofEnterprises, { enterpriseId: null, productId: null, title: form.title }] : ofEnterprises
}
