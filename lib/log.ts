import pino from "pino"
import { redactFields, redactText } from "@/lib/redact"

/** The log: JSON lines on standard output, personal data and secrets masked. LOG_LEVEL sets how much. */
export const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: { pid: process.pid, part: process.env.NAIK_KELAS_PART ?? "perintah" },
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
