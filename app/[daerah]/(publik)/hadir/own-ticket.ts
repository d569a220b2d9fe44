import "server-only"
import { keepCode, readKeptCode } from "@/lib/kept-code"
import { enrolmentIn } from "@/lib/ticket"

const days = 120

/** Let this phone keep a participant's ticket for the pages of check-in alone; scripts cannot read it. */
export async function rememberTicket(slug: string, ticket: string): Promise<void> {
  const id = enrolmentIn(ticket)
  if (id) await keepCode("ticket", { id, code: ticket }, { path: `/${slug}/hadir`, seconds: days * 86_400 })
}

/** The ticket this phone keeps, not yet known to be genuine, or null. */
export async function readOwnTicket(): Promise<string | null> {
  return (await readKeptCode("ticket"))?.code ?? null
}
