import { z } from "zod"
import type { Requirement } from "@/lib/channel/schema/profile"
import { profileKinds } from "@/lib/channel/schema/words"
import { wholeField } from "@/lib/field"
import { type Posted, rowNumbers, textOf } from "@/lib/training/schema/rows"
import { keysOf } from "@/lib/vocabulary"

/** What somebody saw of one thing on a list. */
export const CheckItem = z.object({
  productId: z.uuid("Muat ulang halaman."),
  profileId: z.uuid("Muat ulang halaman."),
  item: z.string().min(1).max(40),
  result: z.enum(["PASSED", "FAILED"], "Pilih terpenuhi atau belum."),
  note: z.string().trim().max(300, "Paling panjang 300 huruf.").prefault(""),
})
export type CheckItem = z.output<typeof CheckItem>

/** So many things somebody looks at can be on a list. */
const itemRows = rowNumbers

/** An item as its form posts it; the key is given when it is kept. */
export type ItemRow = { words: string; must: boolean }

const nothingAsked = "Pilih paling sedikit satu syarat."

/** A way to market as its form posts it: a field `c-CODE` holds "must:2" or "should:1", or nothing. */
export const SaveProfile = z
  .looseObject({
    id: z.uuid("Muat ulang halaman."),
    kind: z.enum(keysOf(profileKinds), "Pilih jenis saluran."),
    name: z.string().trim().min(1, "Isi nama saluran.").max(80, "Paling panjang 80 huruf."),
    partnerId: z.union([z.literal("").transform(() => null), z.uuid("Pilih mitra dari daftar.")]).prefault(""),
    volume: wholeField({ least: 1, most: 100_000_000, message: "Isi dengan angka bulat, misalnya 500." }),
    volumeMust: z.enum(["must", "should"], "Pilih wajib atau disarankan.").prefault("should"),
    shelfLife: wholeField({ least: 1, most: 36_500, message: "Isi dengan jumlah hari, misalnya 90." }),
    shelfLifeMust: z.enum(["must", "should"], "Pilih wajib atau disarankan.").prefault("should"),
  })
  .transform(({ id, kind, name, partnerId, ...posted }, context) => {
    const requirements = requirementsOf(posted)
    const items = itemRows.flatMap((row): ItemRow[] => {
      const words = textOf(posted, `item${row}`, context)
      return words === "" ? [] : [{ words, must: posted[`itemMust${row}`] === "must" }]
    })
    if (requirements.length + items.length === 0)
      context.addIssue({ code: "custom", path: ["volume"], message: nothingAsked })
    return { id, kind, name, partnerId, requirements, items }
  })
export type SaveProfile = z.output<typeof SaveProfile>

type Numbers = { volume: number | null; volumeMust: string; shelfLife: number | null; shelfLifeMust: string }

function requirementsOf(posted: Posted & Numbers): Requirement[] {
  const { volume, volumeMust, shelfLife, shelfLifeMust } = posted
  const criteria = Object.entries(posted).flatMap(([name, value]): Requirement[] => {
    const code = /^c-([A-Z]{2}\d{1,2})$/.exec(name)?.[1]
    const asked = typeof value === "string" ? /^(must|should):([0-9.]{1,4})$/.exec(value) : null
    const min = Number(asked?.[2])
    return code && asked && min > 0 ? [{ kind: "criterion", criterion: code, min, must: asked[1] === "must" }] : []
  })
  return [
    ...criteria,
    ...(volume ? [{ kind: "volume" as const, min: volume, must: volumeMust === "must" }] : []),
    ...(shelfLife ? [{ kind: "shelf-life" as const, min: shelfLife, must: shelfLifeMust === "must" }] : []),
  ]
}

/** Which way to market is hidden. */
export const RetireProfile = z.object({ id: z.uuid("Muat ulang halaman.") })
