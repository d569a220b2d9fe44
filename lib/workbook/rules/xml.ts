import { UnreadableFile } from "@/lib/workbook/schema"

/** Hears what an XML text holds. Names come without prefix, texts still carry their entities. */
export type XmlListener = {
  open(name: string, attributes: string): void
  close(name: string): void
  text(raw: string): void
}

/** No tag and no text between tags is longer: a cell holds 32,767 letters. */
const longestPiece = 2 * 1024 * 1024

/** A reader that takes an XML text in pieces and never looks outside of it; a DTD is refused. */
export function createXmlReader(listener: XmlListener): { write(piece: string): void; end(): void } {
  let rest = ""
  return {
    write(piece) {
      const text = rest === "" ? piece : rest + piece
      rest = text.slice(readPieces(text, listener))
      if (rest.length > longestPiece) throw new UnreadableFile("Isi berkas rusak: ada bagian yang tidak berujung.")
    },
    end() {
      if (rest.trim() !== "")
        throw new UnreadableFile("Berkas rusak atau tidak lengkap; unduh atau simpan ulang berkasnya.")
    },
  }
}

/** Reads whole tokens from the start of `text` and returns where the first unfinished one begins. */
function readPieces(text: string, listener: XmlListener): number {
  let at = 0
  while (at < text.length) {
    const tag = text.indexOf("<", at)
    if (tag === -1) return at
    const next = text.charCodeAt(tag + 1)
    const end = next === 33 || next === 63 ? endOfSpecial(text, tag) : endOfTag(text, tag)
    if (end === -1) return at
    if (tag > at) listener.text(text.slice(at, tag))
    if (next === 33) tellCharacterData(text, { from: tag, to: end }, listener)
    else if (next !== 63) tellTag(text, { from: tag, to: end }, listener)
    at = end
  }
  return at
}

function endOfSpecial(text: string, tag: number): number {
  const [opening, closing] = text.startsWith("<!--", tag)
    ? ["<!--", "-->"]
    : text.startsWith("<![CDATA[", tag)
      ? ["<![CDATA[", "]]>"]
      : ["<?", "?>"]
  if (text.charCodeAt(tag + 1) === 33 && opening === "<?") {
    if (text.length - tag < 9) return -1
    throw new UnreadableFile("Berkas memuat DTD (definisi XML luar) dan tidak dibuka demi keamanan.")
  }
  const end = text.indexOf(closing, tag + opening.length)
  return end === -1 ? -1 : end + closing.length
}

/** The end of a tag; a `>` inside a quoted attribute does not count. */
function endOfTag(text: string, tag: number): number {
  let quote = 0
  for (let at = tag + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 62) return at + 1
    else if (code === 34 || code === 39) quote = code
  }
  return -1
}

function tellCharacterData(text: string, span: { from: number; to: number }, listener: XmlListener) {
  if (!text.startsWith("<![CDATA[", span.from)) return
  listener.text(text.slice(span.from + 9, span.to - 3).replaceAll("&", "&amp;"))
}

function tellTag(text: string, span: { from: number; to: number }, listener: XmlListener) {
  const isClosing = text.charCodeAt(span.from + 1) === 47
  const isEmpty = text.charCodeAt(span.to - 2) === 47
  let nameStart = span.from + (isClosing ? 2 : 1)
  let at = nameStart
  for (; at < span.to - 1; at++) {
    const code = text.charCodeAt(at)
    if (code === 58) nameStart = at + 1
    else if (code <= 32 || code === 47) break
  }
  const name = text.slice(nameStart, at)
  if (isClosing) return listener.close(name)
  listener.open(name, text.slice(at, isEmpty ? span.to - 2 : span.to - 1))
  if (isEmpty) listener.close(name)
}

/** One attribute of a tag, with or without a prefix, or null. */
export function readAttribute(attributes: string, name: string): string | null {
  let at = attributes.indexOf(name)
  for (; at !== -1; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1)
    if (at > 0 && before !== 58 && before > 32) continue
    if (attributes.startsWith('="', at + name.length)) {
      const start = at + name.length + 2
      return decodeEntities(attributes.slice(start, attributes.indexOf('"', start)))
    }
    const found = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length))
    if (found) return decodeEntities(found[1] ?? found[2] ?? "")
  }
  return null
}

const named: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
])

/** The text with its five named and all numeric entities replaced; unknown ones stay as they are. */
export function decodeEntities(raw: string): string {
  if (!raw.includes("&")) return raw
  return raw.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi, (whole, hex, decimal, name) => {
    if (name) return named.get(name.toLowerCase()) ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
