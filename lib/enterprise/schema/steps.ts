import { z } from "zod"
import { tagShape } from "@/lib/enterprise/rules/filter"

/** What people can do about an enterprise's status: the button's words, and whether a reason has to be given. */
export const steps = {
  submit: { action: "enterprise.submit", label: "Ajukan", needsReason: false },
  approve: { action: "enterprise.approve", label: "Setujui", needsReason: false },
  "ask-repair": { action: "enterprise.ask-repair", label: "Minta perbaikan", needsReason: true },
  reject: { action: "enterprise.reject", label: "Tolak", needsReason: true },
  close: { action: "enterprise.close", label: "Tandai tutup", needsReason: true },
  move: { action: "enterprise.close", label: "Tandai pindah", needsReason: true },
  reopen: { action: "enterprise.reopen", label: "Buka kembali", needsReason: false },
} as const
export type Step = keyof typeof steps

/** Whether a text names a step. */
export function isStep(text: unknown): text is Step {
  return typeof text === "string" && Object.hasOwn(steps, text)
}

const reasonLength = { least: 5, most: 500 }

/** A step for one enterprise (`usaha`) or for a list (`daftar`, the query of its address); `jumlah` is how many were said to change. */
export const TakeStep = z
  .object({
    id: z.uuid("Muat ulang halaman, lalu coba lagi."),
    langkah: z.custom<Step>(isStep, "Pilih langkah dari daftar."),
    usaha: z.uuid("Muat ulang halaman.").optional(),
    daftar: z.string().max(8000, "Pilihan Anda terlalu panjang; pilih lewat filter.").optional(),
    jumlah: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .optional(),
    reason: z.string().trim().max(reasonLength.most, `Alasan paling panjang ${reasonLength.most} huruf.`).prefault(""),
  })
  .superRefine(({ langkah, reason, usaha, daftar }, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message })
    if (steps[langkah].needsReason && reason.length < reasonLength.least) {
      refuse("reason", "Tulis alasannya, paling sedikit 5 huruf; alasan ini tercatat di riwayat usaha.")
    }
    if (usaha === undefined && daftar === undefined) refuse("usaha", "Pilih usahanya dulu.")
  })

const DoMany = {
  id: z.uuid("Muat ulang halaman, lalu coba lagi."),
  daftar: z.string("Pilih usahanya dulu.").max(8000, "Pilihan Anda terlalu panjang; pilih lewat filter."),
}

/** A label given to a list, or taken from it. */
export const TagMany = z.object({
  ...DoMany,
  label: z
    .string("Tulis labelnya.")
    .transform((text) => text.trim().replace(/\s+/g, " ").toLowerCase())
    .pipe(z.string().regex(tagShape, "Label terdiri atas 1 sampai 30 huruf, angka, spasi, atau tanda hubung.")),
  cara: z.enum(["beri", "lepas"], "Pilih beri atau lepas."),
})

/** A list made the task of a companion; empty frees it. */
export const AssignMany = z.object({
  ...DoMany,
  petugas: z.union([z.literal("lepas").transform(() => null), z.uuid("Pilih pendamping dari daftar.")]),
})

/** Taking back what was done to many at once. */
export const UndoMany = z.object({
  id: z.uuid("Muat ulang halaman."),
  apa: z.enum(["enterprise.tag", "enterprise.assign"], "Muat ulang halaman."),
})
