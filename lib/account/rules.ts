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
