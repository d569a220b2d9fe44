import type { Claim } from "@/lib/certificate/rules/claim"
import { formatDay, formatDayRange, formatNumber } from "@/lib/format"
import { type TrainingType, trainingTypes } from "@/lib/training/schema/words"

/** A session as the back of a certificate lists it; `day` is ISO, `attended` says whether the holder was there. */
export type Taught = { id: string; title: string; day: string; creditHours: number }

/** What all certificates of a batch have in common. */
export type Occasion = {
  type: TrainingType
  /** "" where the agency itself holds it. */
  organiser: string
  partners: string[]
  venue: string
  sessions: Taught[]
  minAttendance: number
  passScore: number
  signatoryName: string
  signatoryTitle: string
  signatoryNip: string
  place: string
  withSessions: boolean
}

/** One certificate: what it claims, the address its QR leads to, and the ids of the sessions its holder was at. */
export type Sheet = Claim & { code: string; address: string; attended: string[] }

/** First words of a title that say themselves what kind of activity it is. */
const kinds =
  /^(sosialisasi|pelatihan|bimbingan|bimtek|lokakarya|workshop|pendampingan|fgd|pameran|kurasi|temu|studi)$/i

/** What the holder took part in, the sentence between the name and the verdict. */
export function sayOccasion(sheet: Sheet, occasion: Occasion, agency: string): string {
  const { type, organiser, partners, venue, sessions } = occasion
  const word = trainingTypes[type]
  const [first = ""] = sheet.title.split(" ")
  const isNamed = kinds.test(first)
  const days = sessions.map(({ day }) => day).sort()
  return [
    `yang telah mengikuti ${isNamed ? "" : `${word} `}“${sheet.title}”`,
    ` yang diselenggarakan oleh ${organiser || agency}`,
    partners.length > 0 ? ` bersama ${joinWords(partners)}` : "",
    days.length > 0 ? ` pada ${sayDays(days)}` : "",
    venue && ` di ${venue}`,
    sheet.totalHours > 0 ? `, selama ${sayHours(sheet)}` : "",
    sheet.kind === "PASSED" ? ", dan dinyatakan" : ", sebagai",
  ].join("")
}

/** Attended of all credit hours: 16 dari 20 jam pelajaran (JP). */
export function sayHours({ creditHours, totalHours }: Pick<Claim, "creditHours" | "totalHours">): string {
  return `${formatNumber(creditHours)} dari ${formatNumber(totalHours)} jam pelajaran (JP)`
}

/** By which rule the certificate was given. */
export function sayRule({ kind }: Pick<Claim, "kind">, { minAttendance, passScore }: Occasion): string {
  const attendance = `kehadiran paling sedikit ${minAttendance}%`
  const hour = "1 JP = 45 menit."
  if (kind === "ATTENDED") return `Diberikan atas ${attendance}. ${hour}`
  return `Kriteria lulus: ${attendance} dan nilai tes paling sedikit ${passScore} dari 100. ${hour}`
}

/** A NIP as it is written on letters: 19750101 200003 1 001. */
export function spellNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4")
}

function sayDays(days: readonly string[]): string {
  const [first = "", last = first] = [days[0], days.at(-1)]
  return first === last ? formatDay(first) : formatDayRange(first, last)
}

function joinWords(words: readonly string[]): string {
  return words.length < 3 ? words.join(" dan ") : `${words.slice(0, -1).join(", ")}, dan ${words.at(-1)}`
}
