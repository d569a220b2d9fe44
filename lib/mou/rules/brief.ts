import { formatDayRange, formatDaysFrom, formatNumber, formatShortDay } from "@/lib/format"
import { type Warning, warningKinds } from "@/lib/mou/rules/warnings"
import { type MouForm, type MouStatus, mouForms, mouStatuses } from "@/lib/mou/schema/words"
import type { Standing } from "@/lib/obligation/rules/due"
import { type Side, sides } from "@/lib/obligation/schema/words"
import { drawFeet, drawLetterhead, type Letterhead } from "@/lib/pdf/rules/letterhead"
import { closePaper, type Fonts, mm, openPaper, type Paper } from "@/lib/pdf/rules/paper"
import { writeTable } from "@/lib/pdf/rules/table"
import { writeHeading, writeNote, writeText } from "@/lib/pdf/rules/text"

/** An agreement as a meeting needs it on a day (ISO). */
export type Brief = {
  today: string
  title: string
  form: MouForm
  status: MouStatus
  partner: string
  startsOn: string | null
  endsOn: string | null
  object: string
  scopes: readonly string[]
  financing: string
  responsible: string | null
  dueOn: string | null
  parties: readonly { institution: string; office: string; number: string }[]
  family: readonly { title: string; form: MouForm; status: MouStatus }[]
  warnings: readonly Warning[]
  obligations: readonly { owedBy: Side; what: string; unit: string; said: number; standing: Standing }[]
  handed: { all: number; waiting: number; accepted: number; refused: number }
  waiting: readonly { title: string; submittedOn: string; days: number | null }[]
  talks: readonly { heldOn: string; words: string }[]
}

/** What a brief is printed with: letters, the daerah's head, where it comes from, and when it was made. */
export type BriefParts = { fonts: Fonts; letterhead: Letterhead; source: string; madeAt: Date }

/** So many obligations and waiting things are told; fewer when a page does not hold them. */
const amounts = [9, 6, 4, 2, 1] as const

/** An agreement on one page of A4, whatever is known of it: what does not fit is counted and left to the portal. */
export function printBrief(brief: Brief, parts: BriefParts): Promise<Buffer> {
  const papers = amounts.map((most) => () => writeBrief(brief, parts, most))
  for (const make of papers) {
    const paper = make()
    if (paper.doc.bufferedPageRange().count === 1) return finish(paper, parts)
  }
  return finish(writeBrief(brief, parts, 0), parts)
}

function finish(paper: Paper, { source }: BriefParts): Promise<Buffer> {
  drawFeet(paper, source)
  return closePaper(paper)
}

function writeBrief(brief: Brief, { fonts, letterhead, madeAt }: BriefParts, most: number): Paper {
  const { title, warnings } = brief
  const margins = { top: mm(12), right: mm(18), bottom: mm(18), left: mm(18) }
  const paper = openPaper(fonts, { title: `Ringkasan: ${title}`, author: letterhead.agency, madeAt, margins })
  drawLetterhead(paper, letterhead)
  writeHeading(paper, 1, clip(title, 130))
  writeText(paper, sayState(brief), { face: "medium" })
  for (const { kind, since } of warnings.slice(0, 4))
    writeText(paper, `• ${warningKinds[kind]}, sejak ${formatShortDay(since)}`, { face: "bold", size: 9.5 })
  paper.doc.y += 5
  writeTable(paper, { columns: factColumns, rows: listFacts(brief), size: 8.5 })
  writeOwed(paper, brief, most)
  writeHanded(paper, brief, Math.min(6, most))
  writeTalks(paper, brief, Math.min(3, most))
  return paper
}

function sayState({ form, partner, status, startsOn, endsOn, today }: Brief): string {
  const days = startsOn && endsOn ? formatDayRange(startsOn, endsOn) : "masa berlaku belum ditetapkan"
  const left = endsOn ? ` (${formatDaysFrom(endsOn, today)})` : ""
  return `${mouForms[form]} dengan ${clip(partner, 80)}. ${mouStatuses[status]}, ${days}${left}.`
}

const factColumns = [
  { head: "Hal", share: 1 },
  { head: "Isi", share: 4 },
]

function listFacts(brief: Brief): string[][] {
  const { parties, object, scopes, financing, responsible, dueOn, family } = brief
  const signed = parties.slice(0, 4).map(({ institution, office, number }) => {
    const said = [clip(institution, 60), office && `(${clip(office, 40)})`, number && `No. ${clip(number, 40)}`]
    return said.filter(Boolean).join(" ")
  })
  const related = family
    .slice(0, 3)
    .map(({ title, form, status }) => `${mouForms[form]}: ${clip(title, 70)} (${mouStatuses[status]})`)
  const step = [responsible, dueOn && `tenggat ${formatShortDay(dueOn)}`].filter(Boolean).join(", ")
  const facts: [string, string][] = [
    ["Para pihak", signed.join("\n")],
    ["Objek", clip(object, 180)],
    ["Ruang lingkup", clip(scopes.join("; "), 180)],
    ["Pembiayaan", clip(financing, 110)],
    ["Naskah terkait", related.join("\n")],
    ["Penanggung jawab", step],
  ]
  return facts.filter(([, text]) => text)
}

const owedColumns = [
  { head: "Komitmen", share: 4.1 },
  { head: "Pihak", share: 1.1 },
  { head: "Dijanjikan", share: 1.4, align: "right" },
  { head: "Jatuh tempo", share: 1.4, align: "right" },
  { head: "Terwujud", share: 1.4, align: "right" },
  { head: "Berikutnya", share: 1.9 },
] as const

/** Three figures that are never mixed, and the next day. */
function writeOwed(paper: Paper, { obligations }: Brief, most: number): void {
  writeHeading(paper, 2, "Komitmen")
  if (obligations.length === 0) {
    writeText(paper, "Belum ada komitmen yang dicatat.")
    return
  }
  const rows = obligations
    .slice(0, most)
    .map(({ owedBy, what, unit, standing, said }) => [
      `${clip(what, 64)} (${clip(unit, 16)})`,
      sides[owedBy],
      formatNumber(standing.promised),
      formatNumber(standing.due),
      formatNumber(standing.done) + (said > 0 ? ` (+${formatNumber(said)} belum dikonfirmasi)` : ""),
      sayNext(standing),
    ])
  if (rows.length > 0) writeTable(paper, { columns: owedColumns, rows, size: 8.5 })
  writeRest(paper, obligations.length - rows.length, "komitmen")
}

/** How much of what has fallen due is missing, and the next day. */
function sayNext({ due, done, nextDue }: Standing): string {
  const missing = due > done ? `kurang ${formatNumber(due - done)}` : ""
  return [missing, nextDue && formatShortDay(nextDue)].filter(Boolean).join("; ") || "–"
}

const waitingColumns = [
  { head: "Menunggu jawaban", share: 4 },
  { head: "Diserahkan", share: 1.3 },
  { head: "Lama", share: 1, align: "right" },
] as const

function writeHanded(paper: Paper, { handed, waiting }: Brief, most: number): void {
  if (handed.all === 0) return
  writeHeading(paper, 2, "Pengajuan kepada mitra")
  const { all, accepted, refused } = handed
  writeText(
    paper,
    `${formatNumber(all)} diserahkan: ${formatNumber(accepted)} diterima, ${formatNumber(refused)} ditolak, ${formatNumber(handed.waiting)} menunggu.`,
  )
  const rows = waiting
    .slice(0, most)
    .map(({ title, submittedOn, days }) => [
      clip(title, 80),
      formatShortDay(submittedOn),
      `${formatNumber(days ?? 0)} hari`,
    ])
  if (rows.length > 0) writeTable(paper, { columns: waitingColumns, rows, size: 8.5 })
  writeRest(paper, handed.waiting - rows.length, "pengajuan menunggu")
}

function writeTalks(paper: Paper, { talks }: Brief, most: number): void {
  if (talks.length === 0 || most === 0) return
  writeHeading(paper, 2, "Pembicaraan terakhir")
  for (const { heldOn, words } of talks.slice(0, most))
    writeText(paper, `${formatShortDay(heldOn)}: ${clip(words, 150)}`, { size: 9 })
}

function writeRest(paper: Paper, rest: number, what: string): void {
  if (rest > 0) writeNote(paper, `… dan ${formatNumber(rest)} ${what} lain di portal.`)
}

/** A text on as few lines as it may take: its breaks become spaces, and what is too long ends in an ellipsis. */
function clip(text: string, letters: number): string {
  const line = text.replace(/\s+/g, " ").trim()
  return line.length > letters ? `${line.slice(0, letters - 1)}…` : line
}
