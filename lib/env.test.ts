import fc from "fast-check"
import { expect, test } from "vitest"
import { parseEnv, SettingError } from "./env"

test("an empty variable counts as not set", () => {
  expect(parseEnv({ PORT: "", HOST: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000, HOST: "127.0.0.1" })
})

test("a port is a whole number from 1 to 65535, and nothing else", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)), (PORT) => {
      const isPort = Number.isInteger(Number(PORT)) && Number(PORT) >= 1 && Number(PORT) <= 65535
      if (isPort || PORT === "") expect(parseEnv({ PORT }).PORT).toBe(Number(PORT) || 3000)
      else expect(() => parseEnv({ PORT })).toThrow(SettingError)
    }),
  )
})

test("a mistake is one sentence that names the variable", () => {
  for (const [name, value] of Object.entries({ DATABASE_URL: "mysql://x", SECRET_KEY: "kunci", LOG_LEVEL: "loud" })) {
    expect(() => parseEnv({ [name]: value })).toThrow(
      new RegExp(`^Variabel lingkungan ${name} tidak sah: harus .+\\.$`),
    )
  }
})
