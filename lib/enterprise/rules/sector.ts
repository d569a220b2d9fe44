import { type Sector, sectors } from "@/lib/enterprise/rules/vocabulary"

/** Words that name a trade; looked for at the beginning of a word. */
const tradeWords: readonly [Sector, string][] = [
  [
    "KULINER",
    "kuliner makanan minuman pangan mamin makan camilan cemilan snack keripik kripik kerupuk krupuk kue roti katering catering kopi resto rumah_makan warung_makan bakso mie sambal jajan bakery cafe kafe depot jamu abon tahu tempe es_ sirup frozen_food olahan_ikan",
  ],
  [
    "FESYEN",
    "fesyen fashion fasion pakaian busana konveksi sandang batik tenun penjahit jahit garmen sepatu tas_ hijab tekstil bordir",
  ],
  ["KRIYA", "kriya kerajinan craft handycraft handicraft anyaman ukir souvenir suvenir gerabah rotan bambu"],
  ["INDUSTRI", "mebel meubel furnitur furniture logam mesin elektronika kimia percetakan batako las_"],
  ["PERTANIAN", "pertanian perkebunan tani petani hortikultura kehutanan agribisnis tanaman florikultura"],
  ["PETERNAKAN", "peternakan ternak peternak unggas"],
  ["PERIKANAN", "perikanan nelayan budidaya_ikan tambak kelautan"],
  ["KONSTRUKSI", "konstruksi kontraktor"],
  ["TRANSPORTASI", "transportasi angkutan ojek ekspedisi logistik"],
  ["PARIWISATA", "pariwisata wisata penginapan homestay hotel akomodasi"],
  [
    "KREATIF",
    "ekonomi_kreatif ekraf kreatif digital aplikasi fotografi desain multimedia videografi seni_pertunjukan musik",
  ],
]

/** Words that only say how the trade is done; they count when nothing more exact is said. */
const generalWords: readonly [Sector, string][] = [
  [
    "PERDAGANGAN",
    "perdagangan dagang pedagang toko kelontong sembako eceran jual pracangan warung grosir kios retail ritel",
  ],
  ["JASA", "jasa servis service bengkel salon laundry reparasi rental pangkas"],
  ["INDUSTRI", "industri pengolahan manufaktur"],
]

const trades = compile(tradeWords)
const generals = compile(generalWords)

function compile(list: readonly [Sector, string][]): [Sector, RegExp][] {
  return list.map(([sector, words]) => {
    const alternatives = words.split(" ").map((word) => (word.endsWith("_") ? `${word.slice(0, -1)}\\b` : word))
    return [sector, new RegExp(`\\b(${alternatives.join("|").replaceAll("_", " ")})`)]
  })
}

/** A sector by its key and by its label. */
const labels = new Map(
  Object.entries(sectors).flatMap(([key, label]) => {
    const words = [plainWords(key), plainWords(label)]
    return isSector(key) ? words.map((name) => [name, key] as const) : []
  }),
)

/** The sector a free text names (`IKM MAKANAN`, `Jasa jahit`, `Warung kelontong`), or null when none or several fit. */
export function matchSector(text: string): Sector | null {
  const plain = plainWords(text)
  const labelled = labels.get(plain)
  if (labelled) return labelled
  const [named] = [said(trades, plain), said(generals, plain)].filter((found) => found.length > 0)
  return named?.length === 1 ? (named[0] ?? null) : null
}

function isSector(text: string): text is Sector {
  return Object.hasOwn(sectors, text)
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
}

function said(list: readonly [Sector, RegExp][], plain: string): Sector[] {
  return list.filter(([, pattern]) => pattern.test(plain)).map(([sector]) => sector)
}
