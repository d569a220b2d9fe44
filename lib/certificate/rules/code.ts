/** The letters of a certificate's code: none can be taken for another (Crockford's base 32). */
export const codeLetters = "0123456789abcdefghjkmnpqrstvwxyz"

const code = /^[0-9a-hjkmnp-tv-z]{20}$/

/** A code as somebody typed, pasted or scanned it, alone or in its address; null when there is none in it. */
export function codeIn(text: string): string | null {
  const last = text.trim().split(/[?#]/)[0]?.split("/").filter(Boolean).at(-1) ?? ""
  const plain = last.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1")
  return code.test(plain) ? plain : null
}

/** A code in groups of five and capitals, as people read it (a small x between digits would be drawn as ×): 7K2MQ-… */
export function spellCode(text: string): string {
  return (
    text
      .toUpperCase()
      .match(/.{1,5}/g)
      ?.join("-") ?? text
  )
}
