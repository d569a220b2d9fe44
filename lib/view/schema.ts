import { z } from "zod"
import { canonicalQuery } from "@/lib/view/rules"

const Id = z.uuid("Muat ulang halaman, lalu coba lagi.")
const ticked = z.literal("on").optional()

/** A list to be kept under a name; its query is brought into one form. */
export const SaveView = z.object({
  id: Id,
  name: z
    .string("Isi nama tampilan.")
    .trim()
    .min(1, "Isi nama tampilan, misalnya “Perlu dikunjungi”.")
    .max(60, "Nama tampilan paling panjang 60 huruf."),
  query: z.string().max(5000, "Filter ini terlalu panjang untuk disimpan.").prefault("").transform(canonicalQuery),
  shared: ticked,
})
export type SaveView = z.output<typeof SaveView>

/** Whether the whole agency is to see a view. */
export const ShareView = z.object({ id: Id, shared: ticked })

/** The roles whose list opens with a view; those not ticked open with another or none. */
export const SetDefault = z.object({
  id: Id,
  admin: ticked,
  officer: ticked,
  companion: ticked,
  leader: ticked,
})
export type SetDefault = z.output<typeof SetDefault>

export const ViewId = z.object({ id: Id })
