/** A region's name taken apart for comparison. */
export type RegionName = {
  /** Words in lower case, numerals spelled out and national short forms written in full. */
  words: string[]
  /** The words glued together, since `Pasirpanjang` and `Pasir Panjang` are one name. */
  key: string
  /** The numerals in the name, which a slip of the pen must never change. */
  numerals: string
  /** Which letters occur, one bit each: names that share few letters need no closer comparison. */
  letters: number
}

const numbers = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"]
const romans = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
const ordinals = [
  "",
  "pertama",
  "kedua",
  "ketiga",
  "keempat",
  "kelima",
  "keenam",
  "ketujuh",
  "kedelapan",
  "kesembilan",
  "kesepuluh",
]

const numerals = new Map<string, string>()
for (const [at, word] of numbers.entries()) {
  if (at === 0) continue
  for (const spelling of [word, String(at), `0${at}`, romans[at], ordinals[at]])
    if (spelling) numerals.set(spelling, word)
}
numerals.set("kesatu", "satu").set("esa", "satu")

/** Short forms and dialect spellings that mean one word all over Indonesia. */
const fullWords = new Map(
  Object.entries({
    gunung: "gn gng gunong",
    tanjung: "tj tjg tjung tanjong",
    sungai: "sei sungei sunge",
    kampung: "kp kmp kampong kpg",
    teluk: "tlk telok",
    kebon: "kebun",
    sumber: "sbr",
    air: "aik ayer",
    pulau: "pulo",
  }).flatMap(([full, shorts]) => shorts.split(" ").map((short) => [short, full] as const)),
)

/** The same for names written in one word. */
const dialects: readonly [RegExp, string][] = [
  [/^(aik|ayer)/, "air"],
  [/^tanjong/, "tanjung"],
  [/^kampong/, "kampung"],
  [/^gunong/, "gunung"],
  [/^telok/, "teluk"],
]

const kinds = "kelurahan|kel|desa|ds|kecamatan|kec|distrik|kapanewon|kabupaten|kab"
const prefix = new RegExp(`^((kelurahan|kel\\.?|desa) */ *(kelurahan|kel|desa)|${kinds})(\\.|:|-|\\b)[\\s.:-]*`)

/** The text in lower case without accents and invisible characters, `WoloanII` and `Woloan2` parted. */
function plainText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|\p{Cf}|_x000D_/giu, "")
    .replace(/(\p{Ll})(?=[IVX]+\b)/gu, "$1 ")
    .toLowerCase()
    .trim()
}

/** The name behind a spelling: `Kel. GN. SAMARINDA`, `Woloan II`, `Pasirpanjang`; `Lai2` is `Lai Lai`. */
export function regionName(text: string): RegionName {
  const words = plainText(text)
    .replace(prefix, "")
    .replace(/\b(\p{L}{2,})2(?= *\p{L})/gu, "$1 $1")
    .replace(/(\p{L})(?=\d)|(\d)(?=\p{L})/gu, "$1$2 ")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "")
    .map((word, at) => (at > 0 || /\d/.test(word) ? numerals.get(word) : undefined) ?? fullWords.get(word) ?? word)
  const key = dialects.reduce((glued, [pattern, full]) => glued.replace(pattern, full), words.join(""))
  const tail = words.slice(1).filter((word) => numbers.includes(word))
  const glued = tail.length === 0 ? numbers.filter((word) => key.endsWith(word) && key !== word).slice(0, 1) : tail
  return { words, key, numerals: glued.join(" "), letters: lettersOf(key) }
}

function lettersOf(key: string): number {
  let bits = 0
  for (const letter of key) bits |= 1 << (letter.charCodeAt(0) & 31)
  return bits
}

/** Whether two names may lie within so many slips of each other, told by their letters alone; each slip touches two. */
export function maybeNear(a: RegionName, b: RegionName, slips: number): boolean {
  let different = a.letters ^ b.letters
  let count = 0
  for (; different !== 0; count++) different &= different - 1
  return count <= 2 * slips && Math.abs(a.key.length - b.key.length) <= slips
}

/** Whether a text calls itself a district (`Kec. Mayangan`), which no kelurahan does. */
export function isDistrictText(text: string): boolean {
  return /^(kecamatan|kec|distrik|kapanewon)(\.|:|\b)/.test(plainText(text))
}

/** `Kel. Mayangan Kec. Kanigaran` as its two names; the second is null when only one is written. */
export function splitDistrict(text: string): { village: string; district: string | null } {
  const found = /^(.+?)[\s,;/(-]+(?:kecamatan|kec\b|distrik)[\s.:]*(.+?)\)?$/i.exec(text)
  return found ? { village: found[1] ?? text, district: found[2] ?? null } : { village: text, district: null }
}

/** A test for names that the words of `short` abbreviate, one by one or glued: `Gn. Woka`, `Kb.sari Wetan`. */
export function abbreviationTest(short: RegionName): (full: RegionName) => boolean {
  const patterns = short.words.map(shortForm)
  if (short.words.length < 2 || patterns.every((pattern) => pattern === null)) return () => false
  const hasAnchor = short.words.some((word, at) => word.length >= 4 && patterns[at] === null && !numbers.includes(word))
  const canGlue = hasAnchor && short.words.every((word) => word.length > 1)
  const glued = canGlue ? new RegExp(`^${short.words.map((word, at) => patterns[at] ?? word).join("")}$`) : null
  const wordwise = short.words.map((word, at) => new RegExp(`^${patterns[at] ?? word}$`))
  return (full) => {
    if (short.key[0] !== full.key[0] || short.key.length >= full.key.length || short.numerals !== full.numerals)
      return false
    const isWordwise =
      wordwise.length === full.words.length && wordwise.every((word, at) => word.test(full.words[at] ?? ""))
    return isWordwise || (glued?.test(full.key) ?? false)
  }
}

/** What a short form stands for: words beginning so (`Sel`), or with its consonants in order (`Wtn`); else null. */
function shortForm(word: string): string | null {
  if (word.length > 4 || !/^[a-z]*[bcdfghjklmnpqrstvwxyz]$/.test(word)) return null
  if (!/[aeiou]/.test(word.slice(1))) return `${[...word].join("[a-z]*")}[a-z]*`
  return word.length === 3 ? `${word}[a-z]*` : null
}
