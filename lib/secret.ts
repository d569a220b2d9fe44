import "server-only"
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto"
import { requireEnv } from "@/lib/env"

/** Where an encrypted value lives; a value copied to another row, column or daerah cannot be read there. */
export type Place = { tenantId: string; table: string; row: string; column: string }

const keyId = 1
const keys = new Map<string, Buffer>()

function derive(purpose: string): Buffer {
  const known = keys.get(purpose)
  if (known) return known
  const key = Buffer.from(hkdfSync("sha256", Buffer.from(requireEnv("SECRET_KEY"), "base64"), "naik-kelas", purpose, 32))
  keys.set(purpose, key)
  return key
}

/** Encrypt with AES-256-GCM: one byte key id, 12 bytes nonce, 16 bytes tag, then the text. */
export function encrypt(text: string, place: Place): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", derive("encryption"), nonce).setAAD(Buffer.from(Object.values(place).join("\n")))
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  return Uint8Array.from(Buffer.concat([Buffer.of(keyId), nonce, cipher.getAuthTag(), body]))
}

/** The text that was encrypted for this place; throws when it was changed or moved. */
export function decrypt(sealed: Uint8Array, place: Place): string {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== keyId) throw new Error(`Unknown key id ${bytes[0]}.`)
  const decipher = createDecipheriv("aes-256-gcm", derive("encryption"), bytes.subarray(1, 13))
    .setAAD(Buffer.from(Object.values(place).join("\n")))
    .setAuthTag(bytes.subarray(13, 29))
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString("utf8")
}

/** A keyed fingerprint of a number within one daerah: equal numbers are found, none can be read or guessed back. */
export function fingerprint(tenantId: string, kind: "nik" | "npwp", digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHmac("sha256", derive(`lookup:${kind}:${tenantId}`)).update(digits).digest())
}

/** What is stored of a single-use code: 256 random bits need no slow hash. */
export function hashCode(code: string): Buffer {
  return createHash("sha256").update(code).digest()
}
