import { type Claim, readSigned } from "@/lib/certificate/rules/claim"

/** What the text of a QR turned out to be: true, of another daerah, not what was signed, no QR of ours, or not checkable here. */
export type Checked = { kind: "valid"; claim: Claim; code: string } | { kind: "foreign" | "broken" | "none" | "unable" }

const algorithm = { name: "ECDSA", namedCurve: "P-256" }

/** Check a QR's text with a daerah's public key, in this browser and without the network. */
export async function verifyAddress(text: string, slug: string, jwk: JsonWebKey): Promise<Checked> {
  const signed = readSigned(text)
  if (!signed) return { kind: "none" }
  if (signed.slug !== slug) return { kind: "foreign" }
  // Browsers offer cryptography only to pages that came by https.
  if (!globalThis.crypto?.subtle) return { kind: "unable" }
  const { claim, code, message } = signed
  const key = await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["verify"])
  const bytes = new TextEncoder().encode(message)
  const holds = await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, bytesOf(signed.signature), bytes)
  return holds ? { kind: "valid", claim, code } : { kind: "broken" }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0))
}
