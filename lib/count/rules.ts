import { type Filter, filterOf, unfilled, writeListState } from "@/lib/enterprise/rules/filter"
import type { Status } from "@/lib/enterprise/schema/enterprise"

/** What one of a count is. */
export const units = {
  enterprise: "usaha",
  person: "orang",
  line: "baris KBLI",
  kelurahan: "kelurahan/desa",
} as const

/** Enterprises at work: not closed, moved away, refused, or merged into another. */
export const activeStatuses: readonly Status[] = [
  "DRAFT",
  "SUBMITTED",
  "CHECKED",
  "APPROVED",
  "NEEDS_REPAIR",
  "EXPIRED",
]

/** Enterprises that are known and not at work here any more. */
const endedStatuses: readonly Status[] = ["CLOSED", "MOVED", "REJECTED"]

/** Enterprises nobody has looked at yet. */
const uncheckedStatuses: readonly Status[] = ["DRAFT", "SUBMITTED"]

type Chosen = Filter["chosen"]

/**
 * A count: its name in addresses and in the published figures, what one of it is, what is counted, and the list it
 * opens. What is counted of enterprises is exactly what that list shows, for both follow from `chosen`.
 */
export type CountDefinition = {
  name: string
  label: string
  unit: keyof typeof units
  definition: string
  chosen: Chosen
  /** Anyone may see it: a total of the whole daerah without anything about anybody. */
  published: boolean
}

const active = { status: [...activeStatuses] }

/** What is counted; enterprises unless another unit is said. */
type Told = Pick<CountDefinition, "definition" | "chosen"> & { unit?: CountDefinition["unit"] }

function published(name: string, label: string, told: Told) {
  return { name, label, unit: "enterprise", ...told, published: true } as const
}

function internal(name: string, label: string, told: Told) {
  return { name, label, unit: "enterprise", ...told, published: false } as const
}

/** The counts that are sums over the register's enterprises. */
const ofEnterprises = {
  recorded: published("usaha-tercatat", "Usaha tercatat", {
    definition:
      "Semua usaha di daftar dinas, termasuk yang sudah tutup, pindah, atau ditolak. Data ganda dihitung satu kali. Tercatat belum berarti benar atau berkembang.",
    chosen: {},
  }),
  active: published("usaha-aktif", "Usaha aktif tercatat", {
    definition:
      "Usaha di daftar dinas yang tidak tutup, pindah, ditolak, atau ganda. Tercatat belum berarti sudah disahkan.",
    chosen: active,
  }),
  approved: published("usaha-disahkan", "Disahkan dinas", {
    definition:
      "Usaha yang sudah dikunjungi, diperiksa, dan disahkan dinas, dan masa berlaku pengesahannya belum lewat.",
    chosen: { status: ["APPROVED"] },
  }),
  unchecked: published("usaha-belum-diperiksa", "Belum diperiksa", {
    definition: "Usaha berstatus draf atau diajukan: tercatat, tetapi belum dikunjungi pendamping.",
    chosen: { status: [...uncheckedStatuses] },
  }),
  checked: published("usaha-menunggu-keputusan", "Menunggu keputusan", {
    definition: "Usaha yang sudah diperiksa pendamping dan menunggu keputusan dinas.",
    chosen: { status: ["CHECKED"] },
  }),
  expired: published("usaha-kedaluwarsa", "Kedaluwarsa", {
    definition: "Usaha yang pernah disahkan, tetapi masa berlakunya lewat dan perlu dikunjungi lagi.",
    chosen: { status: ["EXPIRED"] },
  }),
  needsRepair: published("usaha-perlu-perbaikan", "Perlu perbaikan", {
    definition: "Usaha dengan isian yang tidak terbaca atau meragukan saat diimpor atau diperiksa.",
    chosen: { status: ["NEEDS_REPAIR"] },
  }),
  ended: published("usaha-tidak-aktif", "Tidak aktif", {
    definition: "Usaha yang tercatat tutup, pindah, atau ditolak; tetap ada di daftar, tetapi bukan usaha aktif.",
    chosen: { status: [...endedStatuses] },
  }),
  closed: published("usaha-tutup", "Tutup", {
    definition: "Usaha yang tercatat sudah berhenti.",
    chosen: { status: ["CLOSED"] },
  }),
  moved: published("usaha-pindah", "Pindah", {
    definition: "Usaha yang tercatat pindah dari tempatnya; bila pindah ke luar daerah, daerah itu yang mencatatnya.",
    chosen: { status: ["MOVED"] },
  }),
  rejected: published("usaha-ditolak", "Ditolak", {
    definition: "Usaha yang diajukan dan tidak diterima dinas.",
    chosen: { status: ["REJECTED"] },
  }),
  merged: published("usaha-ganda", "Data ganda yang digabung", {
    definition:
      "Catatan yang ternyata usaha yang sama dengan catatan lain. Jejaknya disimpan, dan tidak pernah dihitung sebagai usaha.",
    chosen: { status: ["MERGED"] },
  }),
  withNib: published("usaha-ber-nib", "Sudah ber-NIB", {
    definition: "Usaha aktif yang NIB-nya tercatat di daftar dinas.",
    chosen: { ...active, nib: ["ada"] },
  }),
  withoutNib: published("usaha-tanpa-nib", "Belum ber-NIB", {
    definition: "Usaha aktif yang NIB-nya belum tercatat; mungkin punya, tetapi kita belum tahu.",
    chosen: { ...active, nib: ["tidak"] },
  }),
  withoutPhone: internal("usaha-tanpa-hp", "Tanpa nomor HP", {
    definition: "Usaha aktif yang pelakunya belum dapat dihubungi lewat telepon atau WhatsApp.",
    chosen: { ...active, hp: ["tidak"] },
  }),
  withoutKelurahan: published("usaha-tanpa-kelurahan", "Kelurahan belum jelas", {
    definition: "Usaha aktif yang kelurahannya kosong atau tidak dikenali saat diimpor.",
    chosen: { ...active, kelurahan: [unfilled] },
  }),
} satisfies Record<string, CountDefinition>

/** The counts of something other than enterprises, or by something other than the list's filters. */
const ofOthers = {
  person: published("pelaku", "Pelaku usaha", {
    unit: "person",
    definition: "Orang yang mempunyai sedikitnya satu usaha aktif tercatat. Satu orang dapat mempunyai beberapa usaha.",
    chosen: active,
  }),
  line: published("baris-kbli", "Bidang usaha", {
    unit: "line",
    definition:
      "Kode KBLI yang tercatat pada usaha aktif, satu baris setiap kode. Satu usaha dapat mempunyai beberapa kode; sistem perizinan sering menghitung baris ini.",
    chosen: active,
  }),
  kelurahan: published("kelurahan-terisi", "Tersebar di", {
    unit: "kelurahan",
    definition: "Kelurahan atau desa yang mempunyai sedikitnya satu usaha aktif tercatat.",
    chosen: active,
  }),
  visited: published("usaha-dikunjungi-30-hari", "Dikunjungi 30 hari terakhir", {
    definition: "Usaha yang dikunjungi pendamping atau petugas dalam 30 hari terakhir, berapa kali pun.",
    chosen: {},
  }),
} satisfies Record<string, CountDefinition>

/** Every count the portal shows, and nothing else is counted anywhere. */
export const counts = { ...ofEnterprises, ...ofOthers }
export type CountKey = keyof typeof counts
export type EnterpriseCount = keyof typeof ofEnterprises

type PublishedOf<All> = { [Key in keyof All]: All[Key] extends { published: true } ? Key : never }[keyof All]

/** A count anyone may see. */
export type PublishedKey = PublishedOf<typeof counts>

/** The counts anyone may see, in the order they are told in. */
export const publishedKeys: readonly PublishedKey[] = Object.keys(counts).filter(isPublished)

function isPublished(text: string): text is PublishedKey {
  return Object.entries(counts).some(([key, { published }]) => key === text && published)
}

/** Whether a count is a sum over enterprises as the list filters them. */
export function isOfEnterprises(key: CountKey): key is EnterpriseCount {
  return Object.hasOwn(ofEnterprises, key)
}

/** The list that a count opens, as an address inside the daerah, narrowed further by what else is chosen. */
export function listPath(key: CountKey, more: Chosen = {}): string {
  if (key === "kelurahan" || key === "visited") return "validasi"
  const filter = filterOf({ chosen: { ...counts[key].chosen, ...more } })
  return `umkm${writeListState({ filter, sort: "terbaru", per: 50, panel: false })}`
}

/** Every published count in one line: what it is called, its unit, and what is counted. */
export function describeCounts(): string[] {
  return publishedKeys.map((key) => `${counts[key].label} (${units[counts[key].unit]}): ${counts[key].definition}`)
}

/** A share as a part of the whole; of nothing it is nothing. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
