/** A sub-activity code of the regional budget, part by part. */
export type Subactivity = {
  field: string
  programme: string
  level: "province" | "city"
  activity: string
  subactivity: string
}

// Permendagri 90/2019: urusan.bidang.program.[1 province | 2 kabupaten or kota].kegiatan.subkegiatan, as the table checks it.
const pattern = /^(\d\.\d{2})\.(\d{2})\.([12])\.(\d{2})\.(\d{2,4})$/

/** A sub-activity code as one writes it, however it was typed: spaces dropped, commas as points. */
export function tidySubactivity(text: string): string {
  return text.replace(/\s+/g, "").replaceAll(",", ".").replace(/\.+$/, "")
}

/** What a sub-activity code consists of, or null when it is none. */
export function readSubactivity(code: string): Subactivity | null {
  const [, field, programme, level, activity, subactivity] = pattern.exec(code) ?? []
  if (!field || !programme || !activity || !subactivity) return null
  return { field, programme, level: level === "1" ? "province" : "city", activity, subactivity }
}

/** The programmes that trainings of enterprises are usually paid from, as Permendagri 90/2019 names them. */
const programmeNames = new Map([
  ["2.17.07", "Pemberdayaan UMKM"],
  ["2.17.08", "Pengembangan UMKM"],
  ["3.31.02", "Perencanaan dan Pembangunan Industri"],
])

/** A sub-activity code in words: program 2.17.07 (Pemberdayaan UMKM), kewenangan kabupaten/kota, kegiatan 01, subkegiatan 0015. */
export function saySubactivity(code: string): string {
  const parts = readSubactivity(code)
  if (!parts) return ""
  const programme = `${parts.field}.${parts.programme}`
  const name = programmeNames.get(programme)
  const level = parts.level === "province" ? "provinsi" : "kabupaten/kota"
  return `program ${programme}${name ? ` (${name})` : ""}, kewenangan ${level}, kegiatan ${parts.activity}, subkegiatan ${parts.subactivity}`
}

/** How much of a target was reached, 0 to 1 and beyond, or null where there is no target. */
export function shareReached(reached: number, target: number): number | null {
  return target > 0 ? reached / target : null
}
