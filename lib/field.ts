import { z } from "zod"
import { parseAmount } from "@/lib/enterprise/rules/amount"
import { parsePhone, stripNoise } from "@/lib/person/rules"
import { isKeyOf } from "@/lib/vocabulary"

/** A text that may be left empty: trimmed, null when there is nothing. */
export function textField(most: number) {
  return z
    .string()
    .trim()
    .max(most, `Paling panjang ${most} huruf.`)
    .prefault("")
    .transform((text) => text || null)
}

/** One of a list, or nothing. */
export function choiceOf<K extends string>(vocabulary: Record<K, string>, message: string) {
  return z
    .string()
    .prefault("")
    .transform((text, context) => {
      if (text === "") return null
      if (isKeyOf(vocabulary, text)) return text
      context.addIssue({ code: "custom", message })
      return z.NEVER
    })
}

/** A number that is a text of digits; what people put between the digits is dropped. */
export function digitsField(isRight: (digits: string) => boolean, message: string) {
  return z
    .string()
    .max(60, message)
    .prefault("")
    .transform((text, context) => {
      const digits = stripNoise(text)
      if (digits === "") return null
      if (!isRight(digits)) context.addIssue({ code: "custom", message })
      return digits
    })
}

/** A phone number as people type it, kept as +62…. */
export function phoneNumber(message: string) {
  return z
    .string()
    .max(40, message)
    .transform((text, context) => {
      const phone = parsePhone(text)
      if (phone) return phone
      context.addIssue({ code: "custom", message })
      return z.NEVER
    })
}

/** The same, or nothing. */
export function phoneField(message: string) {
  const blank = z
    .string()
    .trim()
    .length(0)
    .transform(() => null)
  return z.union([blank, phoneNumber(message)], message).prefault("")
}

/** A whole number, thousands separated or not, or nothing. */
export function wholeField(range: { least: number; most: number; message: string }) {
  return z
    .string()
    .max(20, range.message)
    .prefault("")
    .transform((text, context) => {
      const plain = text.replace(/[.\s]/g, "")
      if (plain === "") return null
      const value = /^\d+$/.test(plain) ? Number(plain) : Number.NaN
      if (value >= range.least && value <= range.most) return value
      context.addIssue({ code: "custom", message: range.message })
      return z.NEVER
    })
}

const most = 9_000_000_000_000_000

const amountMessage = "Isi dengan angka rupiah, misalnya 1.500.000, 1,5 jt, atau 5-10 jt."
/** An amount of rupiah or a range, as people type it, or nothing. */
export const AmountText = z
  .string()
  .max(60, amountMessage)
  .prefault("")
  .transform((text, context) => {
    const amount = parseAmount(text)
    if (amount !== undefined && (amount?.max ?? 0) <= most && (amount?.min ?? 0) <= most) return amount
    context.addIssue({ code: "custom", message: amountMessage })
    return z.NEVER
  })

/** Degrees of latitude or longitude with a decimal comma or point, or nothing. */
export function degreesField(range: { least: number; most: number; message: string }) {
  return z
    .string()
    .max(30, range.message)
    .prefault("")
    .transform((text, context) => {
      const plain = text.trim().replace(",", ".")
      if (plain === "") return null
      const value = /^-?\d{1,3}(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
      if (value >= range.least && value <= range.most) return value
      context.addIssue({ code: "custom", message: range.message })
      return z.NEVER
    })
}

/** Up to three digits, kept as typed with their leading zeros. */
export function numberText(label: string) {
  return z
    .string()
    .trim()
    .regex(/^\d{0,3}$/, `${label} paling banyak 3 angka.`)
    .prefault("")
    .transform((text) => text || null)
}
