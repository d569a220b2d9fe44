/** Common given and family names of one community; people are composed from them, nobody real is meant. */
export type NamePool = {
  male: readonly string[]
  female: readonly string[]
  /** Family or second names. */
  last: readonly string[]
  /** Second names only women carry. */
  lastOfWomen?: readonly string[]
  /** How often a second name is carried (0–1). */
  lastShare: number
}

/** Split a list written as one text. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

/** The same for entries that contain spaces: one per comma. */
export function phrases(text: string): readonly string[] {
  return text.split(",").map((phrase) => phrase.trim())
}
