/** A tag of an HTML text; names in lower case. */
export type Tag = { name: string; attributes: string; isClosing: boolean }

const longestTag = 16_384

/**
 * The tags and texts of an HTML text in one linear pass; comments, scripts, styles and Excel's own XML are left out.
 */
export function* readTokens(html: string): Generator<Tag | { text: string }> {
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf("<", at)
    if (tag === -1) break
    if (tag > at) yield { text: html.slice(at, tag) }
    const end = endOf(html, tag)
    const found = end === null ? null : /^<(\/?)([a-z][\w:-]*)/i.exec(html.slice(tag, tag + 64))
    if (end !== null && found) {
      const name = (found[2] ?? "").toLowerCase()
      const isClosing = found[1] === "/"
      yield { name, isClosing, attributes: html.slice(tag + found[0].length, end - 1) }
      at = !isClosing && silent.has(name) ? skip(html, end, `</${name}`) : end
    } else at = end ?? tag + 1
  }
  if (at < html.length) yield { text: html.slice(at) }
}

const silent = new Set(["script", "style", "xml"])

function skip(html: string, from: number, closing: string): number {
  const end = html.slice(from).search(new RegExp(closing, "i"))
  return end === -1 ? html.length : from + end
}

/** Where the tag, comment or declaration that begins at `tag` ends; null when it is a lone `<`. */
function endOf(html: string, tag: number): number | null {
  if (html.startsWith("<!--", tag)) {
    const end = html.indexOf("-->", tag + 4)
    return end === -1 ? html.length : end + 3
  }
  if (!/[a-z/!?]/i.test(html.charAt(tag + 1))) return null
  let quote = ""
  for (let at = tag + 1; at < Math.min(html.length, tag + longestTag); at++) {
    const letter = html.charAt(at)
    if (quote !== "") {
      if (letter === quote) quote = ""
    } else if (letter === ">") return at + 1
    else if (letter === '"' || letter === "'") quote = letter
  }
  return Math.min(html.length, tag + longestTag)
}
