import { type MessageEvent, type MessageState, messageEvents, messageStates } from "@/lib/message/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

/** Which messages of the outbox are asked for; `after` is the last one shown. */
export type OutboxFilter = {
  state: MessageState | null
  event: MessageEvent | null
  trainingId: string | null
  after: string | null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the outbox's address asks for; what it says wrongly is not asked for. */
export function readOutboxFilter(query: Record<string, string | undefined>): OutboxFilter {
  const { status, peristiwa, pelatihan = "", sesudah = "" } = query
  return {
    state: isKeyOf(messageStates, status) ? status : null,
    event: isKeyOf(messageEvents, peristiwa) ? peristiwa : null,
    trainingId: uuid.test(pelatihan) ? pelatihan : null,
    after: uuid.test(sesudah) ? sesudah : null,
  }
}

/** The same as the end of an address, beginning with ?, or nothing when everything is asked for. */
export function writeOutboxFilter({ state, event, trainingId, after }: OutboxFilter): string {
  const entries = { status: state, peristiwa: event, pelatihan: trainingId, sesudah: after }
  const said = Object.entries(entries).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return said.length > 0 ? `?${new URLSearchParams(said)}` : ""
}
