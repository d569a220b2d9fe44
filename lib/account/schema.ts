import { z } from "zod"

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
