import { dayOf } from "@/lib/day"

/** Addresses of the portal itself, which no daerah can have. */
const taken = new Set(["akun", "api", "livez", "masuk", "pengembang", "readyz", "undangan"])

/**
 * Indonesia's three times by province code (Keppres 41/1987; provinces made since then keep the time of their territory).
 * West and Central Kalimantan have a zone of their own in IANA's list.
 */
const provinceZones = new Map<string, string>([
  ...zone("Asia/Jakarta", "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36"),
  ...zone("Asia/Pontianak", "61 62"),
  ...zone("Asia/Makassar", "51 52 53 63 64 65 71 72 73 74 75 76"),
  ...zone("Asia/Jayapura", "81 82 91 92 93 94 95 96"),
])

function zone(name: string, codes: string): [string, string][] {
  return codes.split(" ").map((code) => [code, name])
}

/** The IANA time zone in which a region (35.74, 71, …) lies, or null when its province is unknown. */
export function zoneOf(regionCode: string): string | null {
  return provinceZones.get(regionCode.slice(0, 2)) ?? null
}

/** The address of a daerah by its name: Kota Probolinggo → kota-probolinggo. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
}

/** Whether a text can be a daerah's address. */
export function isFreeSlug(slug: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 80 && !taken.has(slug)
}

/** The calendar day (ISO) of an instant in a time zone. */
export function dayIn(zoneName: string, instant: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zoneName, dateStyle: "short" }).format(instant)
}

type AgencyName = { validFrom: Date }

/** The name that counts on a day (ISO): the newest that began then or before; null before the first. */
export function agencyOn<A extends AgencyName>(names: readonly A[], day: string): A | null {
  const begun = names.filter(({ validFrom }) => dayOf(validFrom) <= day)
  return begun.sort((a, b) => b.validFrom.getTime() - a.validFrom.getTime())[0] ?? null
}

/** The name on a paper of a day (ISO): for days before the portal knew the agency, the oldest name it knows. */
export function agencyOnPaper<A extends AgencyName>(names: readonly A[], day: string): A | null {
  const [oldest] = names.toSorted((a, b) => a.validFrom.getTime() - b.validFrom.getTime())
  return agencyOn(names, day) ?? oldest ?? null
}

/** The kind of picture by its first bytes, whatever the file calls itself; null for every other kind. */
export function pictureKind(bytes: Uint8Array): "png" | "jpeg" | "webp" | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString("latin1")
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "png"
  if (start.startsWith("\xff\xd8\xff")) return "jpeg"
  return start.startsWith("RIFF") && start.slice(8) === "WEBP" ? "webp" : null
}

/** The public address of a logo; a new logo has a new one, so that browsers may keep each for ever. */
export function logoAddress(slug: string, logoFile: string): string {
  return `/${slug}/logo?v=${logoVersion(logoFile)}`
}

/** A daerah as the frame of its pages shows it. */
export function frameOf(tenant: { slug: string; name: string; brandColor: string; logoFile: string | null }) {
  const { slug, name, brandColor, logoFile } = tenant
  return { slug, name, colour: brandColor, logo: logoFile && logoAddress(slug, logoFile) }
}

/** What tells one logo from the next. */
export function logoVersion(logoFile: string): string {
  return (
    logoFile
      .split("/")
      .at(-1)
      ?.replace(/\.\w+$/, "") ?? ""
  )
}
