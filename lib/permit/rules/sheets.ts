import type { ExportSheet } from "@/lib/mou/rules/export-sheets"
import { type Stage, stages } from "@/lib/permit/rules/validity"
import { type PermitKind, permitKinds } from "@/lib/permit/schema/words"
import { type EvidenceGrade, evidenceGrades } from "@/lib/readiness/schema/words"

type Places = ReadonlyMap<string, { name: string; kecamatan: string }>

/** A permit as the workbook lists it. */
export type ListedPermit = {
  kind: PermitKind
  title: string
  number: string
  grade: EvidenceGrade
  expiresOn: string | null
  stage: Stage
  enterprise: string
  person: string
  kelurahanCode: string | null
  products: string | null
}

/** Permits as a sheet: whose, for what, until when, and how it is known. */
export function permitSheet(rows: readonly ListedPermit[], places: Places): ExportSheet {
  return {
    name: "Izin",
    columns: [
      ["Jenis", 30],
      ["Nomor", 26],
      ["Usaha", 32],
      ["Pemilik", 26],
      ["Kelurahan", 22],
      ["Kecamatan", 22],
      ["Produk", 40],
      ["Berlaku sampai", 16],
      ["Keadaan", 20],
      ["Diketahui dari", 30],
    ],
    rows: rows.map((row) => {
      const place = places.get(row.kelurahanCode ?? "")
      const name = row.kind === "OTHER" && row.title ? row.title : permitKinds[row.kind]
      return [
        ...[
          name,
          row.number,
          row.enterprise,
          row.person,
          place?.name ?? "",
          place?.kecamatan ?? "",
          row.products ?? "",
        ],
        row.expiresOn ? { day: row.expiresOn } : null,
        ...[stages[row.stage], evidenceGrades[row.grade]],
      ]
    }),
  }
}
