import { z } from "zod"
import { shareDays, shareTerms } from "@/lib/share/rules"
import { keysOf } from "@/lib/vocabulary"

const reload = "Muat ulang halaman, lalu coba lagi."

/** A link to a product's dossier: for how long, and whether the telephone number is part of it. */
export const ShareProduct = z.object({
  id: z.uuid(reload),
  productId: z.uuid(reload),
  days: z.enum(keysOf(shareTerms), "Pilih berapa lama tautan dapat dibuka.").prefault(`${shareDays}`).transform(Number),
  showsPhone: z
    .string()
    .optional()
    .transform((text) => text === "on"),
})
export type ShareProduct = z.output<typeof ShareProduct>

/** A link that shall open no more. */
export const RevokeShare = z.object({ id: z.uuid(reload), productId: z.uuid(reload) })
