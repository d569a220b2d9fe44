import { z } from "zod"
import { templateFault } from "@/lib/message/rules"

/** A message to the people of a list, its places still open. */
export const SaveTemplate = z.object({
  id: z.uuid("Muat ulang halaman, lalu coba lagi."),
  text: z
    .string("Tulis pesannya.")
    .trim()
    .min(1, "Tulis pesannya.")
    .max(1000, "Pesan paling panjang 1.000 huruf.")
    .transform((text, context) => {
      const fault = templateFault(text)
      if (fault) context.addIssue({ code: "custom", message: fault })
      return text.replace(/\r\n/g, "\n")
    }),
})
export type SaveTemplate = z.output<typeof SaveTemplate>
