import { z } from "zod"

/** What a partner recommends for a participant, in the words people read. */
export const recommendations = {
  READY: "Siap dipasarkan bersama kami",
  NEEDS_MENTORING: "Perlu pendampingan",
  REPEAT: "Perlu mengulang pelatihan",
  NOT_YET: "Belum siap",
} as const
export type Recommendation = keyof typeof recommendations

/** What a partner notes about one participant; null and "" are not noted. */
export type NoteFacts = {
  attended: boolean | null
  practice: string
  product: string
  note: string
  recommendation: Recommendation | null
}

/** Whether somebody was there, as the form says it. */
export const attendedChoices = { ya: "Hadir", tidak: "Tidak hadir" } as const

/** The most participants one sheet of notes has. */
export const noteRows = 50

const noteFields = ["hadir", "praktik", "produk", "catatan", "saran"] as const
const mostLetters = 500

/** The name of a participant's field in a sheet. */
export function noteField(name: (typeof noteFields)[number] | "nilai" | "semula", enrolmentId: string): string {
  return `${name}-${enrolmentId}`
}

/** What a sheet's fields hold for one participant, with what stood there when the page was opened. */
export function fieldsOfNote(enrolmentId: string, note: NoteFacts | null, score: number | null) {
  const { attended = null, practice = "", product = "", note: words = "", recommendation = null } = note ?? {}
  const hadir = attended === null ? "" : attended ? "ya" : "tidak"
  const nilai = score === null ? "" : String(score).replace(".", ",")
  const values = [hadir, practice, product, words, recommendation ?? "", nilai]
  const names = [...noteFields, "nilai"] as const
  return {
    shown: Object.fromEntries(names.map((name, at) => [noteField(name, enrolmentId), values[at] ?? ""])),
    before: JSON.stringify(values),
  }
}

const Before = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string()])

type Form = Record<string, unknown>
type Row = { enrolmentId: string; typed: string[]; before: string[] }

function readRows(form: Form): Row[] {
  const text = (name: string) => (typeof form[name] === "string" ? form[name].trim().replaceAll("\r\n", "\n") : "")
  return Object.keys(form)
    .filter((name) => /^semula-[0-9a-f-]{36}$/.test(name))
    .slice(0, noteRows)
    .map((name) => {
      const enrolmentId = name.slice("semula-".length)
      const before = readBefore(text(name))
      const isShown = (field: string) => Object.hasOwn(form, field)
      const fields = [...noteFields, "nilai"] as const
      // A field that the page did not offer is left as it was.
      const typed = fields.map((field, at) =>
        isShown(noteField(field, enrolmentId)) || field === "hadir"
          ? text(noteField(field, enrolmentId))
          : (before[at] ?? ""),
      )
      return { enrolmentId, typed, before }
    })
}

function readBefore(text: string): string[] {
  try {
    return Before.parse(JSON.parse(text)).map((value) => value.trim())
  } catch {
    return ["", "", "", "", "", ""]
  }
}

function readScore(text: string): number | null | undefined {
  if (text === "") return null
  const score = Number(text.replace(",", "."))
  return /^\d{1,3}([.,]\d{1,2})?$/.test(text) && score <= 100 ? score : undefined
}

function faultsOf({ enrolmentId, typed }: Row): { path: string[]; message: string }[] {
  const [hadir = "", , , , saran = "", nilai = ""] = typed
  const long = noteFields.slice(1, 4).filter((_, at) => (typed[at + 1] ?? "").length > mostLetters)
  return [
    ...long.map((name) => ({ path: [noteField(name, enrolmentId)], message: `Paling panjang ${mostLetters} huruf.` })),
    ...(hadir === "" || Object.hasOwn(attendedChoices, hadir)
      ? []
      : [{ path: [noteField("hadir", enrolmentId)], message: "Pilih hadir atau tidak hadir." }]),
    ...(saran === "" || isRecommendation(saran)
      ? []
      : [{ path: [noteField("saran", enrolmentId)], message: "Pilih salah satu saran." }]),
    ...(readScore(nilai) === undefined
      ? [{ path: [noteField("nilai", enrolmentId)], message: "Nilai praktik antara 0 dan 100." }]
      : []),
  ]
}

function isRecommendation(text: string): text is Recommendation {
  return Object.hasOwn(recommendations, text)
}

function noteOf({ enrolmentId, typed }: Row): NoteFacts & { enrolmentId: string } {
  const [hadir = "", practice = "", product = "", note = "", saran = ""] = typed
  const attended = hadir === "" ? null : hadir === "ya"
  return { enrolmentId, attended, practice, product, note, recommendation: isRecommendation(saran) ? saran : null }
}

/**
 * A sheet of notes, one participant or many: only those that were changed since the page was opened, so that what a
 * colleague wrote meanwhile stays; and the scores that were changed.
 */
export const WriteNotes = z
  .looseObject({
    trainingId: z.uuid("Muat ulang halaman, lalu coba lagi."),
    lanjut: z.string().max(60).prefault(""),
    halaman: z
      .string()
      .regex(/^\d{0,4}$/)
      .prefault(""),
  })
  .transform((form, context) => {
    const rows = readRows(form)
    for (const fault of rows.flatMap(faultsOf)) context.addIssue({ code: "custom", ...fault })
    const isChanged = (row: Row, fields: readonly number[]) => fields.some((at) => row.typed[at] !== row.before[at])
    return {
      ...{ trainingId: form.trainingId, lanjut: form.lanjut, halaman: form.halaman },
      notes: rows.filter((row) => isChanged(row, [0, 1, 2, 3, 4])).map(noteOf),
      scores: rows
        .filter((row) => isChanged(row, [5]))
        .map((row) => ({
          enrolmentId: row.enrolmentId,
          score: readScore(row.typed[5] ?? "") ?? null,
          note: row.typed[1] ?? "",
        })),
    }
  })
export type WriteNotes = z.output<typeof WriteNotes>
