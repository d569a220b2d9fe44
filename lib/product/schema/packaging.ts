import { z } from "zod"
import { AttachedField } from "@/lib/attached"
import { Box, BoxesField, Id, ifShown, optionalText, unitsField } from "@/lib/product/schema/product"
import { packagingLevels } from "@/lib/product/schema/words"
import { keysOf } from "@/lib/vocabulary"

const level = z.enum(keysOf(packagingLevels), "Pilih tingkat kemasannya.")

/** One level of a product's packaging, as its form posts it; no level's form shows everything. */
export const SavePackaging = z
  .object({
    productId: Id,
    level,
    material: z
      .string("Isi bahan kemasannya.")
      .trim()
      .min(2, "Isi bahan kemasannya, misalnya botol kaca atau karton.")
      .max(120, "Bahan paling panjang 120 huruf."),
    size: ifShown(optionalText(80)),
    netContent: ifShown(optionalText(60)),
    units: ifShown(unitsField("Isi jumlah per kemasan dengan angka bulat, misalnya 24.")),
    foodGrade: Box,
    kotak: BoxesField,
    file: AttachedField,
  })
  .transform(({ kotak, foodGrade, ...said }) => ({
    ...said,
    foodGrade: kotak.includes("foodGrade") ? foodGrade : undefined,
  }))
export type SavePackaging = z.output<typeof SavePackaging>

/** One level of a product's packaging that it does not have. */
export const RemovePackaging = z.object({ productId: Id, level })
export type RemovePackaging = z.output<typeof RemovePackaging>
