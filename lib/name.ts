import { editDistance } from "@/lib/edit-distance"

/** A business or person name taken apart for comparison. */
export type NameKey = {
  /** Words that tell one from another, glued: what is left without legal forms, kinds of shop and titles. */
  core: string
  words: string[]
  /** The words in alphabetical order, for names whose words change places. */
  sorted: string
  /** The consonants of the core, doubled ones once: equal for most slips of the pen. */
  skeleton: string
  /** Numerals and single letters, which tell branches apart: `Berkah 1` and `Berkah 2`, `Maju II` and `Maju III`. */
  numbers: string
  /** Kinds of shop in the name (`toko`, `warung`), which part two shops of one name. */
  kinds: ReadonlySet<string>
  /** The whole name, for names that are nothing but kinds (`Warung Makan`). */
  whole: string
}

export type Likeness = "same" | "near" | "akin" | "different"

const legal = new Set("ud cv pt pd tb fa firma po perseroan koperasi kop tbk perorangan persero kub poktan".split(" "))
const titles = new Set(
  "bu ibu pak bapak bpk mbak mas mak mbok cak ning gus om tante h hj haji hajah drs dra ir dr se sh spd st mm alm almh".split(
    " ",
  ),
)
const fillers = new Set("dan the n milik punya khas asli usaha umkm ikm ukm".split(" "))
const kinds = new Map(
  "toko:tk toko tokoh,warung:warung wr wrg warong,kios:kios kiosk,kedai:kedai,bengkel:bengkel bkl,salon:salon,rumah:rumah rm,makan:makan,depot:depot,lapak:lapak,industri:industri,produksi:produksi,konveksi:konveksi,katering:katering catering,laundry:laundry londri,pangkalan:pangkalan,agen:agen,outlet:outlet,gerai:gerai,stan:stan stand booth"
    .split(",")
    .flatMap((entry) => {
      const [kind = "", spellings = ""] = entry.split(":")
      return spellings.split(" ").map((spelling) => [spelling, kind] as const)
    }),
)

const memory = new Map<string, NameKey>()

/** Takes a name apart, `UD. Maju Jaya (Budi)` to `maju jaya`; what stands in brackets is an addition. */
export function nameKey(name: string): NameKey {
  const known = memory.get(name)
  if (known) return known
  const key = takeApart(name)
  if (memory.size > 200_000) memory.clear()
  memory.set(name, key)
  return key
}

function takeApart(name: string): NameKey {
  const plain = withoutAccents(name)
    .toLowerCase()
    .replace(/[([<].*?[)\]>]/g, (part) => (part.length >= name.length - 2 ? part : " "))
    .replace(/['’`.]/g, (mark) => (mark === "." ? " " : ""))
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "")
  const found = new Set(plain.flatMap((word) => kinds.get(word) ?? []))
  const words = plain.filter((word) => !legal.has(word) && !titles.has(word) && !fillers.has(word) && !kinds.has(word))
  const numbers = words.filter((word) => word.length === 1 || /\d|^[ivx]+$/.test(word)).join(" ")
  const core = words.join("")
  return {
    core,
    words,
    sorted: [...words].sort().join(" "),
    skeleton:
      core.slice(0, 1) +
      core
        .slice(1)
        .replace(/[aeiouyh]/g, "")
        .replace(/(.)\1+/g, "$1"),
    numbers,
    kinds: found,
    whole: plain.filter((word) => !legal.has(word)).join(""),
  }
}

function withoutAccents(name: string): string {
  return /^[ -~]*$/.test(name) ? name : name.normalize("NFKD").replace(/\p{M}/gu, "")
}

/** How alike two business names are: `near` is the same but for slips of the pen, `akin` worth a person's look. */
export function compareNames(one: NameKey, other: NameKey): Likeness {
  if (one.core === "" || other.core === "") return one.whole === other.whole ? "same" : "different"
  const kindsFit = doKindsAgree(one.kinds, other.kinds)
  const likeness = compareWords(one, other)
  if (likeness === "different") return "different"
  return kindsFit ? likeness : "akin"
}

/** Kinds agree when one name has all the other's: `Toko Maju` and `Maju`, but not `Toko Maju` and `Warung Maju`. */
function doKindsAgree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  return [...few].every((kind) => many.has(kind))
}

function compareWords(one: NameKey, other: NameKey): Likeness {
  if (one.core === other.core) return "same"
  if (one.numbers !== other.numbers) return "different"
  if (isSlip(one, other)) return "near"
  const [few, many] = one.words.length <= other.words.length ? [one, other] : [other, one]
  const isShorter = few.words.length < many.words.length
  const isPart = isShorter && few.core.length >= 4 && few.words.every((word) => many.words.includes(word))
  const most = Math.min(3, Math.floor(Math.min(one.core.length, other.core.length) * 0.3))
  return isPart || editDistance(one.core, other.core, most) <= most ? "akin" : "different"
}

function isSlip(one: NameKey, other: NameKey): boolean {
  if (one.words.length === other.words.length) {
    let edits = 0
    for (const [at, word] of one.words.entries()) {
      const cost = slip(word, other.words[at] ?? "")
      if (cost === null) return one.sorted === other.sorted
      edits += cost
    }
    return edits <= 2
  }
  return (
    one.core.length >= 6 &&
    Math.abs(one.core.length - other.core.length) <= 1 &&
    editDistance(one.core, other.core, 1) <= 1
  )
}

/** The edits between two words when they can be slips of one another, else null. */
function slip(one: string, other: string): number | null {
  if (one === other) return 0
  const length = Math.max(one.length, other.length)
  const allowed = length <= 3 ? 0 : length <= 7 ? 1 : 2
  if (allowed === 0 || (length <= 6 && one[0] !== other[0])) return null
  const distance = editDistance(one, other, allowed)
  return distance <= allowed ? distance : null
}

/** Whether two business names are the same but for slips of the pen, whatever kind of shop they name. */
export function areNamesNear(one: NameKey, other: NameKey): boolean {
  if (one.core === "" || other.core === "") return one.whole === other.whole
  return one.core === other.core || (one.numbers === other.numbers && isSlip(one, other))
}

/** Whether two person names are the same person's as far as names can tell. */
export function isSamePersonName(one: NameKey | null, other: NameKey | null): boolean {
  return one !== null && other !== null && areNamesNear(one, other)
}
