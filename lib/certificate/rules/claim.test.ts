import { generateKeyPairSync, randomBytes, sign, webcrypto } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Claim, messageOf, readSigned, shortTitle } from "@/lib/certificate/rules/claim"
import { modulesOf } from "@/lib/pdf/rules/qr"

const anyText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 })
const anyClaim: fc.Arbitrary<Claim> = fc.record({
  number: anyText,
  name: anyText,
  title: anyText,
  day: fc
    .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  creditHours: fc.nat(500),
  totalHours: fc.nat(500),
  kind: fc.constantFrom("PASSED" as const, "ATTENDED" as const),
})
const code = "0123456789abcdefghjk"
const signature = "A".repeat(86)
const example: Claim = {
  number: "007/SERT-PEL/DKUMP/2026",
  name: "Siti Aminah Wulandari, S.E.",
  title: "Pelatihan Pengemasan dan Pelabelan Pangan Olahan",
  day: "2026-11-22",
  creditHours: 16,
  totalHours: 20,
  kind: "PASSED",
}

function newPair() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  return { open: publicKey.export({ format: "jwk" }), secret: privateKey }
}

describe("what a QR says", () => {
  test("is read back as it was written", () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const address = `https://umkm.contoh.go.id/${messageOf("kota-bitung", code, claim)}.${signature}`
        expect(readSigned(address)).toMatchObject({ slug: "kota-bitung", code, claim, signature })
      }),
    )
  })

  test("is written in letters that every QR reader hands on", () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        expect(messageOf("kota-bitung", code, claim)).toMatch(/^[\w\-./~#+%,:!'()*]+$/)
      }),
    )
  })

  test("nothing is read from what is no address of a certificate", () => {
    const message = messageOf("kota-bitung", code, example)
    for (const text of ["", "halo", message, `${message}.abc`, `${message.replace("#1~", "#2~")}.${signature}`])
      expect(readSigned(text)).toBeNull()
    fc.assert(fc.property(fc.string(), (text) => readSigned(text) === null))
  })

  test("fits into squares that a phone reads on 36 mm of paper", () => {
    const longest = {
      ...example,
      title: shortTitle("Pelatihan ".repeat(20)),
      name: "Maria Magdalena Theresia Kolondam-Rorimpandey, S.Pd., M.M.",
    }
    const addressOf = (claim: Claim) =>
      `https://umkm.probolinggokota.go.id/${messageOf("kota-probolinggo", code, claim)}.${signature}`
    const sizes = [example, longest].map((claim) => 36 / (modulesOf(addressOf(claim)) + 8))
    // ISO/IEC 18004 sets no least size; a third of a millimetre is what phones resolve from 15 cm.
    for (const size of sizes) expect(size).toBeGreaterThan(0.4)
  })
})

describe("a signature", () => {
  test("holds for what was signed and for nothing else, as a browser checks it", async () => {
    const { open, secret } = newPair()
    const algorithm = { name: "ECDSA", namedCurve: "P-256" }
    const key = await webcrypto.subtle.importKey("jwk", open, algorithm, false, ["verify"])
    const verify = (text: string, given: Buffer) =>
      webcrypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, given, Buffer.from(text))
    await fc.assert(
      fc.asyncProperty(anyClaim, anyClaim, fc.nat(63), async (claim, other, at) => {
        const message = messageOf("kota-bitung", code, claim)
        const given = sign("sha256", Buffer.from(message), { key: secret, dsaEncoding: "ieee-p1363" })
        expect(await verify(message, given)).toBe(true)
        const changed = messageOf("kota-bitung", code, other)
        expect(await verify(changed, given)).toBe(changed === message)
        expect(await verify(messageOf("kota-kupang", code, claim), given)).toBe(false)
        const broken = Buffer.from(given)
        broken.writeUInt8(broken.readUInt8(at) ^ 1, at)
        expect(await verify(message, broken)).toBe(false)
      }),
      { numRuns: 60 },
    )
    expect(await verify("", randomBytes(64))).toBe(false)
  })

  test("a change of any field changes what is signed", () => {
    const change = fc.constantFrom<Partial<Claim>>(
      { number: "008/SERT-PEL/DKUMP/2026" },
      { name: "Siti Aminah" },
      { title: "Pelatihan lain" },
      { day: "2026-11-23" },
      { creditHours: 20 },
      { totalHours: 16 },
      { kind: "ATTENDED" },
    )
    fc.assert(
      fc.property(change, (changed) => {
        expect(messageOf("a", code, { ...example, ...changed })).not.toBe(messageOf("a", code, example))
      }),
    )
  })
})
