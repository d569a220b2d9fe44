import { z } from "zod"
import { Id } from "@/lib/product/schema/product"
import { keysOf } from "@/lib/vocabulary"

/** The parts of a product that are confirmed by themselves, in the words people read. */
const parts = {
  RECORD: "Data produk",
  PACKAGING: "Kemasan",
  LABEL: "Label",
  OUTPUT: "Produksi",
  CHANNEL: "Saluran penjualan",
} as const
export type Part = keyof typeof parts

/** A part of a product that somebody beside the owner has seen to be so. */
export const CheckProduct = z.object({ id: Id, part: z.enum(keysOf(parts), "Muat ulang halaman, lalu coba lagi.") })
export type CheckProduct = z.output<typeof CheckProduct>

/** A product to be taken out of the lists, and why. */
export const WithdrawProduct = z.object({
  id: Id,
  reason: z
    .string("Tulis alasannya.")
    .trim()
    .min(3, "Tulis alasannya, misalnya “tidak diproduksi lagi”.")
    .max(300, "Alasan paling panjang 300 huruf."),
})
export type WithdrawProduct = z.output<typeof WithdrawProduct>

/** A product alone. */
export const OneProduct = z.object({ id: Id })
