import { type Stage, stages } from "@/lib/permit/rules/validity"
import { type PermitKind, permitKinds } from "@/lib/permit/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

/** Which permits the pipeline shows; `SOON` are those that end within 180 days, `stated` those nobody has verified. */
export type PermitFilter = {
  q: string
  stage: Stage | "SOON" | null
  kind: PermitKind | null
  kelurahan: string | null
  isStated: boolean
}

/** The pipeline as its address says: the filter and the page, from 1. */
export type PermitList = { filter: PermitFilter; page: number }

/** The stages a list can be narrowed to, in the words people read. */
export const listedStages = { SOON: "Berakhir dalam 180 hari", ...stages } as const

type Query = Record<string, string | undefined>

/** What an address says about the list of permits; what cannot be understood is left out. */
export function readPermitList({ q = "", tahap, jenis, kelurahan = "", periksa, hal = "" }: Query): PermitList {
  return {
    filter: {
      q: q.trim().slice(0, 100),
      stage: isKeyOf(listedStages, tahap) ? tahap : null,
      kind: isKeyOf(permitKinds, jenis) ? jenis : null,
      kelurahan: /^[\d.]{13}$/.test(kelurahan) ? kelurahan : null,
      isStated: periksa === "1",
    },
    page: /^[1-9]\d{0,3}$/.test(hal) ? Number(hal) : 1,
  }
}

/** The query of an address that shows the list so; empty when all of it is shown from the start. */
export function writePermitList({ filter, page = 1 }: { filter: PermitFilter; page?: number }): string {
  const { q, stage, kind, kelurahan, isStated } = filter
  const parts = { q, tahap: stage, jenis: kind, kelurahan, periksa: isStated ? "1" : null, hal: page > 1 ? page : null }
  const filled = Object.entries(parts).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : ""
}

/** Whether only a part of the permits is asked for. */
export function isNarrowed({ q, stage, kind, kelurahan, isStated }: PermitFilter): boolean {
  return q !== "" || stage !== null || kind !== null || kelurahan !== null || isStated
}
