/** What the embedded letters can draw: Latin as Indonesian and its neighbours write it (Fontsource's subset `latin`). */
const letters =
  "[\\n\\u0020-\\u007e\\u00a0-\\u00ff\\u0131\\u0152\\u0153\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2022\\u2026\\u20ac\\u2122\\u2212]"
const drawable = new RegExp(`^${letters}$`)
const allDrawable = new RegExp(`^${letters}*$`)

/** Signs that have an equal among them. */
const equals = new Map([
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2012", "–"],
  ["\u202f", "\u00a0"],
  ["\u2009", " "],
  ["\t", " "],
  ["\u2192", "–"],
])

/** A text as it can be drawn: letters from further away lose their marks, and what has no likeness is left out. */
export function printable(text: string): string {
  const whole = text.normalize("NFC")
  return allDrawable.test(whole) ? whole : Array.from(whole, drawableOf).join("")
}

function drawableOf(letter: string): string {
  if (drawable.test(letter)) return letter
  const equal = equals.get(letter)
  if (equal) return equal
  return Array.from(letter.normalize("NFKD"))
    .filter((part) => drawable.test(part))
    .join("")
}
