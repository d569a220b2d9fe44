import { z } from "zod"
import type { roles } from "@/lib/access"

const Id = z.uuid("Muat ulang halaman, lalu coba lagi.")
const RoleName = z.enum(["admin", "officer", "companion", "leader", "owner", "partner"], "Pilih peran.")

/** The names of the kelurahan boxes begin so; each box is a field of its own, so that a form shows again what was ticked. */
export const kelurahanPrefix = "kelurahan-"
const boxName = /^kelurahan-\d{2}(\.\d{2}){2}\.\d{4}$/

/** The codes of the ticked kelurahan boxes of a form. */
function tickedIn(form: Record<string, unknown>): string[] {
  const ticked = Object.entries(form).filter(([name, value]) => boxName.test(name) && value === "on")
  return ticked.map(([name]) => name.slice(kelurahanPrefix.length)).sort()
}

function withKelurahan<S extends z.ZodObject>(schema: S) {
  return schema
    .loose()
    .transform((form) => ({ ...schema.parse(form), kelurahan: tickedIn(form) }))
    .refine((input) => input.kelurahan.length <= 2000, {
      path: ["kelurahan"],
      message: "Pilih paling banyak 2.000 kelurahan.",
    })
}

/** An invitation as an admin writes it; `pelaku` is the person of the register an owner's account will belong to. */
export const InviteMember = withKelurahan(
  z.object({
    id: Id,
    name: z.string().trim().min(1, "Isi nama orang yang diundang.").max(120, "Paling panjang 120 huruf."),
    role: RoleName,
    pelaku: z.uuid().nullish(),
  }),
)
export type InviteMember = z.output<typeof InviteMember>

export const ChangeRole = withKelurahan(z.object({ id: Id, role: RoleName }))
export type ChangeRole = z.output<typeof ChangeRole>

export const MemberId = z.object({ id: Id })
export const InvitationId = z.object({ id: Id })

/** What each role is for, in one line, beside its radio button. */
export const roleHints: Record<keyof typeof roles, string> = {
  admin: "Semua yang dapat dilakukan petugas, ditambah orang dan pengaturan daerah.",
  officer: "Mengelola seluruh data UMKM, impor, dan unduhan.",
  companion: "Melihat dan memperbaiki UMKM di kelurahan dampingannya saja.",
  leader: "Melihat seluruh data, tidak mengubah apa pun.",
  owner: "Melihat dan memperbaiki data usahanya sendiri.",
  partner: "Melihat kegiatan yang diikuti organisasinya.",
}
