import { type MouFacts, type WarningKind, warningKinds } from "@/lib/mou/rules/warnings"
import { type MouCategory, mouCategories, mouForms, mouStatuses } from "@/lib/mou/schema/words"
import type { Standing } from "@/lib/obligation/rules/due"
import {
  type ObligationKind,
  obligationKinds,
  type Recurrence,
  recurrences,
  type Side,
  sides,
} from "@/lib/obligation/schema/words"
import { type PartnerKind, partnerKinds } from "@/lib/partner/schema/partner"
import {
  type RefusalReason,
  refusals,
  type SubmissionKind,
  type SubmissionState,
  submissionKinds,
  submissionStates,
} from "@/lib/submission/schema/words"

/** An agreement as a file holds it; days are ISO. */
export type ExportedMou = Pick<MouFacts, "form" | "status" | "startsOn" | "endsOn" | "dueOn"> & {
  title: string
  partner: string
  partnerKind: PartnerKind
  category: MouCategory
  ourNumber: string
  theirNumber: string
  signedOn: string | null
  agency: string
  object: string
  scopes: string
  financing: string
  responsible: string | null
  parent: string | null
  warnings: WarningKind[]
}

/** What is owed under an agreement, with its three figures. */
export type ExportedOwed = {
  mou: string
  partner: string
  owedBy: Side
  what: string
  about: ObligationKind
  quantity: number
  unit: string
  recurs: Recurrence
  startsOn: string
  dueOn: string
  proof: string
  said: number
  withdrawnReason: string
  standing: Standing
}

/** Something handed to a partner, with its clock. */
export type ExportedThing = {
  partner: string
  mou: string
  kind: SubmissionKind
  title: string
  enterprise: string
  state: SubmissionState
  refusal: RefusalReason | null
  answer: string
  submittedOn: string
  answerBy: string | null
  acknowledgedOn: string | null
  answeredOn: string | null
  realisedOn: string | null
  days: number | null
}

/** Everything a file of all agreements holds. */
export type Exported = { mous: ExportedMou[]; obligations: ExportedOwed[]; submissions: ExportedThing[] }

/** A cell: a text, a number, or a day. */
export type ExportCell = string | number | { day: string } | null

/** A sheet: its columns by name and width, and its rows. */
export type ExportSheet = { name: string; columns: readonly (readonly [string, number])[]; rows: ExportCell[][] }

/** The sheets of a file of all agreements. */
export function listSheets({ mous, obligations, submissions }: Exported): ExportSheet[] {
  return [
    { name: "Perjanjian", columns: mouColumns, rows: mous.map(rowOfMou) },
    { name: "Komitmen", columns: owedColumns, rows: obligations.map(rowOfOwed) },
    { name: "Pengajuan", columns: thingColumns, rows: submissions.map(rowOfThing) },
  ]
}

function dayCell(day: string | null): ExportCell {
  return day ? { day } : null
}

const mouColumns = [
  ...([
    ["Tentang", 44],
    ["Bentuk", 24],
    ["Mitra", 30],
    ["Jenis mitra", 26],
    ["Kategori", 20],
    ["Status", 20],
  ] as const),
  ...([
    ["Mulai", 12],
    ["Berakhir", 12],
    ["Ditandatangani", 14],
    ["Nomor daerah", 24],
    ["Nomor mitra", 24],
  ] as const),
  ...([
    ["Perangkat daerah pelaksana", 34],
    ["Objek", 44],
    ["Ruang lingkup", 44],
    ["Pembiayaan", 34],
  ] as const),
  ...([
    ["Penanggung jawab", 24],
    ["Tenggat tahap", 14],
    ["Naskah induk", 40],
    ["Peringatan", 44],
  ] as const),
]

function rowOfMou(mou: ExportedMou): ExportCell[] {
  return [
    ...[mou.title, mouForms[mou.form], mou.partner, partnerKinds[mou.partnerKind], mouCategories[mou.category]],
    ...[mouStatuses[mou.status], dayCell(mou.startsOn), dayCell(mou.endsOn), dayCell(mou.signedOn)],
    ...[mou.ourNumber, mou.theirNumber, mou.agency, mou.object, mou.scopes, mou.financing, mou.responsible],
    ...[dayCell(mou.dueOn), mou.parent, mou.warnings.map((kind) => warningKinds[kind]).join("; ")],
  ]
}

const owedColumns = [
  ...([
    ["Perjanjian", 44],
    ["Mitra", 30],
    ["Pihak yang berjanji", 18],
    ["Komitmen", 44],
    ["Tentang", 14],
  ] as const),
  ...([
    ["Jumlah per periode", 14],
    ["Satuan", 14],
    ["Berulang", 16],
    ["Mulai", 12],
    ["Hari terakhir", 12],
  ] as const),
  ...([
    ["Dijanjikan", 12],
    ["Sudah jatuh tempo", 14],
    ["Terwujud (dikonfirmasi)", 16],
    ["Tepat waktu", 12],
  ] as const),
  ...([
    ["Menunggu konfirmasi", 16],
    ["Jatuh tempo berikutnya", 16],
    ["Bukti", 30],
    ["Dicabut karena", 30],
  ] as const),
]

function rowOfOwed(owed: ExportedOwed): ExportCell[] {
  const { promised, due, done, onTime, nextDue } = owed.standing
  return [
    ...[owed.mou, owed.partner, sides[owed.owedBy], owed.what, obligationKinds[owed.about], owed.quantity, owed.unit],
    ...[recurrences[owed.recurs], dayCell(owed.startsOn), dayCell(owed.dueOn), promised, due, done, onTime],
    ...[owed.said, dayCell(nextDue), owed.proof, owed.withdrawnReason],
  ]
}

const thingColumns = [
  ...([
    ["Mitra", 30],
    ["Perjanjian", 44],
    ["Jenis", 22],
    ["Yang diserahkan", 44],
    ["Usaha", 30],
    ["Keadaan", 24],
  ] as const),
  ...([
    ["Diserahkan", 12],
    ["Batas jawab", 12],
    ["Diterima untuk diperiksa", 14],
    ["Dijawab", 12],
  ] as const),
  ...([
    ["Terlaksana", 12],
    ["Hari menunggu", 12],
    ["Alasan penolakan", 26],
    ["Isi jawaban", 44],
  ] as const),
]

function rowOfThing(thing: ExportedThing): ExportCell[] {
  return [
    ...[
      thing.partner,
      thing.mou,
      submissionKinds[thing.kind],
      thing.title,
      thing.enterprise,
      submissionStates[thing.state],
    ],
    ...[dayCell(thing.submittedOn), dayCell(thing.answerBy), dayCell(thing.acknowledgedOn), dayCell(thing.answeredOn)],
    ...[dayCell(thing.realisedOn), thing.days, thing.refusal && refusals[thing.refusal], thing.answer],
  ]
}
