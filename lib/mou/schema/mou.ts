import { z } from "zod"
import { textField } from "@/lib/field"
import { needsParent } from "@/lib/mou/rules/family"
import { linesOf, type PartyRow, partiesOf } from "@/lib/mou/schema/parties"
import { ResponsibleField } from "@/lib/mou/schema/step"
import { mouCategories, mouForms } from "@/lib/mou/schema/words"
import { DayField } from "@/lib/training/schema/clock"
import type { Posted } from "@/lib/training/schema/rows"
import { isKeyOf, keysOf } from "@/lib/vocabulary"

const Id = z.uuid("Muat ulang halaman, lalu isi lagi.")
const optionalText = (most: number) => textField(most).transform((text) => text ?? "")

/** How many lines of scope an agreement has at most. */
const mostScopes = 30

const Fields = z.object({
  id: Id,
  /** What the agreement was when the form was opened; absent for a new one. */
  version: z.string().max(40).optional(),
  form: z.enum(keysOf(mouForms), "Pilih bentuk naskah."),
  category: z.enum(keysOf(mouCategories), "Pilih golongan mitra."),
  parentId: z.union([z.literal("").transform(() => null), z.uuid("Pilih perjanjian induk dari daftar.")]).prefault(""),
  title: z
    .string("Isi judul, yaitu apa yang diperjanjikan.")
    .trim()
    .min(3, "Isi judul, yaitu apa yang diperjanjikan.")
    .max(300, "Judul paling panjang 300 huruf."),
  object: optionalText(1000),
  scopes: optionalText(6000),
  rights: optionalText(4000),
  duties: optionalText(4000),
  financing: optionalText(1000),
  agency: optionalText(200),
  place: optionalText(200),
  signedOn: DayField,
  startsOn: DayField,
  endsOn: DayField,
  tkksdOn: DayField,
  tkksdWords: optionalText(1000),
  needsDprd: z.literal("on").optional(),
  dprdNumber: optionalText(100),
  dprdOn: DayField,
  dueOn: DayField,
  responsibleId: ResponsibleField,
})
type Fields = z.output<typeof Fields>

/** An agreement as its form posts it: its facts, its lines of scope, and its parties with the daerah first. Every mistake is told at once. */
export const SaveMou = z.looseObject({}).transform((posted, context) => {
  const { data, error } = Fields.safeParse(posted)
  for (const { path, message } of error?.issues ?? []) context.addIssue({ code: "custom", path, message })
  refuseUnfit(posted, context)
  const [scopes, parties] = [scopesOf(posted, context), partiesOf(posted, context)]
  return data ? { ...wordsOf(data), ...daysOf(data), scopes, parties } : z.NEVER
})
export type SaveMou = z.output<typeof SaveMou>
export type { PartyRow }

export const MouId = z.object({ id: Id })

function wordsOf(input: Fields) {
  const { id, version, form, category, parentId, title, object, rights, duties, financing, agency, place } = input
  const { tkksdWords, needsDprd, dprdNumber, responsibleId } = input
  const what = { id, version, form, category, parentId, title, object, rights, duties, financing, agency, place }
  return { ...what, tkksdWords, needsDprd: needsDprd === "on", dprdNumber, responsibleId }
}

function daysOf({ signedOn, startsOn, endsOn, tkksdOn, dprdOn, dueOn }: Fields) {
  return { signedOn, startsOn, endsOn, tkksdOn, dprdOn, dueOn }
}

/** What is wrong between fields that are each right. */
function refuseUnfit({ form, parentId, ...days }: Posted, context: z.core.$RefinementCtx): void {
  const [first, last] = [DayField.safeParse(days.startsOn).data, DayField.safeParse(days.endsOn).data]
  if (first && last && last < first)
    context.addIssue({ code: "custom", path: ["endsOn"], message: "Hari terakhir harus sesudah tanggal mulai." })
  if (isKeyOf(mouForms, form) && needsParent(form) && !parentId)
    context.addIssue({ code: "custom", path: ["parentId"], message: "Pilih perjanjian yang diubah adendum ini." })
}

function scopesOf({ scopes }: Posted, context: z.core.$RefinementCtx): string[] {
  const lines = linesOf(typeof scopes === "string" ? scopes : "")
  if (lines.length > mostScopes)
    context.addIssue({ code: "custom", path: ["scopes"], message: `Paling banyak ${mostScopes} baris.` })
  return lines
}
