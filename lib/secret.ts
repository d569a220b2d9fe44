import "server-only"
import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  createHash,
  createHmac,
  createPrivateKey,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
} from "node:crypto"
import { requireEnv } from "@/lib/env"

/** Where an encrypted value lives; a value copied to another row, column or daerah cannot be read there. */
export type Place = { tenantId: string; table: string; row: string; column: string }

const keyId = 1
const keys = new Map<string, KeyObject>()

/** A key object is many times as fast to use as the same key's bytes. */
function derive(purpose: string): KeyObject {
  const known = keys.get(purpose)
  if (known) return known
  const bytes = Buffer.from(
    hkdfSync("sha256", Buffer.from(requireEnv("SECRET_KEY"), "base64"), "naik-kelas", purpose, 32),
  )
  const key = createSecretKey(bytes)
  keys.set(purpose, key)
  return key
}

type Purpose = "encryption" | "file"

function seal(bytes: Uint8Array, place: Place, purpose: Purpose): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", derive(purpose), nonce).setAAD(
    Buffer.from(Object.values(place).join("\n")),
  )
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.of(keyId), nonce, cipher.getAuthTag(), body])
}

function open(sealed: Uint8Array, place: Place, purpose: Purpose): Buffer {
  if (sealed[0] !== keyId) throw new Error(`Unknown key id ${sealed[0]}.`)
  const decipher = createDecipheriv("aes-256-gcm", derive(purpose), sealed.subarray(1, 13))
    .setAAD(Buffer.from(Object.values(place).join("\n")))
    .setAuthTag(sealed.subarray(13, 29))
  return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()])
}

/** Encrypt with AES-256-GCM: one byte key id, 12 bytes nonce, 16 bytes tag, then the text. */
export function encrypt(text: string, place: Place): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(seal(Buffer.from(text), place, "encryption"))
}

/** The text that was encrypted for this place; throws when it was changed or moved. */
export function decrypt(sealed: Uint8Array, place: Place): string {
  return open(sealed, place, "encryption").toString("utf8")
}

/** Encrypt a file's bytes in the same way, with a key of their own. */
export function encryptFile(bytes: Uint8Array, place: Place): Uint8Array {
  return seal(bytes, place, "file")
}

/** The bytes of a file that was encrypted for this place; throws when it was changed or moved. */
export function decryptFile(sealed: Uint8Array, place: Place): Uint8Array {
  return open(sealed, place, "file")
}

/** A keyed fingerprint of a number within one daerah: equal numbers are found, none can be read or guessed back. */
export function fingerprint(tenantId: string, kind: "nik" | "npwp", digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    createHmac("sha256", derive(`lookup:${kind}:${tenantId}`))
      .update(digits)
      .digest(),
  )
}

/** A code that nobody can guess: 256 random bits as base64url. */
export function newCode(): string {
  return randomBytes(32).toString("base64url")
}

/** What is stored of such a code: 256 random bits need no slow hash. */
export function hashCode(code: string): Buffer<ArrayBuffer> {
  return createHash("sha256").update(code).digest()
}

/** A keyed stamp (32 bytes) of a text for one daerah and purpose: whoever holds the key can tell that we wrote it. */
export function stamp(tenantId: string, purpose: "ticket" | "attendance", text: string): Buffer {
  return createHmac("sha256", derive(`stamp:${purpose}:${tenantId}`))
    .update(text)
    .digest()
}

const signers = new Map<string, { secret: KeyObject; open: JsonWebKey }>()

/** A daerah's pair of keys for signatures that anyone can check (ECDSA on P-256), always the same for one SECRET_KEY. */
function signerOf(tenantId: string) {
  const known = signers.get(tenantId)
  if (known) return known
  const bytes = derive(`sign:certificate:${tenantId}`).export()
  const pair = createECDH("prime256v1")
  pair.setPrivateKey(bytes)
  const point = pair.getPublicKey()
  const open = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  }
  const key = { ...open, d: bytes.toString("base64url") }
  const made = { secret: createPrivateKey({ key, format: "jwk" }), open }
  signers.set(tenantId, made)
  return made
}

/** A signature over a text by a daerah: 64 bytes as WebCrypto's ECDSA with SHA-256 takes them, in base64url. */
export function signText(tenantId: string, text: string): string {
  const key = { key: signerOf(tenantId).secret, dsaEncoding: "ieee-p1363" } as const
  return sign("sha256", Buffer.from(text), key).toString("base64url")
}

/** What anyone needs to check a daerah's signatures, as a JSON Web Key. */
export function publicKeyOf(tenantId: string): JsonWebKey {
  return signerOf(tenantId).open
}

/** A code of so many letters drawn from an alphabet of 32: five random bits each. */
export function drawCode(alphabet: string, length: number): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % 32]).join("")
}
