/** The texts of a form by name, without files and without what React adds: what may be shown again. */
export function textsOf(data: FormData): Record<string, string> {
  const texts = [...data].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$ACTION") ? [[name, withoutZero(value)]] : [],
  )
  return Object.fromEntries(texts)
}

/** The fields of a form as a schema reads them: a name ending in [] is an array, everything else one text or file. */
export function inputOf(data: FormData): Record<string, unknown> {
  const names = [...new Set(data.keys())].filter((name) => !name.startsWith("$ACTION"))
  return Object.fromEntries(
    names.map((name) =>
      name.endsWith("[]")
        ? [name.slice(0, -2), data.getAll(name).map(withoutZero)]
        : [name, withoutZero(data.get(name))],
    ),
  )
}

/** A zero byte says nothing, and the database takes it in no text. */
function withoutZero<T>(value: T): T | string {
  return typeof value === "string" ? value.replaceAll("\0", "") : value
}

/** A form as it was posted to an address that takes nothing else; null when it is none. */
export function readForm(request: Request): Promise<FormData | null> {
  return request.formData().catch(() => null)
}
