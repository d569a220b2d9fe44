import "server-only"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleMessages } from "@/lib/message/policy"
import { pickMobile } from "@/lib/message/rules/delivery"
import type { OutboxFilter } from "@/lib/message/rules/filter"
import { messageChannels, messageEvents, messageStates } from "@/lib/message/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** How many messages stand on one page. */
const messagesPerPage = 50

const shown = {
  id: true,
  event: true,
  channel: true,
  state: true,
  address: true,
  subject: true,
  at: true,
  sentAt: true,
  error: true,
  accountId: true,
  person: { select: { name: true } },
  training: { select: { id: true, title: true } },
} as const satisfies Prisma.MessageSelect

/** One message as a list shows it. */
export type OutboxLine = ReturnType<typeof lineOf>

/** The names of members by their account; a companion is no person of the register. */
type Members = ReadonlyMap<string, string>

function lineOf(
  { event, channel, state, accountId, person, ...rest }: Prisma.MessageGetPayload<{ select: typeof shown }>,
  members: Members,
) {
  const member = members.get(accountId ?? "")
  return {
    ...rest,
    person: person ?? (member ? { name: member } : null),
    event: keyOf(messageEvents, event),
    channel: keyOf(messageChannels, channel),
    state: keyOf(messageStates, state),
  }
}

async function listMembers(tx: Tx, { tenantId }: Actor, ids: readonly (string | null)[]): Promise<Members> {
  const where = { tenantId, accountId: { in: ids.filter((id) => id !== null) } }
  const found = await tx.membership.findMany({
    where,
    select: { accountId: true, account: { select: { name: true } } },
  })
  return new Map(found.map(({ accountId, account }) => [accountId, account.name]))
}

function matching(actor: Actor, { state, event, trainingId }: OutboxFilter): Prisma.MessageWhereInput[] {
  return [visibleMessages(actor), state ? { state } : {}, event ? { event } : {}, trainingId ? { trainingId } : {}]
}

// Ids grow with time; instants would not do, as the database's are finer than ours.
const newestFirst = { id: "desc" } as const

/** A page of the outbox, newest first, how many there are in each state, and the trainings messages are about; `next` opens the page after it. */
export function listOutbox(actor: Actor, filter: OutboxFilter) {
  return read(actor, async (tx) => {
    const every = matching(actor, { ...filter, state: null })
    const counts = await tx.message.groupBy({ by: ["state"], where: { AND: every }, _count: true })
    const found = await tx.message.findMany({
      where: { AND: [...matching(actor, filter), filter.after ? { id: { lt: filter.after } } : {}] },
      orderBy: newestFirst,
      take: messagesPerPage + 1,
      select: shown,
    })
    const trainings = await tx.training.findMany({
      where: { tenantId: actor.tenantId, messages: { some: {} } },
      orderBy: { createdAt: "desc" },
      take: 200,
      select: { id: true, title: true },
    })
    const members = await listMembers(
      tx,
      actor,
      found.map(({ person, accountId }) => (person ? null : accountId)),
    )
    const messages = found.slice(0, messagesPerPage).map((message) => lineOf(message, members))
    return {
      messages,
      trainings,
      counts: new Map(counts.map((each) => [each.state, each._count])),
      next: found.length > messagesPerPage ? (messages.at(-1)?.id ?? null) : null,
    }
  })
}

/** One message with its words, the number it could go to by WhatsApp instead, and the next one of the same filter that waits for WhatsApp; null when there is none for this actor. */
export function getMessage(actor: Actor, id: string, filter: OutboxFilter) {
  return read(actor, async (tx) => {
    const found = await tx.message.findFirst({
      where: { id, AND: visibleMessages(actor) },
      select: { ...shown, body: true, tries: true, dueAt: true, senderId: true },
    })
    if (!found) return null
    const next = await tx.message.findFirst({
      where: { AND: [...matching(actor, { ...filter, state: "PREPARED" }), { id: { lt: id } }] },
      orderBy: newestFirst,
      select: { id: true },
    })
    const { senderId, ...message } = found
    const members = await listMembers(tx, actor, [senderId, message.accountId])
    const { body, tries, dueAt } = found
    const instead = (await findReplaceable(tx, actor, id))?.mobile ?? null
    const sender = members.get(senderId ?? "") ?? null
    return { ...lineOf(message, members), body, tries, dueAt, instead, sender, next: next?.id ?? null }
  })
}

/** An e-mail that has not gone out, of somebody with a mobile number, or null. */
export async function findReplaceable(tx: Tx, actor: Actor, id: string) {
  const message = await tx.message.findFirst({
    where: { id, channel: "EMAIL", state: { in: ["QUEUED", "FAILED"] }, AND: visibleMessages(actor) },
    select: {
      ...{
        event: true,
        personId: true,
        accountId: true,
        trainingId: true,
        enrolmentId: true,
        body: true,
        dedupe: true,
      },
      person: { select: { phone: true, phone2: true } },
    },
  })
  if (!message) return null
  const { person, accountId, ...rest } = message
  const select = { account: { select: { phone: true } } }
  const where = { tenantId: actor.tenantId, accountId: accountId ?? "" }
  const member = accountId ? await tx.membership.findFirst({ where, select }) : null
  const mobile = pickMobile([person?.phone, person?.phone2, member?.account.phone])
  return mobile ? { ...rest, accountId, mobile } : null
}

/** The last messages to the owner of an enterprise, newest first. */
export function listMessagesTo(actor: Actor, enterpriseId: string): Promise<OutboxLine[]> {
  return read(actor, async (tx) => {
    const found = await tx.message.findMany({
      where: { AND: [visibleMessages(actor), { person: { enterprises: { some: { id: enterpriseId } } } }] },
      orderBy: newestFirst,
      take: 5,
      select: shown,
    })
    return found.map((message) => lineOf(message, new Map()))
  })
}
