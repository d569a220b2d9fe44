import { z } from "zod"
import { AttachedField } from "@/lib/attached"
import { Id, optionalText } from "@/lib/product/schema/product"
import { type LabelElement, labelElements } from "@/lib/product/schema/words"
import { keysOf } from "@/lib/vocabulary"

/** Whether a mandatory element is on a label, in the words people read. */
export const elementStates = { ada: "Tercantum", belum: "Belum tercantum", tanpa: "Tidak diperlukan" } as const
export type ElementState = keyof typeof elementStates

/** The name of an element's field in the form. */
export function elementField(element: LabelElement): string {
  return `unsur-${element}`
}

/** A version of a product's label as its form posts it; an element about which nothing is said is not on it. */
export const SaveLabel = z
  .looseObject({ id: Id, productId: Id, note: optionalText(500), file: AttachedField })
  .transform(({ id, productId, note, file, ...said }) => {
    const of = (state: ElementState) => keysOf(labelElements).filter((element) => said[elementField(element)] === state)
    return { id, productId, note, file, elements: of("ada"), notNeeded: of("tanpa") }
  })
export type SaveLabel = z.output<typeof SaveLabel>

/** What the fields of a label's form hold at first. */
export function labelTexts(label: { elements: string[]; notNeeded: string[] } | undefined): Record<string, string> {
  return Object.fromEntries(
    keysOf(labelElements).map((element) => [
      elementField(element),
      label?.elements.includes(element) ? "ada" : label?.notNeeded.includes(element) ? "tanpa" : "belum",
    ]),
  )
}
