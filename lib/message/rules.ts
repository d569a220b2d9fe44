/** What a template can leave open, and what stands there then. */
const placeholders = {
  nama: "nama pelaku",
  usaha: "nama usaha",
  daerah: "nama daerah",
  kelurahan: "kelurahan tempat usaha",
} as const
export type Placeholder = keyof typeof placeholders

/** What is written where nobody has written anything yet. */
export const usualTemplate =
  "Selamat siang Bapak/Ibu {nama}. Kami dari dinas pembina UMKM {daerah}, ingin menanyakan data usaha {usaha} di {kelurahan}. Apakah ada waktu sebentar?"

/** What is wrong with a template, or null: unknown places, a NIK, or an invitation's link. */
export function templateFault(text: string): string | null {
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name).find((name) => !isPlaceholder(name))
  if (unknown !== undefined) return `{${unknown}} tidak dikenal; yang dapat dipakai: ${namesOfPlaceholders()}.`
  if (/(\d[\s.-]?){16}/.test(text)) return "Pesan tidak boleh memuat NIK atau angka sepanjang itu."
  return /undangan\/\S/i.test(text) ? "Pesan tidak boleh memuat tautan undangan; kirim undangan satu per satu." : null
}

/** The places of a template as people type them. */
export function namesOfPlaceholders(): string {
  return Object.keys(placeholders)
    .map((name) => `{${name}}`)
    .join(", ")
}

/** A template with its places filled; no value brings a number as long as a NIK into it. */
export function fillTemplate(template: string, values: Record<Placeholder, string>): string {
  return template.replace(/\{(\w+)\}/g, (place, name) =>
    isPlaceholder(name) ? values[name].replace(/(\d[\s.-]?){16,}/g, "").trim() : place,
  )
}

function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(placeholders, name)
}
