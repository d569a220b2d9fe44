/** The texts of a form by name, without files and without what React adds: what may be shown again. */
export function textsOf(data: FormData): Record<string, string> {
  const texts = [...data].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$ACTION") ? [[name, value]] : [],
  )
  return Object.fromEntries(texts)
}

/** The fields of a form as a schema reads them: a name ending in [] is an array, everything else one text or file. */
export function inputOf(data: FormData): Record<string, unknown> {
  const names = [...new Set(data.keys())].filter((name) => !name.startsWith("$ACTION"))
  return Object.fromEntries(
    names.map((name) => (name.endsWith("[]") ? [name.slice(0, -2), data.getAll(name)] : [name, data.get(name)])),
  )
}
