import type { Role } from "@/lib/access"
import { parsePhone } from "@/lib/person/rules"

/** The one spelling under which an e-mail or Indonesian phone is stored and looked for, or null when it is neither. */
export function normaliseIdentifier(text: string): string | null {
  const typed = text.trim()
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) return typed.toLowerCase()
  return parsePhone(typed)
}

/** Where a member begins in a daerah. */
export function startPage(slug: string, role: Role): string {
  if (role === "owner") return `/${slug}/usaha`
  if (role === "partner") return `/${slug}/kemitraan`
  return `/${slug}/dasbor`
}

/** A path of ours to go on to, or null; never another site's address. */
export function ownPath(text: string | null | undefined): string | null {
  if (!text?.startsWith("/")) return null
  const base = "http://portal.invalid"
  return URL.canParse(text, base) && new URL(text, base).origin === base ? text : null
}

/** A pause in words: 40 detik, 3 menit. */
export function describeWait(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} detik` : `${Math.ceil(seconds / 60)} menit`
}

/** Passwords of ten and more that are guessed first, here and elsewhere; compared as lower-case letters and digits. */
const common = new Set(
  `1234567890 12345678910 123456789a 1234567891 0123456789 0987654321 1122334455 1234554321 1q2w3e4r5t qwertyuiop
   qwerty12345 qwerty123456 asdfghjkl1 zxcvbnm123 password12 password123 password1234 passwordpassword passw0rd123
   iloveyou123 letmein123 welcome123 welcome1234 admin12345 admin123456 administrator superadmin changeme123
   indonesia1 indonesia12 indonesia123 indonesia45 indonesia1945 merdeka1945 garuda1945 pancasila1 pancasila45
   bismillah1 bismillah12 bismillah123 alhamdulillah astaghfirullah sayangku123 rahasia123 rahasia1234 katasandi1
   katasandi123 kataasandi persibbandung persija1928 ayambakar1 umkmnaikkelas naikkelas123 naikkelasdemo dinaskoperasi`
    .split(/\s+/)
    .filter(Boolean),
)

/** Why a password is too easily guessed, or null; `own` are the account's identifiers, which it may not just repeat. */
export function passwordFault(password: string, own: readonly string[]): string | null {
  const plain = reduce(password)
  if (common.has(plain)) return "Kata sandi ini terlalu sering dipakai orang; pilih yang lain."
  if (new Set(password).size < 5)
    return "Kata sandi ini terlalu seragam; pakai lebih banyak huruf atau angka yang berbeda."
  const repeated = own.map((identifier) => reduce(identifier.split("@")[0] ?? "").replace(/^62/, ""))
  const repeats = repeated.some((name) => name.length > 3 && plain.includes(name) && plain.length - name.length < 6)
  return repeats ? "Kata sandi tidak boleh mirip dengan e-mail atau nomor HP Anda." : null
}

function reduce(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "")
}

const browsers = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["SamsungBrowser/", "Samsung Internet"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const
const systems = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "Mac"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const

/** A browser's own description in words: Chrome di Windows. */
export function describeDevice(userAgent: string): string {
  const browser = browsers.find(([mark]) => userAgent.includes(mark))?.[1] ?? "Peramban lain"
  const system = systems.find(([mark]) => userAgent.includes(mark))?.[1]
  return system ? `${browser} di ${system}` : browser
}
