import { z } from "zod"
import { listPlaces, type Place, templateFault } from "@/lib/message/rules/places"

/** A text with places still open, so many letters long at most. */
export function openText(places: readonly Place[], most: number) {
  return z
    .string("Tulis pesannya.")
    .trim()
    .min(1, "Tulis pesannya.")
    .max(most, `Pesan paling panjang ${most.toLocaleString("id-ID")} huruf.`)
    .transform((text, context) => {
      const fault = templateFault(text, places)
      if (fault) context.addIssue({ code: "custom", message: fault })
      return text.replace(/\r\n/g, "\n")
    })
}

/** A message to the people of a list, its places still open. */
export const SaveTemplate = z.object({
  id: z.uuid("Muat ulang halaman, lalu coba lagi."),
  text: openText(listPlaces, 1000),
})
export type SaveTemplate = z.output<typeof SaveTemplate>
