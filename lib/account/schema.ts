import { z } from "zod"
import { normaliseIdentifier, passwordFault } from "@/lib/account/rules"

export const SignIn = z.object({
  identifier: z.string().trim().min(1, "Isi e-mail atau nomor HP Anda.").max(200),
  password: z.string().min(1, "Isi kata sandi Anda.").max(200),
  lanjut: z.string().max(1000).nullish(),
})
export type SignIn = z.output<typeof SignIn>

/** The demo's accounts, `{name}@{slug}.demo`, and the role each has. */
export const demoRoles = {
  admin: "admin",
  petugas: "officer",
  pendamping: "companion",
  pimpinan: "leader",
  pelaku: "owner",
  mitra: "partner",
} as const
export const demoPassword = "naik-kelas-demo"

const password = z
  .string()
  .min(10, "Kata sandi paling sedikit 10 huruf atau angka.")
  .max(200, "Kata sandi paling panjang 200 huruf.")

/** The identifier under which a new account will be found. */
const Identifier = z
  .string()
  .max(200)
  .transform((typed, context) => {
    const identifier = normaliseIdentifier(typed)
    if (identifier) return identifier
    context.addIssue(typed.trim() ? "Tulis alamat e-mail atau nomor HP Indonesia." : "Isi e-mail atau nomor HP Anda.")
    return z.NEVER
  })

/** A new account opened by an invitation. */
export const OpenAccount = z
  .object({
    code: z.string().max(200),
    name: z.string().trim().min(1, "Isi nama lengkap Anda.").max(120, "Paling panjang 120 huruf."),
    identifier: Identifier,
    password,
  })
  .superRefine((input, context) => {
    const fault = passwordFault(input.password, [input.identifier])
    if (fault) context.addIssue({ code: "custom", path: ["password"], message: fault })
  })
export type OpenAccount = z.output<typeof OpenAccount>

export const InvitationCode = z.object({ code: z.string().trim().min(1, "Ketik kode undangan.").max(400) })

export const ChangePassword = z.object({
  current: z.string().min(1, "Isi kata sandi yang sekarang.").max(200),
  password,
})
export type ChangePassword = z.output<typeof ChangePassword>

export const SessionId = z.object({ id: z.uuid("Muat ulang halaman, lalu coba lagi.") })
export const Nothing = z.object({})
