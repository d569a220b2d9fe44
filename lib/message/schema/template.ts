import { z } from "zod"
import { listPlaces, type Place, templateFault } from "@/lib/message/rules/places"
import { placesOf, usualTemplates } from "@/lib/message/rules/templates"
import { type Group, groups, type TemplateEvent } from "@/lib/message/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

/** A message of so many letters at most, its lines as the database keeps them. */
function plainText(most: number) {
  return z
    .string("Tulis pesannya.")
    .trim()
    .min(1, "Tulis pesannya.")
    .max(most, `Pesan paling panjang ${most.toLocaleString("id-ID")} huruf.`)
    .transform((text) => text.replace(/\r\n/g, "\n"))
}

/** Refuses a text that leaves open what it cannot. */
function faultless(places: readonly Place[]) {
  return (text: string, context: z.RefinementCtx) => {
    const message = templateFault(text, places)
    if (message) context.addIssue({ code: "custom", message })
  }
}

/** A message to the people of a list, its places still open. */
export const SaveTemplate = z.object({
  id: z.uuid("Muat ulang halaman, lalu coba lagi."),
  text: plainText(1000).superRefine(faultless(listPlaces)),
})
export type SaveTemplate = z.output<typeof SaveTemplate>

const event = z.custom<TemplateEvent>((text) => isKeyOf(usualTemplates, text), "Pilih peristiwanya.")

/** The subject of an e-mail, its places still open, on one line. */
const subject = z
  .string("Tulis perihalnya.")
  .trim()
  .min(1, "Tulis perihalnya.")
  .max(150, "Perihal paling panjang 150 huruf.")
  .regex(/^[^\r\n]*$/, "Tulis perihal dalam satu baris.")

/** What the daerah writes about an event; only the event's own places may stand open. */
export const SaveEventTemplate = z
  .object({ id: z.uuid("Muat ulang halaman, lalu coba lagi."), event, subject, text: plainText(3000) })
  .superRefine(({ event, subject, text }, context) => {
    for (const [name, words] of Object.entries({ subject, text })) {
      const message = templateFault(words, placesOf(event))
      if (message) context.addIssue({ code: "custom", path: [name], message })
    }
  })
export type SaveEventTemplate = z.output<typeof SaveEventTemplate>

/** Back to the usual words. */
export const ResetEventTemplate = z.object({ event })

/** A message to a group of those who take part, by hand. */
export const WriteToGroup = z.object({
  id: z.uuid("Muat ulang halaman, lalu coba lagi."),
  trainingId: z.uuid("Muat ulang halaman, lalu coba lagi."),
  group: z.custom<Group>((text) => isKeyOf(groups, text), "Pilih kepada siapa."),
  subject: subject.superRefine(faultless(placesOf("OTHER"))),
  text: plainText(3000).superRefine(faultless(placesOf("OTHER"))),
})
export type WriteToGroup = z.output<typeof WriteToGroup>
