import { type CertificateKind, certificateKinds } from "@/lib/certificate/schema"
import { isKeyOf } from "@/lib/vocabulary"

/** What a certificate's QR says by itself; `day` is ISO, hours are JP. */
export type Claim = {
  number: string
  name: string
  title: string
  day: string
  creditHours: number
  totalHours: number
  kind: CertificateKind
}

/** A claim of a daerah's certificate with its signature, as read from an address. */
export type Signed = { slug: string; code: string; claim: Claim; message: string; signature: string }

const version = "1"
const letters = { PASSED: "L", ATTENDED: "H" } as const satisfies Record<CertificateKind, string>

/** More would make the squares of the code smaller than a phone reads at arm's length. */
const longestTitle = 60

/** A title as the QR holds it, cut at a word where it is long. */
export function shortTitle(title: string): string {
  if (title.length <= longestTitle) return title
  const cut = title.slice(0, longestTitle)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40)).trimEnd()}…`
}

/** The part of a certificate's address after the portal's own and a slash: what is signed. */
export function messageOf(slug: string, code: string, claim: Claim): string {
  const { number, name, title, day, creditHours, totalHours, kind } = claim
  const hours = `${creditHours}-${totalHours}`
  const parts = [version, number, name, shortTitle(title), day.replaceAll("-", ""), hours, letters[kind]]
  return `${slug}/verifikasi/${code}#${parts.map(escapePart).join("~")}`
}

/** What an address with a claim and a signature says, not yet known to be true; null when it holds none. */
export function readSigned(address: string): Signed | null {
  const text = address.trim().replace(/^https?:\/\/[^/]+\//, "")
  const cut = text.lastIndexOf(".")
  const [message, signature] = [text.slice(0, cut), text.slice(cut + 1)]
  const [, slug, code, packed] = /^([a-z0-9-]+)\/verifikasi\/([0-9a-z]+)#(.+)$/.exec(message) ?? []
  if (!slug || !code || !packed || !/^[\w-]{86}$/.test(signature)) return null
  const claim = readClaim(packed.split("~"))
  return claim && { slug, code, claim, message, signature }
}

function readClaim(parts: readonly string[]): Claim | null {
  const [form, number, name, title, day = "", hours = "", letter] = parts.map(unescapePart)
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(day) ?? []
  const [, credit, total] = /^(\d+)-(\d+)$/.exec(hours) ?? []
  const kind = Object.keys(letters).find((key) => isKeyOf(letters, key) && letters[key] === letter)
  if (form !== version || parts.length !== 7 || !year || !credit || !isKeyOf(certificateKinds, kind)) return null
  if (!number || !name || title === undefined) return null
  const said = { creditHours: Number(credit), totalHours: Number(total) }
  return { number, name, title, day: `${year}-${month}-${date}`, ...said, kind }
}

/** Letters, digits and a few signs as they are, a space as a plus, everything else percent-encoded in UTF-8. */
function escapePart(text: string): string {
  return encodeURIComponent(text)
    .replaceAll("%20", "+")
    .replaceAll("%2F", "/")
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("~", "%7E")
}

function unescapePart(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"))
  } catch {
    return undefined
  }
}
