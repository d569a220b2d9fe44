import { z } from "zod"
import { AttachedField } from "@/lib/attached"
import { textField } from "@/lib/field"
import { type Finding, readFinding } from "@/lib/test/rules/judge"
import { type Parameter, standardNamed } from "@/lib/test/rules/standards"
import { DayField } from "@/lib/training/schema/clock"

const reload = "Muat ulang halaman, lalu isi lagi."
const box = "nilai-"
const maybe = (most: number) => textField(most).transform((text) => text ?? "")

/** The name of the field of a parameter's result. */
export function valueField(code: string): string {
  return box + code
}

/** What the senses can find, in the words of the form. */
export const senses = { right: "Sesuai", wrong: "Tidak sesuai" } as const

/** What a report by a standard that the portal does not hold can say, in the words of the form. */
export const verdicts = { passed: "Memenuhi syarat", failed: "Tidak memenuhi syarat" } as const

const Fields = z.object({
  id: z.uuid(reload),
  productId: z.uuid(reload),
  /** Named as in the portal's standards, or the reader's own words. */
  standard: maybe(100),
  laboratory: maybe(150),
  partnerId: z
    .union([z.literal("").transform(() => null), z.uuid(reload)])
    .nullish()
    .transform((id) => id ?? null),
  number: z
    .string("Tulis nomor laporannya.")
    .trim()
    .min(1, "Tulis nomor laporannya.")
    .max(100, "Nomor paling panjang 100 huruf."),
  testedOn: DayField.pipe(z.string("Isi tanggal laporan.")),
  sample: maybe(200),
  verdict: z.enum(["passed", "failed"]).nullish(),
  summary: maybe(1000),
  file: AttachedField,
})

/** The results by parameter of the named standard; a field left empty is a parameter that was not measured. */
const Results = z.record(z.string(), z.unknown()).transform((form, context) => {
  const standard = standardNamed(typeof form.standard === "string" ? form.standard.trim() : "")
  const findings = new Map<string, Finding>()
  for (const parameter of standard?.parameters ?? []) {
    const path = valueField(parameter.code)
    const text = form[path]
    if (typeof text !== "string" || text.trim() === "") continue
    const finding = findingOf(parameter, text)
    if (finding) findings.set(parameter.code, finding)
    else context.addIssue({ code: "custom", path: [path], message: "Isi angka (misalnya 0,15), <0,01, atau ND." })
  }
  return { findings, isKnown: standard !== null }
})

function findingOf(parameter: Parameter, text: string): Finding | undefined {
  if (parameter.kind === "number") return readFinding(text.slice(0, 60))
  if (text !== "right" && text !== "wrong") return undefined
  return { kind: "sense", isRight: text === "right", words: senses[text] }
}

/** What a laboratory found in a sample of a product, as its form posts it. */
export const LogTest = z.intersection(Fields, Results).superRefine((form, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message })
  const { isKnown, findings, verdict, standard, summary } = form
  if (isKnown && findings.size === 0)
    context.addIssue({ code: "custom", path: [], message: "Isi paling sedikit satu hasil uji." })
  if (isKnown) return
  if (standard === "") refuse("standard", "Tulis standar atau syarat yang dipakai laboratorium.")
  if (!verdict) refuse("verdict", "Pilih simpulan laboratorium.")
  if (summary === "") refuse("summary", "Tulis parameter yang diuji dan hasilnya.")
})
export type LogTest = z.output<typeof LogTest>

/** That a report does not count any longer, and why. */
export const WithdrawTest = z.object({
  id: z.uuid(reload),
  reason: z
    .string("Tulis alasannya.")
    .trim()
    .min(3, "Tulis mengapa hasil ini ditarik; tetap terbaca di riwayat.")
    .max(300, "Alasan paling panjang 300 huruf."),
})
export type WithdrawTest = z.output<typeof WithdrawTest>
