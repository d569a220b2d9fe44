import { availableParallelism } from "node:os"
import { resolve } from "node:path"
import { z } from "zod"

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, "harus berupa alamat PostgreSQL, misalnya postgresql://pengguna:sandi@host:5432/nama.")

const key32 = z
  .string()
  .refine(
    (text) => Buffer.from(text, "base64").length === 32,
    "harus berisi 32 byte dalam base64; buat dengan: openssl rand -base64 32.",
  )

/** Every environment variable the portal reads; docs/operate.md explains them in the same order. */
const Environment = z.object({
  PORT: z.coerce
    .number("harus berupa angka.")
    .int()
    .min(1, "harus 1–65535.")
    .max(65535, "harus 1–65535.")
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  PORTAL_URL: z.url("harus berupa alamat lengkap, misalnya https://umkm.kota.go.id.").optional(),
  BEHIND_PROXY: z.enum(["1", "0"], "harus 1 atau 0.").default("0"),
  DATA_DIR: z
    .string()
    .default(".data")
    .transform((path) => resolve(path)),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  DATABASE_DOOR_URL: postgresUrl.optional(),
  DATABASE_CONNECTIONS: z.coerce.number("harus berupa angka.").int().min(2).max(100).default(10),
  SECRET_KEY: key32.optional(),
  AUTH_SECRET: z.string().min(32, "harus sedikitnya 32 karakter.").optional(),
  SMTP_URL: z
    .string()
    .regex(
      /^smtps?:\/\/\S+$/,
      "harus berupa alamat server surel, misalnya smtps://pengguna:sandi@surel.kota.go.id:465.",
    )
    .optional(),
  MAIL_FROM: z.email("harus berupa alamat surel pengirim, misalnya umkm@kota.go.id.").optional(),
  WEB_PROCESSES: z.coerce.number("harus berupa angka.").int().min(1).max(64).default(availableParallelism()),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "harus debug, info, warn, error, atau silent.")
    .default("info"),
  NAIK_KELAS_DEMO: z.enum(["1", "0"], "harus 1 atau 0.").default("0"),
})

export type Env = z.output<typeof Environment>

/** A setting that the operator has to mend; its message is the one sentence they need. */
export class SettingError extends Error {}

/** Read a set of environment variables; throws one Indonesian sentence that names the first wrong one. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""))
  const result = Environment.safeParse(filled)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new SettingError(`Variabel lingkungan ${issue?.path.join(".")} tidak sah: ${issue?.message}`)
}

let parsed: Env | undefined

/** This process's environment, read at first use so that building needs no database address. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/** Forget what was read, after a command has filled in addresses and keys. */
export function reloadEnv(): void {
  parsed = undefined
}

/** A variable without which nothing works; bin/start and the other commands set it for their children. */
export function requireEnv(
  name: "DATABASE_URL" | "DATABASE_APP_URL" | "DATABASE_DOOR_URL" | "SECRET_KEY" | "AUTH_SECRET",
): string {
  const value = env()[name]
  if (!value) throw new SettingError(`Variabel lingkungan ${name} belum diisi; jalankan portal dengan bin/start.`)
  return value
}
