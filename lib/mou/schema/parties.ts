import { z } from "zod"
import { type Authority, authorities } from "@/lib/mou/schema/words"
import { type Posted, rowNumbers, textOf } from "@/lib/training/schema/rows"
import { isKeyOf } from "@/lib/vocabulary"

/** A party of an agreement as its form posts it; the daerah has no partner, and a partner named as it is recorded no institution. */
export type PartyRow = {
  /** The number of its line in the form: 1 is the daerah. */
  row: number
  partnerId: string | null
  institution: string
  number: string
  signatory: string
  office: string
  authority: Authority
  authorityNumber: string
}

/** The fields of a party's line, each with the line's number behind it. */
const partyFields = ["institution", "number", "signatory", "office", "authority", "authorityNumber"] as const

/** The numbers of a form's lines of partners: 1 is the daerah's own. */
export const partnerRows = rowNumbers.slice(1, 12)

/** The lines of a text that say something, each once, without what people put before them. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s*(?:[-•*]|\d{1,2}[.)]|[a-z][.)])\s+/i, "").trim())
  return [...new Set(lines.filter(Boolean))]
}

/** The parties a form posted, the daerah first and at least one partner after it. */
export function partiesOf(posted: Posted, context: z.core.$RefinementCtx): PartyRow[] {
  const daerah = partyOf(posted, 1, context)
  if (daerah.institution === "")
    context.addIssue({ code: "custom", path: ["institution1"], message: "Isi nama pemerintah daerah." })
  const partners = partnerRows.flatMap((row) => partnerOf(posted, row, context))
  if (partners.length === 0 && !isAnythingPosted(posted))
    context.addIssue({ code: "custom", path: ["partnerId2"], message: "Pilih mitra dari daftar." })
  const repeated = partners.find((one, at) => partners.findIndex(({ partnerId }) => partnerId === one.partnerId) < at)
  if (repeated)
    context.addIssue({
      code: "custom",
      path: [`partnerId${repeated.row}`],
      message: "Mitra ini sudah dipilih di atas.",
    })
  return [daerah, ...partners]
}

function partnerOf(posted: Posted, row: number, context: z.core.$RefinementCtx): PartyRow[] {
  if (!isFilled(posted, row)) return []
  const known = z.uuid().safeParse(posted[`partnerId${row}`])
  if (!known.success)
    context.addIssue({ code: "custom", path: [`partnerId${row}`], message: "Pilih mitra dari daftar." })
  return known.success ? [{ ...partyOf(posted, row, context), partnerId: known.data }] : []
}

/** Whether somebody wrote in a partner's line; by what right is chosen from the start. */
function isFilled(posted: Posted, row: number): boolean {
  const names = ["partnerId", ...partyFields.filter((field) => field !== "authority")]
  return names.some((name) => {
    const value = posted[`${name}${row}`]
    return typeof value === "string" && value.trim() !== ""
  })
}

function isAnythingPosted(posted: Posted): boolean {
  return partnerRows.some((row) => isFilled(posted, row))
}

function partyOf(posted: Posted, row: number, context: z.core.$RefinementCtx): PartyRow {
  const text = (name: string) => textOf(posted, `${name}${row}`, context)
  const authority = posted[`authority${row}`]
  return {
    row,
    partnerId: null,
    institution: text("institution"),
    number: text("number"),
    signatory: text("signatory"),
    office: text("office"),
    authority: isKeyOf(authorities, authority) ? authority : "OFFICE",
    authorityNumber: text("authorityNumber"),
  }
}
