/** What a text can leave open, and what stands there then. */
const placeWords = {
  nama: "nama orangnya",
  usaha: "nama usahanya",
  daerah: "nama daerah",
  kelurahan: "kelurahan tempat usaha",
  pelatihan: "nama pelatihan",
  hari: "hari dan tanggal",
  jam: "jam mulai dan selesai, dengan WIB, WITA, atau WIT",
  tempat: "tempat pelatihan",
  jadwal: "semua sesi yang akan datang, satu per baris",
  tautan: "tautan pribadi peserta",
  antrean: "nomor antrean",
  alasan: "alasan yang ditulis petugas",
} as const
export type Place = keyof typeof placeWords

/** The places of a message to the people of a list. */
export const listPlaces = ["nama", "usaha", "daerah", "kelurahan"] as const satisfies Place[]

/** What is wrong with a text that may leave only these places open, or null: unknown places, a NIK, or an invitation's link. */
export function templateFault(text: string, places: readonly Place[]): string | null {
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = ""]) => name)
    .find((name) => !places.some((place) => place === name))
  if (unknown !== undefined) return `{${unknown}} tidak dikenal; yang dapat dipakai: ${namesOfPlaces(places)}.`
  if (/(\d[\s.-]?){16}/.test(text)) return "Pesan tidak boleh memuat NIK atau angka sepanjang itu."
  return /undangan\/\S/i.test(text) ? "Pesan tidak boleh memuat tautan undangan; kirim undangan satu per satu." : null
}

/** The places as people type them. */
export function namesOfPlaces(places: readonly Place[]): string {
  return places.map((name) => `{${name}}`).join(", ")
}

/** The same with what stands there, for those who write: {nama} nama orangnya. */
export function explainPlaces(places: readonly Place[]): { place: string; words: string }[] {
  return places.map((name) => ({ place: `{${name}}`, words: placeWords[name] }))
}

/**
 * A text with its places filled. A line that leaves open nothing but places with nothing to say is left out, and no value
 * but our own link brings a number as long as a NIK into it.
 */
export function fillTemplate(text: string, values: Partial<Record<Place, string>>): string {
  return text
    .split("\n")
    .filter((line) => !isEmptyLine(line, values))
    .map((line) => line.replace(/\{(\w+)\}/g, (open, name) => (isPlace(name) ? say(name, values) : open)))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}

function isEmptyLine(line: string, values: Partial<Record<Place, string>>): boolean {
  const names = [...line.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).filter(isPlace)
  return names.length > 0 && names.every((name) => say(name, values) === "")
}

function say(name: Place, values: Partial<Record<Place, string>>): string {
  const value = values[name] ?? ""
  return name === "tautan" ? value : value.replace(/(\d[\s.-]?){16,}/g, "").trim()
}

function isPlace(name: string): name is Place {
  return Object.hasOwn(placeWords, name)
}
