import { utils, write } from "@e965/xlsx"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { requestSave } from "@/lib/intake/commands/answer"
import { judgeIntake } from "@/lib/intake/commands/judge"
import { saveIntake } from "@/lib/intake/commands/save"
import { uploadIntake } from "@/lib/intake/commands/upload"

export const header = ["No", "Nama Pemilik", "NIK", "Nama Usaha", "No HP", "Omzet per Tahun (Rp)"]

const people = [
  "Budi Santoso",
  "Siti Aminah",
  "Agus Wijaya",
  "Dewi Lestari",
  "Rahmat Hidayat",
  "Yuliana Putri",
  "Hendra Gunawan",
]
const trades = [
  "Keripik Pisang",
  "Batik Tulis",
  "Bengkel Motor",
  "Jahit Kebaya",
  "Kopi Bubuk",
  "Tahu Tempe",
  "Anyaman Bambu",
]

/** A NIK of an invented person born in 1990; the same number gives the same NIK. */
export function someNik(number: number): string {
  const [day, month] = [1 + (number % 28), 1 + (number % 12)]
  return `357401${String(day).padStart(2, "0")}${String(month).padStart(2, "0")}90${String(1001 + number)}`
}

/** A row without anything to remark on; different numbers are different people with different businesses. */
export function someRow(number: number): (string | number | null)[] {
  const person = `${people[number % 7]} ${romanOf(number)}`
  const trade = `${trades[Math.floor(number / 7) % 7]} ${romanOf(number)}`
  return [number, person, someNik(number), trade, `08110${String(100_000 + number)}`, 12_000_000 + number]
}

/** Words that are as different as their numbers. */
function romanOf(number: number): string {
  const syllables = ["ba", "ri", "tu", "ke", "mo", "sa", "li", "ngo", "pe", "wu"]
  return [...String(number * 7919)].map((digit) => syllables[Number(digit)]).join("")
}

/** An .xlsx file with a letterhead, a header and these rows. */
export function registerFile(rows: (string | number | null)[][], columns: string[] = header): Uint8Array {
  const sheet = utils.aoa_to_sheet([["DATA UMKM TAHUN 2025"], [], columns, ...rows])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, "Data")
  const bytes: Uint8Array = write(book, { type: "buffer", bookType: "xlsx" })
  return bytes
}

/** Upload and judge a file as the worker does it; nothing is in the register yet. */
export async function judgeFileOf(actor: Actor, bytes: Uint8Array): Promise<string> {
  const { id } = await uploadIntake(actor, { id: uuidv7(), fileName: "umkm.xlsx", bytes })
  await judgeIntake(actor, id)
  return id
}

/** Save a judged import as the worker does it. */
export async function saveJudged(actor: Actor, id: string, includeErrors = false) {
  await requestSave(actor, id, { includeErrors })
  return saveIntake(actor, id)
}
