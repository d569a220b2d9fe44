import { z } from "zod"
import { isAccount, tidyAccount } from "@/lib/cost/rules"
import { parseRupiah } from "@/lib/rupiah"

/** How many lines of costs a training has at most. */
export const mostCostLines = 60

/** How many empty lines stand below those that are filled. */
export const spareCostLines = 5

const columns = ["id", "item", "akun", "jumlah", "satuan", "harga"] as const

/** The name of a column's field in a line, counted from 1. */
export function costField(column: (typeof columns)[number], line: number): string {
  return `${column}${line}`
}

const mostPrice = 1_000_000_000_000
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Line = { id: string; item: string; accountCode: string; quantity: number; unit: string; unitPrice: bigint }
type Texts = Record<(typeof columns)[number], string>

function textsOf(form: Record<string, unknown>, line: number): Texts {
  const text = (column: (typeof columns)[number]) => {
    const value = form[costField(column, line)]
    return typeof value === "string" ? value.trim().slice(0, 300) : ""
  }
  const [id, item, akun] = [text("id"), text("item"), text("akun")]
  return { id, item, akun, jumlah: text("jumlah"), satuan: text("satuan"), harga: text("harga") }
}

function readQuantity(text: string): number | null {
  const plain = text.replace(/[.\s]/g, "")
  const quantity = /^\d{1,7}$/.test(plain) ? Number(plain) : 0
  return quantity >= 1 && quantity <= 1_000_000 ? quantity : null
}

function readPrice(text: string): bigint | null {
  const price = parseRupiah(text)
  return price !== null && price <= mostPrice ? BigInt(price) : null
}

/** What is wrong with a line, by column; a line of which nothing is filled in is right. */
function faultsOf({ item, akun, jumlah, satuan, harga }: Texts): [(typeof columns)[number], string][] {
  const faults: [(typeof columns)[number], string | false][] = [
    ["item", item === "" ? "Isi uraian biayanya." : item.length > 200 && "Paling panjang 200 huruf."],
    [
      "akun",
      akun !== "" && !isAccount(tidyAccount(akun)) && "Kode rekening punya 6 bagian, misalnya 5.1.02.01.01.0052.",
    ],
    ["jumlah", readQuantity(jumlah) === null && "Isi jumlah dengan angka bulat, mulai 1."],
    ["satuan", satuan.length > 40 && "Paling panjang 40 huruf."],
    ["harga", readPrice(harga) === null && "Isi harga satuan dengan angka rupiah."],
  ]
  return faults.flatMap(([column, message]) => (message ? [[column, message]] : []))
}

/** A training's costs as their table posts them: the lines to keep, and the ids of those that were emptied. */
export const SaveCosts = z
  .looseObject({ trainingId: z.uuid("Muat ulang halaman, lalu coba lagi.") })
  .transform((form, context) => {
    const posted = Array.from({ length: mostCostLines }, (_, at) => ({ at: at + 1, texts: textsOf(form, at + 1) }))
    const known = posted.filter(({ texts }) => uuid.test(texts.id))
    const isEmpty = ({ texts: { id, ...rest } }: (typeof known)[number]) => Object.values(rest).every((one) => !one)
    const filled = known.filter((line) => !isEmpty(line))
    for (const { at, texts } of filled)
      for (const [column, message] of faultsOf(texts))
        context.addIssue({ code: "custom", path: [costField(column, at)], message: `Baris ${at}: ${message}` })
    const lines = filled.map(
      ({ texts }): Line => ({
        id: texts.id,
        item: texts.item,
        accountCode: tidyAccount(texts.akun),
        quantity: readQuantity(texts.jumlah) ?? 1,
        unit: texts.satuan,
        unitPrice: readPrice(texts.harga) ?? 0n,
      }),
    )
    return { trainingId: form.trainingId, lines, emptied: known.filter(isEmpty).map(({ texts }) => texts.id) }
  })
export type SaveCosts = z.output<typeof SaveCosts>
