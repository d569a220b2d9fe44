import { type FieldName, fieldLabels } from "@/lib/intake/schema"

/** What a column can mean: a field, or something that fields are made of, in the words people read. */
export const targetLabels = {
  ...fieldLabels,
  number: "Nomor urut",
  kecamatan: "Kecamatan",
  rtRw: "RT/RW dalam satu kolom",
  birthPlaceDate: "Tempat dan tanggal lahir dalam satu kolom",
  genderMale: "Tanda laki-laki",
  genderFemale: "Tanda perempuan",
  coordinates: "Koordinat dalam satu kolom",
  projectId: "Id proyek OSS",
  registerId: "Id Naik Kelas",
  registerVersion: "Versi Naik Kelas",
} as const
export type ColumnTarget = keyof typeof targetLabels

/** What one in a money column stands for, from its header. */
export type HeaderUnit = 1 | 1_000 | 1_000_000 | 1_000_000_000

/** What a header says of its column. `rank` orders columns that mean the same: lower is meant more. */
export type HeaderMeaning = {
  /** null: words that are known, for which the register has no field. */
  target: ColumnTarget | "bareName" | "contact" | null
  rank: number
  place: "home" | "business" | null
  unit: HeaderUnit | null
  period: "month" | "year" | "day" | "week" | null
}

/** One column of a sheet: its header, what it means, and, when it means nothing to us, why. */
export type Column = {
  /** 0 is column A. */
  column: number
  header: string
  target: ColumnTarget | null
  unit: HeaderUnit | null
  period: HeaderMeaning["period"]
  /** Why a column that looked like something is left out. */
  reason: string | null
  samples: string[]
}

/** What a person said about a column; `target: null` leaves it out. */
export type ColumnChoice = {
  column: number
  target: ColumnTarget | null
  unit?: HeaderUnit | null
  period?: "month" | "year" | null
}

/**
 * Fields that several columns make up together: own and borrowed capital (PP 7/2021 art. 35(2)), parts of assets,
 * workers.
 */
export const summedTargets: ReadonlySet<ColumnTarget> = new Set([
  "capital",
  "assets",
  "workersMale",
  "workersFemale",
  "workers",
])

/** The fields of the contract that a target fills, for the list of mapped columns. */
export function fieldsOf(target: ColumnTarget): FieldName[] {
  if (target === "rtRw") return ["rt", "rw"]
  if (target === "birthPlaceDate") return ["birthDate"]
  if (target === "genderMale" || target === "genderFemale") return ["gender"]
  if (target === "coordinates") return ["latitude", "longitude"]
  if (target === "number" || target === "kecamatan" || target === "projectId") return []
  if (target === "registerId" || target === "registerVersion") return []
  return [target]
}
