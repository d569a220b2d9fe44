import "server-only"
import { z } from "zod"
import { door } from "@/lib/db"
import { log } from "@/lib/log"
import { closeMail, isMailReady, sendLetter } from "@/lib/mail"
import { type Claimed, claimMessages, recordOutcomes, type Sender } from "@/lib/message/commands/deliver"
import { getOperatorActor } from "@/lib/operator"

const pause = 10_000

let watching: Promise<void> | undefined
let stopping = false
let wake: () => void = () => undefined

/** Hand queued messages to the mail server as they come, in every daerah; without one they stay in the outbox. */
export function watchDelivery(): void {
  if (isMailReady()) watching = deliverAlways()
  else log.info("surel belum diatur; pesan tinggal di kotak keluar")
}

async function deliverAlways(): Promise<void> {
  while (!stopping) {
    const delivered = await deliverEverywhere()
    if (delivered === 0 && !stopping)
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, pause).unref()
      })
  }
}

/** Take nothing more, and wait until what was taken has been handed over. */
export async function stopDelivery(): Promise<void> {
  stopping = true
  wake()
  await watching
  closeMail()
}

/** Once over every daerah with messages to send, a few of each; how many were taken. */
async function deliverEverywhere(): Promise<number> {
  let taken = 0
  try {
    for (const slug of z.array(z.string()).parse(await door("due_messages"))) taken += await deliverIn(slug)
  } catch (error) {
    log.error({ err: error }, "pengiriman surel gagal")
  }
  return taken
}

/** Hand over the next messages of a daerah; how many were taken. One daerah that fails keeps no other from its turn. */
export async function deliverIn(slug: string): Promise<number> {
  try {
    const actor = await getOperatorActor(slug)
    const { sender, messages } = await claimMessages(actor)
    if (messages.length === 0) return 0
    await recordOutcomes(actor, await Promise.all(messages.map((message) => deliver(message, sender))))
    return messages.length
  } catch (error) {
    log.error({ err: error, slug }, "pengiriman surel gagal")
    return 0
  }
}

async function deliver({ id, address, subject, body, tries }: Claimed, { name, contactEmail }: Sender) {
  const letter = { id, to: address, from: `UMKM ${name}`, replyTo: contactEmail, subject, text: body }
  const failure = await sendLetter(letter)
  return { id, tries, failure }
}
