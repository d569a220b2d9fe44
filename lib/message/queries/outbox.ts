import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleMessages } from "@/lib/message/policy"
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
  person: { select: { name: true } },
  training: { select: { id: true, title: true } },
} as const satisfies Prisma.MessageSelect

/** One message as a list shows it. */
export type OutboxLine = ReturnType<typeof lineOf>

function lineOf({ event, channel, state, ...rest }: Prisma.MessageGetPayload<{ select: typeof shown }>) {
  return {
    ...rest,
    event: keyOf(messageEvents, event),
    channel: keyOf(messageChannels, channel),
    state: keyOf(messageStates, state),
  }
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
    const messages = found.slice(0, messagesPerPage).map(lineOf)
    return {
      messages,
      trainings,
      counts: new Map(counts.map((each) => [each.state, each._count])),
      next: found.length > messagesPerPage ? (messages.at(-1)?.id ?? null) : null,
    }
  })
}

/** One message with its words, and the next one of the same filter that waits for WhatsApp; null when there is none for this actor. */
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
    const where = { tenantId: actor.tenantId, accountId: senderId ?? "" }
    const select = { account: { select: { name: true } } }
    const sender = senderId ? await tx.membership.findFirst({ where, select }) : null
    const { body, tries, dueAt } = found
    return { ...lineOf(message), body, tries, dueAt, sender: sender?.account.name ?? null, next: next?.id ?? null }
  })
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
    return found.map(lineOf)
  })
}
