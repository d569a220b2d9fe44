import { z } from "zod"
import { textField } from "@/lib/field"
import { mouStatuses } from "@/lib/mou/schema/words"
import { DayField } from "@/lib/training/schema/clock"
import { keysOf } from "@/lib/vocabulary"

const Id = z.uuid("Muat ulang halaman, lalu isi lagi.")
const reload = "Muat ulang halaman, lalu pilih langkahnya lagi."
const optionalText = (most: number) => textField(most).transform((text) => text ?? "")
const dayOf = (message: string) => DayField.pipe(z.string(message))

/** Somebody of the daerah by the account's id, or nobody. */
export const ResponsibleField = z
  .union([z.literal("").transform(() => null), z.uuid("Pilih orang dari daftar.")])
  .prefault("")

/** A step; `from` and `since` are the status its page showed and when that began, the day and the person are for the step after it. */
export const TakeStep = z.object({
  id: Id,
  from: z.enum(keysOf(mouStatuses), reload),
  since: z.string().max(40).optional(),
  dueOn: DayField,
  responsibleId: ResponsibleField,
  reason: optionalText(500),
})
export type TakeStep = z.output<typeof TakeStep>

/** What others decided about a draft, as it is recorded when the step is left behind. */
const Consents = {
  tkksdOn: DayField,
  tkksdWords: optionalText(1000),
  dprdNumber: optionalText(100),
  dprdOn: DayField,
}
export type Consents = { tkksdOn: string | null; tkksdWords: string; dprdNumber: string; dprdOn: string | null }

/** A step of the preparation, forward or back to the draft. */
export const PrepareMou = TakeStep.extend({
  to: z.enum(["STUDY", "DRAFTING", "TEAM_REVIEW", "COUNCIL", "READY"], reload),
  ...Consents,
})
export type PrepareMou = z.output<typeof PrepareMou>

/** The signature; `later` says that the signed paper is uploaded afterwards. */
export const ActivateMou = TakeStep.extend({
  signedOn: dayOf("Isi tanggal penandatanganan."),
  startsOn: dayOf("Isi tanggal mulai berlaku."),
  endsOn: dayOf("Isi hari terakhir masa berlaku."),
  later: z.literal("on").optional(),
  ...Consents,
}).superRefine(({ startsOn, endsOn }, context) => {
  if (endsOn < startsOn)
    context.addIssue({ code: "custom", path: ["endsOn"], message: "Hari terakhir harus sesudah tanggal mulai." })
})
export type ActivateMou = z.output<typeof ActivateMou>

/** The beginning of an evaluation, or its end when all stays as it was. */
export const EvaluateMou = TakeStep.extend({ to: z.enum(["EVALUATION", "ACTIVE"], reload) })
export type EvaluateMou = z.output<typeof EvaluateMou>

/** A longer life. */
export const ExtendMou = TakeStep.extend({ endsOn: dayOf("Isi hari terakhir yang baru.") })
export type ExtendMou = z.output<typeof ExtendMou>

function reasonOf(message: string) {
  return z.string(message).trim().min(10, message).max(500, "Paling panjang 500 huruf.")
}

/** A change of what was agreed, in words. */
export const AmendMou = TakeStep.extend({
  reason: reasonOf("Tulis apa yang diubah adendum ini, misalnya “Kuota uji menjadi 30 sampel”."),
})
export type AmendMou = z.output<typeof AmendMou>

/** An end before its time, with the reason. */
export const StopMou = TakeStep.extend({
  reason: reasonOf("Tulis alasannya, misalnya “Mitra menutup cabangnya di daerah ini”."),
})
export type StopMou = z.output<typeof StopMou>
