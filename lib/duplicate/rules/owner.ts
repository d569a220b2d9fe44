import { areNamesNear, type Likeness, type NameKey, nameKey } from "@/lib/name"

/** Given names that are usually written short, by their short forms. */
const short = new Map(
  "muhammad:m muh moh mohd mochammad mochamad mohammad mohamad muchamad muhamad mhd mh,abdul:abd ab,achmad:ach ahmad akhmad ac,siti:st,nur:nr,dewi:dw,sri:sr,ibnu:ibn"
    .split(",")
    .flatMap((entry) => {
      const [name = "", forms = ""] = entry.split(":")
      return forms.split(" ").map((form) => [form, name] as const)
    }),
)

/** A person's name taken apart, with usual short forms written out. */
export function ownerKey(name: string): NameKey {
  const words = name
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((word) => word !== "")
  return nameKey(words.map((word, at) => (words.length > 1 && at === 0 ? (short.get(word) ?? word) : word)).join(" "))
}

/** How alike two people's names are: `akin` when one is a shorter way to say the other (`Siti A.`, `Siti Aminah`). */
export function compareOwners(one: NameKey, other: NameKey): Likeness {
  if (one.core === "" || other.core === "") return one.whole === other.whole && one.whole !== "" ? "same" : "different"
  if (one.core === other.core) return "same"
  if (areNamesNear(one, other)) return "near"
  const [few, many] = one.words.length <= other.words.length ? [one, other] : [other, one]
  return isShortened(few.words, many.words) ? "akin" : "different"
}

/** Every word stands for one of the other name's, in the same order, the first in full; an initial stands for any. */
function isShortened(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  for (const word of few) {
    while (at < many.length && !standsFor(word, many[at] ?? "")) at += 1
    if (at === many.length) return false
    at += 1
  }
  return few.some((word) => word.length > 2)
}

function standsFor(word: string, full: string): boolean {
  if (word === full) return true
  const [less, more] = word.length <= full.length ? [word, full] : [full, word]
  return less.length === 1 ? more.startsWith(less) : areNamesNear(nameKey(less), nameKey(more))
}
