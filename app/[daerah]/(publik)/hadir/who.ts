import "server-only"
import type { Who } from "@/lib/attendance/queries/attendee"
import { findActor } from "@/lib/auth"
import { readOwnTicket } from "./own-ticket"

/** Who may be at this phone, the likeliest first: whoever is signed in, then the ticket it keeps. */
export async function likelyWho(slug: string): Promise<Who[]> {
  const [actor, ticket] = [await findActor(slug), await readOwnTicket()]
  return [...(actor?.userId ? [{ accountId: actor.userId }] : []), ...(ticket ? [{ ticket }] : [])]
}
