import "server-only"
import { timingSafeEqual } from "node:crypto"
import { parse, stringify } from "uuid"
import { stamp } from "@/lib/secret"

/** The enrolment a ticket is for; a raised version ends the tickets given out before. */
export type Ticketed = { id: string; ticketVersion: number }

// With the id 30 bytes: 40 letters, none of which can be another for the same bytes.
const stampBytes = 14

/** The secret text in a participant's personal link and QR: the enrolment's id and a keyed stamp of the daerah, base64url. */
export function ticketOf(tenantId: string, { id, ticketVersion }: Ticketed): string {
  return Buffer.concat([Buffer.from(parse(id)), stampOf(tenantId, { id, ticketVersion })]).toString("base64url")
}

/** The enrolment a ticket names, not yet known to be genuine, or null when the text is no ticket. */
export function enrolmentIn(ticket: string): string | null {
  const bytes = Buffer.from(ticket, "base64url")
  if (bytes.length !== 16 + stampBytes || bytes.toString("base64url") !== ticket) return null
  try {
    return stringify(bytes.subarray(0, 16))
  } catch {
    return null
  }
}

/** Whether a ticket was given out by this daerah for this enrolment and still holds. */
export function isTicketOf(tenantId: string, enrolment: Ticketed, ticket: string): boolean {
  const given = Buffer.from(ticket, "base64url")
  const right = Buffer.from(ticketOf(tenantId, enrolment), "base64url")
  return given.length === right.length && timingSafeEqual(given, right)
}

function stampOf(tenantId: string, { id, ticketVersion }: Ticketed): Buffer {
  return stamp(tenantId, "ticket", `${id}.${ticketVersion}`).subarray(0, stampBytes)
}
