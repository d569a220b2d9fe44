import pino from "pino"
import { redactFields, redactText } from "@/lib/redact"

const base = pino({
  level: process.env.LOG_LEVEL || "info",
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  // redactFields has already turned errors into plain fields.
  serializers: { err: (error: unknown) => error },
  formatters: { level: (label) => ({ level: label }), log: (fields) => redactFields(fields) },
  hooks: {
    logMethod(args, method) {
      const [first] = args
      // An error alone would become the message as it is.
      const line = first instanceof Error ? [{ err: first }, first.message] : args
      return Reflect.apply(
        method,
        this,
        line.map((part) => (typeof part === "string" ? redactText(part) : part)),
      )
    },
  },
})

/** The log of one part of the portal: JSON lines on standard output, personal data and secrets masked. */
export function createLog(part: string): pino.Logger {
  return base.child({ part })
}

/** This process's log; LOG_LEVEL sets how much it says. */
export const log = createLog(process.env.NAIK_KELAS_PART ?? "perintah")
