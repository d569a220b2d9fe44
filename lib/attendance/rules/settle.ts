import { isThere } from "@/lib/attendance/rules/hours"
import type { AttendanceState } from "@/lib/attendance/schema/words"

/** What becomes of something said about an attendance that may be recorded already. */
export type Settlement = "record" | "same" | "arrive" | "keep"

/**
 * What a tap, a scan or a line of the sheet does: nothing recorded is recorded; the same again is nothing new; somebody
 * noted as missing who is there after all has arrived; anything else stays as it was, for a correction with a reason.
 */
export function settle(recorded: AttendanceState | null, said: AttendanceState): Settlement {
  if (recorded === null) return "record"
  if (recorded === said) return "same"
  return !isThere(recorded) && isThere(said) ? "arrive" : "keep"
}

/** What is recorded after it. */
export function settled(recorded: AttendanceState | null, said: AttendanceState): AttendanceState {
  const settlement = settle(recorded, said)
  return settlement === "record" || settlement === "arrive" ? said : (recorded ?? said)
}
