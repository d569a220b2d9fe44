import type { RosterRow, RosterSession } from "@/lib/attendance/queries/roster"
import { attendanceStates } from "@/lib/attendance/schema/words"
import type { Cost } from "@/lib/cost/queries"
import { formatDayRange, formatInstantDay, formatTimeRange } from "@/lib/format"
import type { PartnerNoteRow } from "@/lib/partner/queries/notes"
import { recommendations } from "@/lib/partner/schema/note"
import { costBlocks } from "@/lib/report/queries/cost-blocks"
import { feedbackBlock, funnelBlock, outcomeBlock, scoreBlock } from "@/lib/report/queries/result-blocks"
import { type Block, column, type Report, type Value } from "@/lib/report/rules/document"
import type { Funnel } from "@/lib/result/queries/funnel"
import type { Achieved } from "@/lib/result/queries/people"
import type { TrainingDetail } from "@/lib/training/queries/detail"
import { partnerParts, topics, trainingStatuses, trainingTypes } from "@/lib/training/schema/words"
import { isKeyOf, keysOf } from "@/lib/vocabulary"
import { readingIn } from "@/lib/zone"

/** How many take part per kelurahan and sex; sex is null where it is not recorded. */
export type PlaceCount = { kelurahanCode: string | null; gender: string | null; seated: number; attended: number }

/** Everything a training's report is made of. */
export type TrainingFacts = {
  training: TrainingDetail
  zone: string
  /** Whether the one who asks sees the people of some kelurahan only. */
  isPartial: boolean
  sessions: readonly RosterSession[]
  roster: readonly RosterRow[]
  funnel: Funnel
  achieved: readonly (Achieved & { passed: boolean })[]
  feedback: readonly { answers: number[] }[]
  places: readonly PlaceCount[]
  nameOf: (kelurahanCode: string) => string
  costs: readonly Cost[]
  partnerNotes: readonly PartnerNoteRow[]
  photos: readonly { id: string; title: string }[]
}

/** The report of one training, from its objective to its costs. */
export function reportOnTraining(facts: TrainingFacts): Report {
  const { training, isPartial, funnel, costs, photos } = facts
  const blocks: Block[] = [
    { kind: "text", title: "Tujuan", text: training.objective || "Tujuan belum diisi." },
    { kind: "facts", title: "Pelaksanaan", facts: planFacts(facts) },
    sessionBlock(facts),
    peopleBlock(
      "Narasumber",
      training.trainers.map(({ name, institution, topic }) => [name, institution, topic]),
      [column.text("Nama"), column.text("Instansi"), column.text("Materi")],
    ),
    peopleBlock(
      "Mitra",
      training.partners.map(({ name, part }) => [name, partnerParts[part]]),
      [column.text("Nama"), column.text("Peran")],
    ),
    funnelBlock(funnel),
    placeBlock(facts),
    scoreBlock(facts.achieved),
    feedbackBlock(facts.feedback, funnel.of("hadir")),
    outcomeBlock(funnel),
    notesBlock(facts.partnerNotes),
    ...costBlocks(costs, isPartial ? null : funnel),
    ...(photos.length > 0 ? [{ kind: "photos" as const, title: "Foto kegiatan", photos }] : []),
  ]
  const notes = isPartial ? ["Angka orang di laporan ini hanya dari kelurahan dampingan Anda."] : []
  return {
    title: `Laporan ${trainingTypes[training.type].toLowerCase()}`,
    lead: training.title,
    notes,
    blocks,
    isWide: false,
  }
}

function planFacts({ training, zone, sessions }: TrainingFacts) {
  const { programme, status, venue, venueAddress, organiser, mou } = training
  const named = training.topics.flatMap((topic) => (isKeyOf(topics, topic) ? [topics[topic]] : []))
  return [
    { label: "Jenis", value: trainingTypes[training.type] },
    { label: "Status", value: trainingStatuses[status] },
    { label: "Waktu", value: sayDays(sessions, zone) },
    { label: "Tempat", value: [venue, venueAddress].filter(Boolean).join(", ") },
    { label: "Penyelenggara", value: organiser },
    { label: "Program", value: programme ? `${programme.name} (${programme.year})` : null },
    { label: "Topik", value: named.join(", ") },
    { label: "Kesepakatan", value: mou },
    { label: "Kapasitas", value: training.capacity, format: "number" as const },
    {
      label: "Lama",
      value: `${sessions.length} sesi, ${sessions.reduce((sum, { creditHours }) => sum + creditHours, 0)} JP`,
      note: "1 JP = 45 menit.",
    },
  ]
}

/** From the first day of a training to its last, where it is held. */
function sayDays(sessions: readonly { startsAt: Date; endsAt: Date }[], zone: string): string {
  const days = sessions.map(({ startsAt }) => readingIn(zone, startsAt).day).sort()
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? formatDayRange(first, last) : ""
}

function sessionBlock({ sessions, roster, zone }: TrainingFacts): Block {
  const states = keysOf(attendanceStates)
  return {
    kind: "table",
    title: "Sesi dan kehadiran",
    columns: [
      column.text("Sesi", 4),
      column.count("JP", 0.7),
      ...states.map((state) => column.count(attendanceStates[state])),
      column.count("Belum dicatat"),
    ],
    rows: sessions.map(({ id, title, startsAt, endsAt, creditHours }) => {
      const said = [title, formatInstantDay(startsAt, zone), formatTimeRange(startsAt, endsAt, zone)]
      const inState = states.map((state) => roster.filter(({ marks }) => marks[id]?.state === state).length)
      const open = roster.filter(({ number, marks }) => number !== null && !marks[id]).length
      return [said.filter(Boolean).join(", "), creditHours, ...inState, open]
    }),
    empty: "Belum ada sesi.",
    notes: ["Semua yang tercatat di daftar hadir, pelaku usaha dan pendamping. Izin tidak dihitung hadir."],
  }
}

function peopleBlock(title: string, rows: Value[][], columns: ReturnType<typeof column.text>[]): Block {
  return { kind: "table", title, columns, rows, empty: `${title} belum dicatat.` }
}

function placeBlock({ places, nameOf }: TrainingFacts): Block {
  const codes = [...new Set(places.map(({ kelurahanCode }) => kelurahanCode))]
  const count = (of: (one: PlaceCount) => boolean, what: "seated" | "attended") =>
    places.filter(of).reduce((sum, one) => sum + one[what], 0)
  const lineOf = (within: (one: PlaceCount) => boolean): number[] => [
    count((one) => within(one) && one.gender === "L", "seated"),
    count((one) => within(one) && one.gender === "P", "seated"),
    count((one) => within(one) && one.gender === null, "seated"),
    count(within, "seated"),
    count(within, "attended"),
  ]
  const rows = codes
    .map((code): Value[] => [
      code ? nameOf(code) : "Kelurahan belum dicatat",
      ...lineOf((one) => one.kelurahanCode === code),
    ])
    .sort(([a], [b]) => String(a).localeCompare(String(b), "id"))
  return {
    kind: "table",
    title: "Peserta menurut kelurahan dan jenis kelamin",
    columns: [
      column.text("Kelurahan"),
      column.count("Laki-laki"),
      column.count("Perempuan"),
      column.count("Belum dicatat"),
      column.count("Terdaftar"),
      column.count("Hadir"),
    ],
    rows,
    totals: ["Jumlah", ...lineOf(() => true)],
    empty: "Belum ada peserta.",
    notes: ["Pelaku usaha yang mendapat tempat, menurut kelurahan usahanya; hadir paling sedikit di satu sesi."],
  }
}

function notesBlock(notes: readonly PartnerNoteRow[]): Block {
  const counted = keysOf(recommendations).map((key): Value[] => [
    recommendations[key],
    notes.filter(({ recommendation }) => recommendation === key).length,
  ])
  return {
    kind: "table",
    title: "Saran mitra",
    columns: [column.text("Saran"), column.count("Peserta")],
    rows: notes.length > 0 ? counted : [],
    empty: "Mitra belum mencatat hasil peserta.",
    notes: ["Satu catatan per peserta dan mitra; rinciannya di halaman hasil pelatihan."],
  }
}
