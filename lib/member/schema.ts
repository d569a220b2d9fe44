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

/** An invitation as an admin writes it. */
export const InviteMember = withKelurahan(
  z.object({
    id: Id,
    name: z.string().trim().min(1, "Isi nama orang yang diundang.").max(120, "Paling panjang 120 huruf."),
    role: RoleName,
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

/** What an assignment does with the ticked companions in the ticked kelurahan, in the words people read. */
export const assignModes = {
  add: "Tambahkan pendamping terpilih",
  remove: "Cabut pendamping terpilih",
  replace: "Hanya pendamping terpilih",
} as const

/** The boxes of an assignment: whole kecamatan, single kelurahan, and companions, each a field of its own. */
export const kecamatanPrefix = "kecamatan-"
export const companionPrefix = "pendamping-"
const kecamatanBox = /^kecamatan-\d{2}(\.\d{2}){2}$/
const companionBox = /^pendamping-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function boxesIn(form: Record<string, unknown>, box: RegExp): string[] {
  const ticked = Object.entries(form).filter(([name, value]) => box.test(name) && value === "on")
  return ticked.map(([name]) => name.slice(name.indexOf("-") + 1)).sort()
}

const Assignment = z.object({ id: Id, mode: z.enum(["add", "remove", "replace"], "Pilih yang akan dilakukan.") })

/** Companions given to kelurahan, or taken from them, many at once. */
export const AssignCompanions = Assignment.loose()
  .transform((form) => ({
    ...Assignment.parse(form),
    kecamatan: boxesIn(form, kecamatanBox),
    kelurahan: tickedIn(form),
    companions: boxesIn(form, companionBox),
  }))
  .refine(({ companions }) => companions.length > 0, {
    path: ["pendamping"],
    message: "Pilih sedikitnya satu pendamping.",
  })
  .refine(({ kelurahan, kecamatan }) => kelurahan.length + kecamatan.length > 0, {
    path: ["kelurahan"],
    message: "Pilih sedikitnya satu kelurahan atau kecamatan.",
  })
  .refine(({ kelurahan, companions }) => kelurahan.length <= 2000 && companions.length <= 500, {
    path: ["kelurahan"],
    message: "Pilih paling banyak 2.000 kelurahan dan 500 pendamping.",
  })
export type AssignCompanions = z.output<typeof AssignCompanions>

/** An assignment taken back; `id` is the new change's own. */
export const UndoAssignment = z.object({ id: Id, assignment: Id })
export type UndoAssignment = z.output<typeof UndoAssignment>

/** What an assignment changed, as the audit trail keeps it. */
export const AssignmentDetail = z.object({
  changes: z.array(z.object({ id: z.string(), added: z.array(z.string()), removed: z.array(z.string()) })),
  undoes: z.string().optional(),
})
