/** A name by which people know themselves and others learn little: the first word, then initials: Siti R. */
export function shortName(name: string): string {
  const [first = "", ...rest] = name.split(" ").filter(Boolean)
  const initials = rest.slice(0, 2).map((word) => `${word.charAt(0)}.`)
  return [first, ...initials].join(" ")
}
