import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"

/** Somebody who can be told something: a member of the daerah or a partner's contact, and where they are written to. */
export type Addressee = {
  kind: "account" | "contact"
  id: string
  name: string
  email: string | null
  phone: string | null
}

/** Something to tell somebody once: `key` says about what, `path` where in the daerah it is seen. */
export type Notice = { to: Addressee; key: string; words: string; path: string }

/** A message about everything somebody is told at once. */
export type Letter = { subject: string; body: string }

/** Those of some notices that nobody has been given yet. */
export async function listUntold(tx: Tx, { tenantId }: Actor, notices: readonly Notice[]): Promise<Notice[]> {
  const keys = [...new Set(notices.map(({ key }) => key))]
  const told = await tx.$queryRaw<{ whom: string; dedupe: string }[]>`
    SELECT coalesce(n.account_id, n.contact_id) AS whom, n.dedupe FROM notice n
    WHERE n.tenant_id = ${tenantId}::uuid AND n.dedupe = ANY(${keys})`
  const known = new Set(told.map(({ whom, dedupe }) => `${whom} ${dedupe}`))
  return notices.filter(({ to, key }) => !known.has(`${to.id} ${key}`))
}

type Telling = {
  notices: readonly Notice[]
  /** Whether letters can go out; without, members read everything in the portal. */
  mail: boolean
  compose: (to: Addressee, notices: readonly Notice[]) => Letter
}

/**
 * Tell people inside a command's transaction, each of each thing once: members by one letter where they have an address and
 * letters can go out, else in the portal; contacts by one prepared WhatsApp message. How many things were told.
 */
export async function tell(tx: Tx, { notices, mail, compose }: Telling): Promise<number> {
  const rows = notices.map(({ to, key, words, path }) => ({
    ...{ id: uuidv7(), to, key, words, path, channel: channelOf(to, mail) },
    account: to.kind === "account" ? to.id : null,
    contact: to.kind === "contact" ? to.id : null,
  }))
  const written = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO notice (id, account_id, contact_id, dedupe, words, path, channel, read_at)
    SELECT id, account, contact, key, words, path, channel, CASE channel WHEN 'INBOX' THEN NULL ELSE now() END FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS r (id uuid, account uuid, contact uuid, key text, words text, path text, channel text)
    ON CONFLICT DO NOTHING RETURNING id`
  const told = new Set(written.map(({ id }) => id))
  const people = new Map<string, typeof rows>()
  for (const row of rows)
    if (told.has(row.id) && row.channel !== "INBOX") people.set(row.to.id, [...(people.get(row.to.id) ?? []), row])
  const letters = [...people.values()].flatMap(([first, ...rest]) =>
    first ? [letterOf(first, compose(first.to, [first, ...rest]))] : [],
  )
  if (letters.length > 0) await post(tx, letters)
  return told.size
}

function channelOf({ kind, email }: Addressee, mail: boolean): "INBOX" | "EMAIL" | "WHATSAPP" {
  if (kind === "contact") return "WHATSAPP"
  return email && mail ? "EMAIL" : "INBOX"
}

function letterOf({ id, to, channel }: { id: string; to: Addressee; channel: string }, { subject, body }: Letter) {
  const account = to.kind === "account" ? to.id : null
  const address = channel === "EMAIL" ? to.email : to.phone
  return {
    id: uuidv7(),
    account,
    channel,
    address,
    subject: channel === "EMAIL" ? subject : "",
    body,
    dedupe: `NOTICE:${id}`,
  }
}

function post(tx: Tx, letters: readonly ReturnType<typeof letterOf>[]) {
  return tx.$executeRaw`
    INSERT INTO message (id, event, channel, account_id, address, subject, body, state, dedupe)
    SELECT id, 'COOPERATION', channel, account, address, subject, body, CASE channel WHEN 'EMAIL' THEN 'QUEUED' ELSE 'PREPARED' END, dedupe
    FROM json_to_recordset(${JSON.stringify(letters)}::json)
      AS r (id uuid, channel text, account uuid, address text, subject text, body text, dedupe text)
    ON CONFLICT (tenant_id, dedupe) DO NOTHING`
}
