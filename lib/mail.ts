import "server-only"
import { createTransport, type Transporter } from "nodemailer"
import { env } from "@/lib/env"
import type { Failure } from "@/lib/message/rules/delivery"

/** One letter as it is handed to the mail server; its id is in the Message-ID, by which a mail server knows a second copy. */
export type Letter = { id: string; to: string; from: string; replyTo: string | null; subject: string; text: string }

/** Whether this portal has a mail server and an address to send from. */
export function isMailReady(): boolean {
  const { SMTP_URL, MAIL_FROM } = env()
  return SMTP_URL !== undefined && MAIL_FROM !== undefined
}

let transport: Transporter | undefined

function open(): Transporter {
  transport ??= createTransport({
    url: env().SMTP_URL,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return transport
}

/** Hand a letter to the mail server; null when it took it, else what went wrong. */
export async function sendLetter({ id, to, from, replyTo, subject, text }: Letter): Promise<Failure | null> {
  const address = env().MAIL_FROM ?? ""
  try {
    await open().sendMail({
      messageId: `<${id}@${address.split("@")[1]}>`,
      from: { name: from, address },
      // As an object it is one address, whatever it contains.
      to: { name: "", address: to },
      replyTo: replyTo ?? undefined,
      subject,
      text,
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": "id" },
    })
    return null
  } catch (error) {
    return failureOf(error)
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return {}
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined
  const responseCode =
    "responseCode" in error && typeof error.responseCode === "number" ? error.responseCode : undefined
  return { code, responseCode }
}

/** End the connections to the mail server. */
export function closeMail(): void {
  transport?.close()
  transport = undefined
}
