import "server-only"
import { timingSafeEqual } from "node:crypto"
import { stamp } from "@/lib/secret"

/** Of which session of which daerah, and when. */
export type Scene = { tenantId: string; sessionId: string; now: Date }

const minuteMs = 60_000
/** How long somebody who scanned the wall may take to say who they are: a telephone number is typed slowly. */
const passMinutes = 10
const keyBytes = 12

/** What the wall shows in this minute: the key in the QR, six digits to type, and when both change. */
export function wallCode({ tenantId, sessionId, now }: Scene): { key: string; digits: string; until: Date } {
  const minute = minuteAt(now)
  return { ...codeOf({ tenantId, sessionId }, minute), until: new Date((minute + 1) * minuteMs) }
}

/** Whether a QR's key is the one of this minute or of the minute before; nothing is stored, so nothing is used up. */
export function isWallKey(scene: Scene, key: string): boolean {
  return accepted(scene).some((code) => isSame(code.key, key))
}

/** The same of six digits, which people may type with blanks. */
export function areWallDigits(scene: Scene, digits: string): boolean {
  return accepted(scene).some((code) => isSame(code.digits, digits.replace(/\D/g, "")))
}

/** A pass for whoever showed a right key or digits, to hand in with their name. */
export function wallPass({ tenantId, sessionId, now }: Scene): string {
  return passOf({ tenantId, sessionId }, minuteAt(now))
}

/** Whether a pass was handed out for this session in the last minutes. */
export function isWallPass(scene: Scene, pass: string): boolean {
  const minute = Number(pass.split(".")[0])
  const age = minuteAt(scene.now) - minute
  return Number.isSafeInteger(minute) && age >= 0 && age <= passMinutes && isSame(passOf(scene, minute), pass)
}

type Place = Omit<Scene, "now">

function minuteAt(now: Date): number {
  return Math.floor(now.getTime() / minuteMs)
}

function accepted(scene: Scene) {
  const minute = minuteAt(scene.now)
  return [codeOf(scene, minute), codeOf(scene, minute - 1)]
}

function codeOf({ tenantId, sessionId }: Place, minute: number): { key: string; digits: string } {
  const bytes = stamp(tenantId, "attendance", `${sessionId}.${minute}`)
  return {
    key: bytes.subarray(0, keyBytes).toString("base64url"),
    digits: String(bytes.readUInt32BE(keyBytes) % 1_000_000).padStart(6, "0"),
  }
}

function passOf({ tenantId, sessionId }: Place, minute: number): string {
  const bytes = stamp(tenantId, "attendance", `${sessionId}.pass.${minute}`)
  return `${minute}.${bytes.subarray(0, keyBytes).toString("base64url")}`
}

function isSame(right: string, given: string): boolean {
  const [a, b] = [Buffer.from(right), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}
