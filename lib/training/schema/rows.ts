import type { z } from "zod"

/** What a form posted that has more fields than a schema can name one by one. */
export type Posted = Record<string, unknown>

/** How many lines a form of several lines has at most. */
const mostRows = 20

/** The trimmed text of a posted field; longer than allowed is an issue of that field. */
export function textOf(posted: Posted, name: string, context: z.core.$RefinementCtx): string {
  const value = posted[name]
  const text = typeof value === "string" ? value.trim() : ""
  if (text.length > 200) {
    context.addIssue({ code: "custom", path: [name], message: "Paling panjang 200 huruf." })
  }
  return text
}

/** Which keys of a vocabulary were ticked, by checkboxes named with a prefix. */
export function tickedOf<K extends string>(posted: Posted, prefix: string, keys: readonly K[]): K[] {
  return keys.filter((key) => posted[`${prefix}${key}`] === "on")
}

const kelurahanCode = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/

/** The kelurahan codes behind a prefix among the names of what was posted. */
export function codesBehind(posted: Posted, prefix: string): string[] {
  return Object.keys(posted)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .filter((code) => kelurahanCode.test(code))
}

/** The numbers of a form's lines, from 1. */
export const rowNumbers = Array.from({ length: mostRows }, (_, index) => index + 1)
