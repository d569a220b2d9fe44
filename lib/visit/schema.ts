import { z } from "zod"
import { isNib } from "@/lib/enterprise/rules/numbers"
import { AmountText, choiceOf, degreesField, digitsField, numberText, textField, wholeField } from "@/lib/field"
import { type ConsentPurpose, consentPurposes, PersonFields } from "@/lib/person/schema"
import { type AskedKind, askedKinds } from "@/lib/visit/rules/result"

/** The largest photo that is taken, in bytes: one straight from a phone's camera, where no script made it smaller. */
const photoBytes = 15_000_000

/** What can be put right of each fact, by the names of its fields. */
export const correctionFields = {
  identity: ["personName", "nik"],
  location: ["address", "rt", "rw", "kelurahanCode"],
  phone: ["phone"],
  nib: ["nib"],
  sales: ["sales", "salesPeriod", "year"],
} as const satisfies Record<AskedKind, readonly string[]>

const answer = z.enum(["right", "wrong", "unknown", ""], "Pilih benar, salah, atau tidak tahu.").prefault("")
const ticked = z.literal("on").optional()

const Photo = z
  .file("Pilih foto.")
  .max(photoBytes, "Foto lebih besar dari 15 MB; ambil dengan ukuran lebih kecil.")
  .optional()
  // A browser sends a file without name or bytes when none was taken.
  .transform((file) => (file && file.size > 0 ? file : null))

const Corrections = {
  personName: textField(120),
  nik: PersonFields.nik,
  address: textField(300),
  rt: numberText("RT"),
  rw: numberText("RW"),
  kelurahanCode: textField(20),
  phone: PersonFields.phone,
  nib: digitsField(isNib, "NIB terdiri atas 13 angka."),
  sales: AmountText,
  salesPeriod: choiceOf({ month: "Sebulan", year: "Setahun" }, "Pilih sebulan atau setahun."),
  year: wholeField({ least: 1990, most: 2100, message: "Isi tahun dengan 4 angka, misalnya 2025." }),
}

const answersOf = {
  answerIdentity: answer,
  answerLocation: answer,
  answerPhone: answer,
  answerNib: answer,
  answerSales: answer,
}
const consents = { consentCATALOGUE: ticked, consentPHOTO: ticked, consentPARTNER: ticked, consentFINANCE: ticked }
const coordinate = "Lokasi HP tidak terbaca; ambil lagi atau kosongkan."

const Posted = z
  .object({
    id: z.uuid("Muat ulang halaman, lalu isi lagi."),
    enterpriseId: z.uuid("Muat ulang halaman, lalu isi lagi."),
    outcome: z.enum(["ACTIVE", "CLOSED", "MOVED", "NOT_FOUND"], "Pilih apakah usaha ini masih buka."),
    ...answersOf,
    documentIdentity: ticked,
    documentNib: ticked,
    documentSales: ticked,
    ...Corrections,
    ...consents,
    movedToCode: textField(20),
    movedToPlace: textField(120),
    latitude: degreesField({ least: -12, most: 7, message: coordinate }),
    longitude: degreesField({ least: 94, most: 142, message: coordinate }),
    accuracy: wholeField({ least: 0, most: 10_000_000, message: coordinate }),
    photo: Photo,
    note: textField(1000),
    /** The list to go on with. */
    list: z.string().max(1000).prefault(""),
  })
  .superRefine((input, context) => {
    if (input.outcome === "ACTIVE" && Object.keys(answersOf).every((name) => said(input, name) === "")) {
      context.addIssue({ code: "custom", path: ["answerIdentity"], message: "Jawab paling sedikit satu data." })
    }
    if (input.sales && !input.salesPeriod) {
      context.addIssue({ code: "custom", path: ["salesPeriod"], message: "Pilih penjualan sebulan atau setahun." })
    }
  })

function said(input: Record<string, unknown>, name: string): unknown {
  return input[name]
}

/** The name of a fact's field with a word before it: answerNib, documentNib. */
export function fieldOf(word: "answer" | "document", kind: AskedKind): string {
  return `${word}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
}

/** What was typed where nothing is wrong is not read: it stands in fields that nobody sees. */
function withoutUnseen(input: unknown): unknown {
  if (typeof input !== "object" || input === null) return input
  const fields: Record<string, unknown> = { ...input }
  const isActive = fields.outcome === "ACTIVE"
  for (const kind of askedKinds) {
    const isWrong = isActive && fields[fieldOf("answer", kind)] === "wrong"
    if (!isWrong) for (const field of correctionFields[kind]) delete fields[field]
    if (!isActive) fields[fieldOf("answer", kind)] = ""
  }
  if (fields.outcome !== "MOVED") {
    delete fields.movedToCode
    delete fields.movedToPlace
  }
  return fields
}

/** A visit as its form posts it. */
export const RecordVisit = z.preprocess(withoutUnseen, Posted).transform((input) => ({
  ...input,
  answers: {
    identity: input.answerIdentity || "unknown",
    location: input.answerLocation || "unknown",
    phone: input.answerPhone || "unknown",
    nib: input.answerNib || "unknown",
    sales: input.answerSales || "unknown",
  } as const,
  documents: askedKinds.filter((kind) => said(input, fieldOf("document", kind)) === "on"),
  consents: Object.keys(consentPurposes).filter(
    (purpose): purpose is ConsentPurpose => said(input, `consent${purpose}`) === "on",
  ),
}))
export type RecordVisit = z.output<typeof RecordVisit>
