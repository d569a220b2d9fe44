import type { Tick } from "@/lib/attendance/schema/inputs"

/** Whose taps at which session, as the name they are kept under. */
export type QueuePlace = { slug: string; userId: string; sessionId: string }

// Taps that nobody could send are forgotten after two weeks, whosever they are.
const keptMs = 14 * 24 * 60 * 60 * 1000
const prefix = "kehadiran/"
// A phone without room, or that forbids keeping, holds them as long as the page is open.
const held = new Map<string, Tick[]>()

function keyOf({ slug, userId, sessionId }: QueuePlace): string {
  return `${prefix}${slug}/${userId}/${sessionId}`
}

/** The taps that have not arrived at the server yet, in their order. */
export function readQueue(place: QueuePlace): Tick[] {
  const key = keyOf(place)
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null")
    return Array.isArray(kept) ? kept.filter(isTick) : (held.get(key) ?? [])
  } catch {
    return held.get(key) ?? []
  }
}

/** Keep the taps that wait. */
export function keepQueue(place: QueuePlace, ticks: readonly Tick[]): void {
  const key = keyOf(place)
  held.set(key, [...ticks])
  try {
    if (ticks.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(ticks))
  } catch {
    // Full or forbidden: they are held above.
  }
}

/** Forget taps too old to be sent, of every session. */
export function forgetOld(now: number): void {
  try {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null")
      const fresh = Array.isArray(kept) ? kept.filter(isTick).filter(({ at }) => now - Date.parse(at) < keptMs) : []
      if (fresh.length === 0) localStorage.removeItem(key)
    }
  } catch {
    // Forbidden storage has nothing to forget.
  }
}

function isTick(kept: unknown): kept is Tick {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "id" in kept &&
    "enrolmentId" in kept &&
    "state" in kept &&
    "at" in kept
  )
}
