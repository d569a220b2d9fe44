import type { Profile } from "@/lib/intake/rules/columns/profile"
import type { ColumnTarget, HeaderMeaning } from "@/lib/intake/rules/columns/target"

/** What a column holds confirms or rejects what its heading says; an empty column is believed. */
export function confirmMeaning(
  meaning: HeaderMeaning | null,
  profile: Profile,
): { target: ColumnTarget | null; reason: string | null } {
  const said = meaning?.target ?? null
  if (said === null) return { target: null, reason: null }
  if (said === "bareName") {
    return profile.filled >= many && profile.letters < 0.5
      ? reject("Isinya bukan nama.")
      : { target: null, reason: null }
  }
  if (said === "contact") return { target: profile.digits8 >= 0.5 ? "phone" : "personName", reason: null }
  if (profile.filled === 0) return { target: said, reason: null }
  const reason = doubt(said, profile)
  return reason ? reject(reason) : { target: said, reason: null }
}

function reject(reason: string) {
  return { target: null, reason }
}

/** A few odd values are said row by row; only many of them speak against a heading. */
const many = 5

function doubt(said: ColumnTarget, profile: Profile): string | null {
  const isMany = profile.filled >= many
  if (numbered.has(said)) {
    if (profile.yesNo > 0.5) return "Isinya ada/tidak, bukan nomornya."
    if (said !== "kbli" && profile.filled > 1 && profile.counts > 0.8) return "Isinya jumlah, bukan nomornya."
    if (said !== "kbli" && isMany && profile.anyDigit < 0.2 && profile.letters > 0.8)
      return "Isinya tulisan, bukan nomor."
  }
  if (
    profile.filled > 1 &&
    (said === "personName" || said === "name") &&
    profile.letters < 0.2 &&
    profile.anyDigit > 0.8
  )
    return "Isinya angka, bukan nama."
  if ((said === "sector" || said === "products") && profile.sizes > 0.6)
    return "Isinya skala usaha (mikro, kecil, menengah)."
  if (said === "sector" && profile.shortNumbers > 0.8) return "Isinya kode yang tidak dikenal."
  if (isMany && said === "kecamatan" && profile.shortNumbers > 0.8) return "Isinya kode kecamatan yang tidak dikenal."
  if (isMany && said === "kelurahanCode" && profile.shortNumbers > 0.8)
    return "Isinya jumlah atau kode, bukan nama kelurahan."
  if ((said === "brand" || said === "email") && profile.yesNo > 0.6) return "Isinya ada/tidak."
  return null
}

const numbered: ReadonlySet<ColumnTarget> = new Set(["nik", "nib", "npwp", "kbli"])
