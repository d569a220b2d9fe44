/** Whether a text is one of a vocabulary's keys. */
export function isKeyOf<K extends string>(vocabulary: Record<K, unknown>, text: unknown): text is K {
  return typeof text === "string" && Object.hasOwn(vocabulary, text)
}

/** A text of the database that its own check keeps within a vocabulary, as one of its keys; anything else is a bug. */
export function keyOf<K extends string>(vocabulary: Record<K, unknown>, text: string): K {
  if (isKeyOf(vocabulary, text)) return text
  throw new Error(`${text} is none of ${Object.keys(vocabulary).join(", ")}.`)
}

/** The keys of a vocabulary, in its order. */
export function keysOf<K extends string>(vocabulary: Record<K, unknown>): K[] {
  return Object.keys(vocabulary).filter((key) => isKeyOf(vocabulary, key))
}
