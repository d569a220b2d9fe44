import { askedDays } from "@/lib/follow-up/rules/outcome"
import { type FollowUpDay, followUpDays } from "@/lib/follow-up/rules/words"

/** What became of a follow-up, as the funnel counts it: asked is everything but what is not due yet. */
export const followUpSteps = {
  ditanya: "Ditanya",
  penuh: "Diterapkan penuh, produktif",
  sebagian: "Diterapkan sebagian",
  belum: "Belum diterapkan",
  diam: "Tidak menjawab",
  menunggu: "Masih ditunggu jawabannya",
} as const
export type FollowUpStep = keyof typeof followUpSteps

/** The steps of a training, with what each counts. */
export const plainSteps = {
  diundang: {
    label: "Diundang",
    definition: "Orang yang usahanya dipilih dan diundang ke pelatihan ini; satu orang dihitung sekali.",
  },
  terdaftar: {
    label: "Terdaftar",
    definition:
      "Pelaku usaha yang mendapat tempat, diundang atau mendaftar sendiri. Daftar tunggu dan yang mundur tidak dihitung.",
  },
  hadir: {
    label: "Hadir",
    definition:
      "Yang terdaftar dan hadir, tepat waktu atau terlambat, paling sedikit di satu sesi. Izin tidak dihitung hadir.",
  },
  lulus: {
    label: "Lulus",
    definition:
      "Yang hadir cukup dan, bila tes akhir atau praktik diadakan, mencapai nilai lulus di keduanya. Tidak ikut tes berarti tidak lulus.",
  },
  "tidak-lulus": { label: "Belum lulus", definition: "Yang hadir tetapi belum lulus, dengan sebabnya." },
  bergerak: {
    label: "Produk bergerak",
    definition:
      "Yang dalam tindak lanjut menyebut paling sedikit satu perubahan mutu, kemasan, volume, tempat jual, izin, penjualan, atau ekspor, dengan bukti foto atau angka.",
  },
} as const
export type PlainStep = keyof typeof plainSteps

/** A step of the funnel; those of follow-ups carry their day: `penuh-30`. */
export type Step = PlainStep | `${FollowUpStep | "diterapkan"}-${FollowUpDay}`

/** What "applied" counts, for every day alike. */
export const appliedDefinition =
  "Yang menjawab bahwa hasil pelatihan diterapkan penuh atau sebagian. Pembaginya semua yang hadir; tidak menjawab tidak pernah dihitung berhasil."

const ofFollowUps = Object.keys({ diterapkan: "", ...followUpSteps }).flatMap((name) =>
  followUpDays.map((days) => `${name}-${days}`),
)
const known = new Set<string>([...Object.keys(plainSteps), ...ofFollowUps])

/** Whether a text names a step. */
export function isStep(text: unknown): text is Step {
  return typeof text === "string" && known.has(text)
}

/** A step in the words people read. */
export function wordOfStep(step: Step): string {
  const days = dayOfStep(step)
  if (days === null) return isPlain(step) ? plainSteps[step].label : step
  const name = step.slice(0, step.lastIndexOf("-"))
  const label = name === "diterapkan" ? "Diterapkan" : isFollowUpStep(name) ? followUpSteps[name] : name
  return `${label}, ${days} hari`
}

/** How a step is counted. */
export function definitionOfStep(step: Step): string {
  if (isPlain(step)) return plainSteps[step].definition
  if (step.startsWith("diterapkan-")) return appliedDefinition
  return step.startsWith("diam-")
    ? `Yang ditanya dan tidak menjawab dalam ${askedDays} hari, atau tidak bisa dihubungi. Jawaban yang datang kemudian tetap dihitung.`
    : "Dari tindak lanjut setelah pelatihan, di antara yang hadir."
}

/** The day a step's follow-up is about, or null. */
export function dayOfStep(step: Step): FollowUpDay | null {
  const tail = step.slice(step.lastIndexOf("-") + 1)
  return followUpDays.find((days) => String(days) === tail) ?? null
}

function isPlain(step: Step): step is PlainStep {
  return Object.hasOwn(plainSteps, step)
}

function isFollowUpStep(name: string): name is FollowUpStep {
  return Object.hasOwn(followUpSteps, name)
}
