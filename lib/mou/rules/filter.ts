import { type MouForm, type MouStatus, mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { type PartnerKind, partnerKinds } from "@/lib/partner/schema/partner"
import { isKeyOf } from "@/lib/vocabulary"

/** Parts of an agreement's life that a list can be narrowed to as a whole. */
export const mouPhases = {
  persiapan: "Sedang disiapkan",
  berlaku: "Berlaku",
  selesai: "Berakhir atau dihentikan",
} as const
export type MouPhase = keyof typeof mouPhases

/** When an agreement in force runs out, from today. */
export const expiries = {
  "1": "dalam 1 bulan",
  "3": "dalam 3 bulan",
  "6": "dalam 6 bulan",
  lewat: "sudah lewat masa berlaku",
} as const
export type Expiry = keyof typeof expiries

/** Which agreements a list shows. */
export type MouFilter = {
  q: string
  phase: MouPhase | null
  status: MouStatus | null
  form: MouForm | null
  kind: PartnerKind | null
  expiry: Expiry | null
  partnerId: string | null
}

/** A list of agreements as its address says: the filter and the page, from 1. */
export type MouList = { filter: MouFilter; page: number }

type Query = Record<string, string | undefined>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What an address says about the list of agreements; what cannot be understood is left out. */
export function readMouList(query: Query): MouList {
  const { q = "", tahap, status, bentuk, jenis, berakhir, mitra = "", hal = "" } = query
  return {
    filter: {
      q: q.trim().slice(0, 100),
      phase: isKeyOf(mouPhases, tahap) ? tahap : null,
      status: isKeyOf(mouStatuses, status) ? status : null,
      form: isKeyOf(mouForms, bentuk) ? bentuk : null,
      kind: isKeyOf(partnerKinds, jenis) ? jenis : null,
      expiry: isKeyOf(expiries, berakhir) ? berakhir : null,
      partnerId: uuid.test(mitra) ? mitra : null,
    },
    page: /^[1-9]\d{0,3}$/.test(hal) ? Number(hal) : 1,
  }
}

/** The query of an address that shows the list so; empty when all of it is shown from the start. */
export function writeMouList({ filter, page = 1 }: { filter: Partial<MouFilter>; page?: number }): string {
  const { q, phase, status, form, kind, expiry, partnerId } = filter
  const parts = {
    ...{ q, tahap: phase, status, bentuk: form, jenis: kind, berakhir: expiry, mitra: partnerId },
    hal: page > 1 ? page : null,
  }
  const filled = Object.entries(parts).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : ""
}

/** Whether only a part of the agreements is asked for. */
export function isNarrowed(filter: MouFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== "")
}
