import { z } from "zod"
import { CorrectEnterprise } from "@/lib/enterprise/schema/enterprise"

const { personName, phone, email, name, brand, products, nib, address, rt, rw, kelurahanCode, startedYear } =
  CorrectEnterprise.shape

/** The fields an owner may have changed by a form; a NIK or NPWP is changed at the agency, with the card in hand. */
const fields = { name, brand, products, nib, address, rt, rw, kelurahanCode, startedYear, personName, phone, email }
export type ProposedField = keyof typeof fields

/** The names of those fields, in the order of the form. */
export const proposedFields: readonly ProposedField[] = [
  ...(["name", "brand", "products", "nib", "startedYear"] as const),
  ...(["address", "rt", "rw", "kelurahanCode"] as const),
  ...(["personName", "phone", "email"] as const),
]

const Ids = { id: z.uuid("Muat ulang halaman."), enterpriseId: z.uuid("Muat ulang halaman.") }
const Note = z.string().trim().max(500, "Paling panjang 500 huruf.").prefault("")

const Change = z.object({ ...Ids, ...fields, note: Note })

/** What an owner would have changed, as the form posts it: checked like a correction, kept as it was typed. */
export const ProposeChange = z.looseObject({}).transform((form, context) => {
  const parsed = Change.safeParse(form)
  if (!parsed.success) {
    for (const { message, path } of parsed.error.issues) context.addIssue({ code: "custom", message, path })
    return z.NEVER
  }
  const { id, enterpriseId, note } = parsed.data
  const typed = proposedFields.map((field) => [field, typeof form[field] === "string" ? form[field] : ""])
  const texts: Record<string, string> = Object.fromEntries(typed)
  return { id, enterpriseId, note, texts }
})
export type ProposeChange = z.output<typeof ProposeChange>

/** What an owner objects to, in the own words. */
export const SendObjection = z.object({
  ...Ids,
  note: z
    .string("Tulis keberatan Anda.")
    .trim()
    .min(10, "Tulis keberatan Anda dengan paling sedikit 10 huruf.")
    .max(1000, "Paling panjang 1.000 huruf."),
})
export type SendObjection = z.output<typeof SendObjection>

/** What a proposal holds, as it is kept encrypted: texts as typed, by field, and the owner's words. */
export const Proposed = z.object({
  from: z.record(z.string(), z.string()),
  to: z.record(z.string(), z.string()),
  note: z.string(),
})
export type Proposed = z.output<typeof Proposed>

const box = "terima-"

/** The name of the box that accepts a field. */
export function acceptBox(field: string): string {
  return `${box}${field}`
}

/** An officer's answer: the fields whose box is ticked are accepted, the others are answered. */
export const DecideProposal = z
  .looseObject({
    id: z.uuid("Muat ulang halaman."),
    version: z.string().max(100),
    answer: z.string().trim().max(1000, "Paling panjang 1.000 huruf.").prefault(""),
    confirmed: z.literal("on").optional(),
  })
  .transform((form) => {
    const { id, version, answer, confirmed } = form
    return {
      id,
      version,
      answer,
      confirmed,
      accepted: proposedFields.filter((field) => form[acceptBox(field)] === "on"),
    }
  })
export type DecideProposal = z.output<typeof DecideProposal>

/** What has become of a proposal, in the words people read. */
export const proposalStates = {
  OPEN: "Menunggu jawaban",
  ACCEPTED: "Diterima",
  PARTLY: "Diterima sebagian",
  ANSWERED: "Dijawab",
} as const

/** The mood of each state's tag. */
export const proposalMoods = { OPEN: "warn", ACCEPTED: "good", PARTLY: "info", ANSWERED: "plain" } as const

/** What a proposal is. */
export const proposalKinds = { CHANGE: "Usulan perubahan", OBJECTION: "Keberatan" } as const
