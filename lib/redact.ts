const personal = /^(?:nik|npwp|phone|email|password|token|cookie|authorization|secret|identifier)\d*$/i
const personalEnding = /(?:Nik|Npwp|Phone|Email|Password|Token|Cookie|Secret|Key)\d*$/
const hidden = "[disamarkan]"

/** A text for the log: runs of 15 or more digits (NIK, NPWP), Indonesian phone numbers and e-mail addresses are masked. */
export function redactText(text: string): string {
  return text
    .replace(/\d(?:[ .]?\d){14,}/g, hidden)
    .replace(/[^\s@"'<>()]+@[^\s@"'<>()]+/g, hidden)
    .replace(/(?<![\w.-])(?:\+62|0)8\d(?:[ -]?\d){6,11}/g, hidden)
}

/** A value for the log: masked texts, and nothing of fields named after personal data or secrets, at any depth up to 8. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redactText(value)
  if (typeof value !== "object" || value === null || value instanceof Date) return value
  if (depth > 8) return hidden
  if (value instanceof Error) return redactError(value, depth)
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  return redactFields({ ...value }, depth + 1)
}

/** The same for the fields of one log line. */
export function redactFields(fields: Record<string, unknown>, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, isPersonal(name) ? hidden : redact(field, depth)]),
  )
}

function isPersonal(name: string): boolean {
  return personal.test(name) || personalEnding.test(name) || /^(?:set-)?cookie$/i.test(name)
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack = "", cause } = error
  const code = "code" in error ? { code: error.code } : {}
  const digest = "digest" in error ? { digest: error.digest } : {}
  const origin = cause === undefined ? {} : { cause: redact(cause, depth + 1) }
  return { type: name, message: redactText(message), stack: redactText(stack), ...code, ...digest, ...origin }
}
