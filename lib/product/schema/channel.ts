import { z } from "zod"
import { Id, ifShown, PriceField } from "@/lib/product/schema/product"
import { channelKinds } from "@/lib/product/schema/words"
import { DayField } from "@/lib/training/schema/clock"
import { keysOf } from "@/lib/vocabulary"

const linkMessage = "Isi alamat lengkap yang diawali https://, misalnya https://tokopedia.com/nama-toko."

/** An address on the web (nothing else, so that a link leads nowhere but there), or nothing. */
const LinkField = z
  .string()
  .trim()
  .max(300, "Alamat paling panjang 300 huruf.")
  .prefault("")
  .transform((text, context) => {
    if (text === "") return ""
    const address = URL.canParse(text) ? new URL(text) : null
    if (address && /^https?:$/.test(address.protocol) && address.username === "") return address.href
    context.addIssue({ code: "custom", message: linkMessage })
    return z.NEVER
  })

/** Where a product is sold, as its form posts it. */
export const SaveChannel = z
  .object({
    id: Id,
    productId: Id,
    kind: z.enum(keysOf(channelKinds), "Pilih jenis salurannya."),
    name: z
      .string("Isi nama tempatnya.")
      .trim()
      .min(2, "Isi nama tempatnya, misalnya “Tokopedia” atau “Indomaret Sagerat”.")
      .max(120, "Nama paling panjang 120 huruf."),
    url: ifShown(LinkField),
    since: ifShown(DayField),
    until: ifShown(DayField),
  })
  .superRefine(({ since, until }, context) => {
    if (since && until && until < since)
      context.addIssue({ code: "custom", path: ["until"], message: "Hari terakhir tidak boleh sebelum hari pertama." })
  })
export type SaveChannel = z.output<typeof SaveChannel>

/** One channel of a product, to be taken away. */
export const OneChannel = z.object({ id: Id, productId: Id })
export type OneChannel = z.output<typeof OneChannel>

/** The name of a month's field in a channel's table of sales. */
export function saleField(month: string): string {
  return `omzet-${month.slice(0, 7)}`
}

/** What a channel brought in by month (its first day, ISO), in rupiah; null is not known. */
export const SaveSales = z.looseObject({ id: Id, productId: Id }).transform(({ id, productId, ...form }, context) => {
  const months = Object.keys(form)
    .flatMap((name) => /^omzet-(20\d\d-(?:0[1-9]|1[0-2]))$/.exec(name)?.[1] ?? [])
    .slice(0, 24)
  const rows = months.map((month) => {
    const read = PriceField.safeParse(form[saleField(month)])
    if (!read.success)
      context.addIssue({ code: "custom", path: [saleField(month)], message: "Isi dengan rupiah, misalnya 1,5 jt." })
    return { month: `${month}-01`, amount: read.success ? read.data : null }
  })
  return { id, productId, rows }
})
export type SaveSales = z.output<typeof SaveSales>
