import { z } from "zod"
import { AttachedField } from "@/lib/attached"
import { BoxesField, HsField, Id, optionalText, PriceField, unitsField } from "@/lib/product/schema/product"
import { exportRoutes } from "@/lib/product/schema/words"
import { DayField } from "@/lib/training/schema/clock"
import { keysOf } from "@/lib/vocabulary"

/** A shipment that left the country, as its form posts it. */
export const RecordExport = z
  .object({
    id: Id,
    productId: Id,
    route: z.enum(keysOf(exportRoutes), "Pilih atas nama siapa barang dikirim."),
    country: z.string("Isi negara tujuan.").trim().min(2, "Isi negara tujuan.").max(80, "Paling panjang 80 huruf."),
    shippedOn: DayField.pipe(z.string("Isi tanggal kirimnya.")),
    hsCode: HsField,
    volume: unitsField("Isi jumlah dalam kg dengan angka bulat."),
    value: PriceField,
    pebNumber: z
      .string("Isi nomor PEB.")
      .trim()
      .min(1, "Isi nomor PEB (BC 3.0); itulah bukti bahwa barang keluar dari Indonesia.")
      .max(60, "Paling panjang 60 huruf."),
    exporter: optionalText(150),
    port: optionalText(80),
    file: AttachedField,
  })
  .superRefine(({ route, exporter }, context) => {
    if (route !== "DIRECT" && exporter === "")
      context.addIssue({ code: "custom", path: ["exporter"], message: "Isi nama eksportir yang tertulis pada PEB." })
  })
export type RecordExport = z.output<typeof RecordExport>

/** One shipment of a product, to be taken away. */
export const OneExport = z.object({ id: Id, productId: Id })
export type OneExport = z.output<typeof OneExport>

/** The name of a document's box in the form of what is ready for export. */
export function exportDocumentField(name: string): string {
  return `dokumen-${name}`
}

/** Which export documents are ready, as the form posts it, and about which of them it asked. */
export const SaveExportDocuments = z
  .looseObject({ id: Id, kotak: BoxesField })
  .transform(({ id, kotak, ...boxes }) => ({
    id,
    papers: {
      asked: kotak.filter(isPaper),
      ready: kotak.filter((name) => isPaper(name) && boxes[exportDocumentField(name)] === "on"),
    },
  }))

function isPaper(name: string): boolean {
  return /^[a-z0-9_]{1,60}$/.test(name)
}
