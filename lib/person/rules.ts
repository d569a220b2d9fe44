/** Why 16 digits are no NIK, or why a text is not 16 digits. */
export type NikFault = "characters" | "length" | "date" | "province"

/** What to tell a person about a NIK that cannot be right. */
export const nikFaults: Record<NikFault, string> = {
  characters: "NIK hanya boleh berisi angka; salin ulang dari KTP.",
  length: "NIK harus 16 angka; salin ulang dari KTP.",
  date: "Tanggal lahir di dalam NIK (angka ke-7 sampai ke-12) tidak ada di kalender; salin ulang dari KTP.",
  province: "Dua angka pertama NIK bukan kode provinsi; salin ulang dari KTP.",
}

/** Kemendagri province codes (Kepmendagri 300.2.2-2138/2025). */
const provinces = new Set([
  ..."11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53".split(" "),
  ..."61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96".split(" "),
])

/** The text without what typing and Excel leave between digits: blanks, dots, dashes, apostrophes, invisibles. */
export function stripNoise(text: string): string {
  if (/^\d*$/.test(text)) return text
  return text
    .normalize("NFKC")
    .replace(/_x000D_/gi, "")
    .replace(/[\s.'’‘`´\-‐-―−_\p{Cf}\p{Cc}]/gu, "")
}

/** Whether a year, month (1–12) and day make a day of the calendar. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= last
}

/** The birth dates (ISO) a 16-digit NIK allows: 19yy and 20yy, day less 40 for women; none when it is no date. */
export function nikBirthDates(nik: string): string[] {
  const written = Number(nik.slice(6, 8))
  const day = written > 40 ? written - 40 : written
  const [month, year] = [Number(nik.slice(8, 10)), Number(nik.slice(10, 12))]
  return [1900 + year, 2000 + year]
    .filter((full) => isRealDay(full, month, day))
    .map((full) => `${full}-${nik.slice(8, 10)}-${String(day).padStart(2, "0")}`)
}

/** The sex a NIK tells: women have 40 added to the day of birth. */
export function nikGender(nik: string): "L" | "P" {
  return Number(nik.slice(6, 8)) > 40 ? "P" : "L"
}

/** What is wrong with a NIK stripped of noise, or null; its district may be any (people move, districts split). */
export function nikFault(nik: string): NikFault | null {
  if (!/^\d*$/.test(nik)) return "characters"
  if (nik.length !== 16) return "length"
  if (!provinces.has(nik.slice(0, 2))) return "province"
  return nikBirthDates(nik).length === 0 ? "date" : null
}

/** Where a valid NIK disagrees with what else is said about the person; what is unknown never disagrees. */
export function nikDisagreements(
  nik: string,
  said: { birthDate: string | null; gender: "L" | "P" | null },
): ("birthDate" | "gender")[] {
  const found: ("birthDate" | "gender")[] = []
  if (said.birthDate && !nikBirthDates(nik).includes(said.birthDate)) found.push("birthDate")
  if (said.gender && nikGender(nik) !== said.gender) found.push("gender")
  return found
}

/** A NIK or NPWP as it is shown: everything but the last four digits hidden. */
export function maskNumber(number: string): string {
  return "•".repeat(Math.max(0, number.length - 4)) + number.slice(-4)
}

/** The national numbering plan (FTP Nasional 2000 and its changes): 08… mobile, 02–07 and 09 landline areas. */
const mobile = /^\+628[1-9]\d{6,10}$/
const landline = /^\+62[2-79]\d{7,11}$/

/** An Indonesian number in any usual spelling as E.164 (+62…), or null; a landline needs its area code. */
export function parsePhone(text: string): string | null {
  const bare = stripNoise(text).replace(/^(\+62)?\((\+?\d{1,5})\)/, "$1$2")
  if (!/^(\+62)?\d+$/.test(bare)) return null
  const national = bare.replace(/^(?:\+620?|00620?|620?(?=8[1-9]\d{7})|0)/, "")
  if (/^(\d)\1+$/.test(national)) return null
  const number = `+62${national}`
  if (mobile.test(number)) return number
  const saysArea = bare !== national || national.length >= 9
  return landline.test(number) && saysArea ? number : null
}

/** Whether an E.164 number is an Indonesian mobile number. */
function isMobile(phone: string): boolean {
  return mobile.test(phone)
}

/** An E.164 number as Indonesians write it: 0812-3456-789, 0335-421234, 021-5678901. */
export function formatPhone(phone: string): string {
  const national = phone.replace(/^\+62/, "0")
  if (isMobile(phone)) return `${national.slice(0, 4)}-${national.slice(4, 8)}-${national.slice(8)}`
  const area = /^0(21|22|24|31|61)/.test(national) ? 3 : 4
  return `${national.slice(0, area)}-${national.slice(area)}`
}

/** The address that opens a WhatsApp chat with a mobile number, or null for a landline. */
export function whatsappLink(phone: string, text?: string): string | null {
  if (!isMobile(phone)) return null
  const query = text ? `?text=${encodeURIComponent(text)}` : ""
  return `https://wa.me/${phone.slice(1)}${query}`
}

/** Whether digits (stripped of noise) have an NPWP's length: 15 (old), 16 (since 2024), 22 (NITKU; PMK 112/2022). */
export function isNpwp(digits: string): boolean {
  return /^(\d{15}|\d{16}|\d{22})$/.test(digits)
}

/** What makes an NPWP doubtful, a warning only: a check digit (Luhn) that fails, or 16 digits that are no NIK. */
export function npwpDoubt(npwp: string): "check-digit" | "nik" | null {
  const main = npwp.length === 22 ? npwp.slice(0, 16) : npwp
  if (main.length === 16 && !main.startsWith("0")) return nikFault(main) ? "nik" : null
  return passesLuhn(main.slice(0, main.length === 16 ? 10 : 9)) ? null : "check-digit"
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
