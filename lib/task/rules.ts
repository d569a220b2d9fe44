import { daysAfter, monthsAfter } from "@/lib/day"
import { formatDay } from "@/lib/format"
import { type PermitKind, permitKinds } from "@/lib/permit/schema/words"
import { isAsked } from "@/lib/readiness/rules/facts"
import type { CriterionState } from "@/lib/readiness/rules/readiness"
import type { ProductFacts } from "@/lib/readiness/schema/facts"
import { isKeyOf } from "@/lib/vocabulary"

/** One thing an owner can do next: a verb, where it is done below a product's page (or at the permits), and by when or why. */
export type Task = { key: string; label: string; at: { page: "product" | "permits"; path: string }; note: string }

/** What tasks follow from: what is known of a product, what it is asked, and how far the own assessment is; `today` is an ISO day. */
export type Standing = {
  facts: ProductFacts
  states: readonly CriterionState[]
  self: { asked: number; answered: number; isOpen: boolean; isDone: boolean }
  today: string
}

/** A permit this near its end is to be renewed. */
const renewDays = 90

/** What an owner should do next for a product, the most pressing first; nothing that only the agency can do. */
export function listTasks(standing: Standing): Task[] {
  return [
    ...ended(standing),
    ...basics(standing),
    ...output(standing),
    ...ending(standing),
    ...outfit(standing),
    ...licences(standing),
    ...self(standing),
    ...texts(standing),
  ]
}

/** Whether a task has a day by which it should be done. */
export function isDue({ key }: Pick<Task, "key">): boolean {
  return key.startsWith("permit-")
}

function task(key: string, label: string, note = "", path = key): Task {
  return { key, label, at: { page: "product", path }, note }
}

function renewal({ kind, until, id }: { kind: string; until: string; id: string }, word: string): Task {
  const name = isKeyOf<PermitKind>(permitKinds, kind) ? permitKinds[kind] : kind
  const note = `${word} ${formatDay(until)}`
  return { key: `permit-${id}`, label: `Perpanjang ${name}`, at: { page: "permits", path: `#izin-${id}` }, note }
}

/** Permits that ran out without another of their kind in force, and those that end soon. */
function listEnding({ facts, today }: Standing) {
  const valid = facts.permits.filter(({ state }) => state === "VALID")
  const last = daysAfter(today, renewDays)
  return valid.flatMap(({ kind, until, id }) => {
    const isReplaced = valid.some(
      (other) => other.id !== id && other.kind === kind && (other.until ?? "9999-12-31") > (until ?? ""),
    )
    return until !== null && until <= last && !isReplaced ? [{ kind, until, id }] : []
  })
}

function ended(standing: Standing): Task[] {
  const past = listEnding(standing).filter(({ until }) => until < standing.today)
  return past.map((permit) => renewal(permit, "Sudah habis"))
}

function ending(standing: Standing): Task[] {
  const soon = listEnding(standing).filter(({ until }) => until >= standing.today)
  return soon.map((permit) => renewal(permit, "Habis"))
}

function basics({ facts }: Standing): Task[] {
  return [
    ...(facts.photos === 0 ? [task("foto", "Foto produk", "Pembeli ingin melihatnya")] : []),
    ...(facts.hasPrice ? [] : [task("harga", "Isi harga", "", "isi/harga")]),
    ...(facts.hasCapacity ? [] : [task("kapasitas", "Isi kemampuan sebulan", "Paling banyak berapa", "isi/kapasitas")]),
  ]
}

/** The last whole month is the one that is asked for. */
export function lastMonth(today: string): string {
  return monthsAfter(`${today.slice(0, 7)}-01`, -1)
}

/** A month in words: Oktober 2026. */
export function sayMonth(month: string): string {
  return formatDay(month).replace(/^\d+ /, "")
}

function output({ facts, today }: Standing): Task[] {
  const month = lastMonth(today)
  const name = sayMonth(month).replace(/ \d+$/, "")
  return facts.outputs.some((one) => one.month === month)
    ? []
    : [task("produksi", `Isi produksi bulan ${name}`, "Tidak membuat? Isi 0")]
}

function outfit({ facts, states }: Standing): Task[] {
  const needsLabel = states.some(({ criterion }) => criterion.code === "KE2" && isAsked(criterion, facts))
  return [
    ...(needsLabel && !facts.label ? [task("label", "Foto label")] : []),
    ...(facts.packaging.length === 0 ? [task("kemasan", "Catat kemasan")] : []),
    ...(facts.channels.length === 0 ? [task("saluran", "Catat tempat berjualan")] : []),
  ]
}

const licenceWords: Record<string, string> = {
  LG3: "Urus izin edar (P-IRT atau BPOM)",
  LG4: "Urus sertifikat halal",
  LG5: "Catat surat asal kayu",
}

/** What the first level asks for and nothing says yet. */
function licences({ facts, states }: Standing): Task[] {
  return states.flatMap(({ criterion: { code }, value, expired }) => {
    const label = code === "LG4" && facts.haram ? "Catat keterangan tidak halal" : licenceWords[code]
    const isMissing = value === 0 && expired === null
    return label && isMissing ? [{ ...task(code, label, "Sudah punya? Catat nomornya"), at: permits }] : []
  })
}

const permits = { page: "permits", path: "" } as const

function self({ self: { asked, answered, isOpen, isDone } }: Standing): Task[] {
  if (asked === 0) return []
  if (isOpen) return [task("penilaian", "Lanjutkan nilai sendiri", `${answered} dari ${asked} sudah dijawab`)]
  return isDone ? [] : [task("penilaian", "Nilai sendiri produk Anda", `${asked} pertanyaan pilihan`)]
}

function texts({ facts }: Standing): Task[] {
  return facts.description === "" ? [task("keterangan", "Tulis keterangan produk", "", "isi/keterangan")] : []
}
