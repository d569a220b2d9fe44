import { z } from "zod"
import { Id } from "@/lib/product/schema/product"

/** What was made in a month (its first day, ISO), and how many units were ordered and delivered in time; null is not known. */
export type OutputRow = { month: string; quantity: number | null; ordered: number | null; onTime: number | null }

const columns = ["jumlah", "pesanan", "tepat"] as const

/** The name of a month's field in the table. */
export function outputField(name: (typeof columns)[number] | "semula", month: string): string {
  return `${name}-${month.slice(0, 7)}`
}

/** What a month's fields hold at first, with what stood there when the page was opened. */
export function outputTexts({ month, quantity, ordered, onTime }: OutputRow): Record<string, string> {
  const texts = [quantity, ordered, onTime].map((value) => (value === null ? "" : String(value)))
  const fields = columns.map((name, at) => [outputField(name, month), texts[at] ?? ""])
  return Object.fromEntries([...fields, [outputField("semula", month), texts.join("|")]])
}

const most = 2_000_000_000

function readCount(text: string): number | null | undefined {
  const plain = text.replace(/[.\s]/g, "")
  if (plain === "") return null
  const value = /^\d{1,10}$/.test(plain) ? Number(plain) : most + 1
  return value <= most ? value : undefined
}

/** What is wrong with a month's numbers, by field. */
function faultsOf(
  month: string,
  numbers: readonly (number | null | undefined)[],
): { path: string[]; message: string }[] {
  const [quantity, ordered, onTime] = numbers
  const unreadable = columns.filter((_, at) => numbers[at] === undefined)
  const fault = (name: (typeof columns)[number], message: string) => ({ path: [outputField(name, month)], message })
  if (unreadable.length > 0) return unreadable.map((name) => fault(name, "Isi dengan angka bulat."))
  if (quantity === null && (ordered !== null || onTime !== null))
    return [fault("jumlah", "Isi jumlah yang dibuat pada bulan ini; 0 bila tidak ada.")]
  if (onTime !== null && ordered === null) return [fault("pesanan", "Isi jumlah yang dipesan.")]
  return (onTime ?? 0) > (ordered ?? 0) ? [fault("tepat", "Tidak dapat melebihi yang dipesan.")] : []
}

/** A table of months; only those that were changed since the page was opened, so that what a colleague wrote meanwhile stays. */
export const SaveOutputs = z.looseObject({ productId: Id }).transform(({ productId, ...form }, context) => {
  const text = (name: string) => (typeof form[name] === "string" ? form[name].trim() : "")
  const months = Object.keys(form)
    .flatMap((name) => /^jumlah-(20\d\d-(?:0[1-9]|1[0-2]))$/.exec(name)?.[1] ?? [])
    .slice(0, 24)
  const rows = months.flatMap((month): OutputRow[] => {
    const typed = columns.map((name) => text(outputField(name, month)))
    if (typed.join("|") === text(outputField("semula", month))) return []
    const numbers = typed.map(readCount)
    const faults = faultsOf(month, numbers)
    for (const fault of faults) context.addIssue({ code: "custom", ...fault })
    const [quantity = null, ordered = null, onTime = null] = numbers
    return [{ month: `${month}-01`, quantity, ordered, onTime }]
  })
  return { productId, rows }
})
export type SaveOutputs = z.output<typeof SaveOutputs>
