/** Legal forms of enterprises, in the words people read. */
export const legalForms = {
  PO: "Perorangan (PO)",
  UD: "Usaha dagang (UD/PD)",
  CV: "Persekutuan komanditer (CV)",
  FIRMA: "Firma",
  PT: "Perseroan terbatas (PT)",
  PT_PERORANGAN: "PT perorangan",
  KOPERASI: "Koperasi",
  YAYASAN: "Yayasan",
  PERKUMPULAN: "Perkumpulan",
  KELOMPOK: "Kelompok usaha bersama",
} as const
export type LegalForm = keyof typeof legalForms

/** Where a business is done, in the words people read. */
export const placeTypes = {
  RUMAH: "Rumah tinggal",
  TOKO: "Toko atau ruko",
  WARUNG: "Warung atau kios",
  PASAR: "Pasar",
  KAKI_LIMA: "Kaki lima atau tenda",
  KELILING: "Keliling",
  BENGKEL: "Bengkel atau rumah produksi",
  PABRIK: "Pabrik atau gudang",
  LAHAN: "Lahan, kebun, atau tambak",
  DARING: "Daring saja",
} as const
export type PlaceType = keyof typeof placeTypes

/** Sectors as a dinas groups its UMKM, in the words people read. */
export const sectors = {
  KULINER: "Kuliner (makanan dan minuman)",
  FESYEN: "Fesyen",
  KRIYA: "Kriya dan kerajinan",
  INDUSTRI: "Industri pengolahan lain",
  PERTANIAN: "Pertanian dan perkebunan",
  PETERNAKAN: "Peternakan",
  PERIKANAN: "Perikanan",
  PERDAGANGAN: "Perdagangan",
  JASA: "Jasa",
  KONSTRUKSI: "Konstruksi",
  TRANSPORTASI: "Transportasi dan angkutan",
  PARIWISATA: "Pariwisata",
  KREATIF: "Ekonomi kreatif dan digital",
} as const
export type Sector = keyof typeof sectors

const legalFormWords: readonly [LegalForm, RegExp][] = [
  ["PT_PERORANGAN", /^(pt|perseroan)( terbatas)? (perorangan|perseorangan)\b|^perseroan (perorangan|perseorangan)\b/],
  ["PT", /^p ?t\b|\bpt$|^perseroan( terbatas)?$/],
  ["CV", /^c ?v\b|\bcv$|komanditer/],
  ["FIRMA", /^fa\b|\bfirma\b/],
  ["KOPERASI", /\bkoperasi\b|^kop\b|^ksp\b|^kud\b/],
  ["YAYASAN", /\byayasan\b|^yys\b/],
  ["PERKUMPULAN", /^perkumpulan\b/],
  ["KELOMPOK", /\bkelompok\b|^kub\b|^kube\b|^kwt\b|^poktan\b/],
  ["UD", /^u ?d\b|\bud$|^p ?d\b|^usaha dagang$|^perusahaan dagang$/],
  ["PO", /^p ?o\b|^pp\b|peror[a]?ngan|perseorangan|pribadi|^orang perseorangan/],
]

const placeWords: readonly [PlaceType, RegExp][] = [
  ["KELILING", /keliling|gerobak dorong|mobile/],
  ["KAKI_LIMA", /kaki lima|\bpkl\b|tenda|lapak|emperan/],
  ["PASAR", /\bpasar\b|los\b/],
  ["BENGKEL", /bengkel|workshop|rumah produksi|sanggar/],
  ["PABRIK", /pabrik|gudang/],
  ["LAHAN", /lahan|kebun|sawah|tambak|kolam|ladang/],
  ["TOKO", /\btoko\b|\bruko\b|\bkantor\b|\bbutik\b|\bmall?\b/],
  ["WARUNG", /warung|kios|\bdepot\b|rumah makan/],
  ["RUMAH", /\brumah\b|tempat tinggal/],
  ["DARING", /daring|on ?line|marketplace|medsos/],
]

/** The first word of the list that the text says, spelling marks aside; null when it says none. */
function firstSaid<T>(words: readonly [T, RegExp][], text: string): T | null {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** The legal form a free text names (`PO `, `P.T.`, `UD/PD`, `Perorangan`), or null; a choice of several is none. */
export function matchLegalForm(text: string): LegalForm | null {
  const named = text.split(/[/,;]|\batau\b/i).map((part) => firstSaid(legalFormWords, part))
  const forms = new Set(named)
  return forms.size === 1 ? (named[0] ?? null) : null
}

/** The type of place a free text names, or null. */
export function matchPlaceType(text: string): PlaceType | null {
  return firstSaid(placeWords, text)
}
