import { z } from "zod"
import { versionKinds } from "@/lib/mou/schema/words"
import { keysOf } from "@/lib/vocabulary"

/** What the form of a version says besides its file. */
export const AddVersion = z.object({
  id: z.uuid(),
  kind: z.enum(keysOf(versionKinds)),
  note: z.string().trim().max(300).prefault(""),
})
export type AddVersion = z.output<typeof AddVersion>
