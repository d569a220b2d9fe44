import type { TickAnswer } from "@/lib/attendance/commands/tick"
import type { Tick } from "@/lib/attendance/schema/inputs"

/** What came of sending: answers, a word from the server why not, or no connection. */
export type Sent = { kind: "answered"; answers: TickAnswer[] } | { kind: "refused"; message: string } | { kind: "lost" }

/** Send taps in their order, even while the page is being left; the same may be sent again. */
export async function sendTicks(address: string, ticks: readonly Tick[]): Promise<Sent> {
  const body = JSON.stringify({ ticks })
  const headers = { "content-type": "application/json" }
  const response = await fetch(address, { method: "POST", headers, body, keepalive: true }).catch(() => null)
  // A portal that is being restarted, or a proxy that cannot reach it, is no connection either.
  if (!response || response.status >= 500) return { kind: "lost" }
  const said: { answers?: TickAnswer[]; message?: string } | null = await response.json().catch(() => null)
  if (said?.answers) return { kind: "answered", answers: said.answers }
  return said?.message ? { kind: "refused", message: said.message } : { kind: "lost" }
}
