import { keysOf } from "@/lib/vocabulary"

/** The facts of an agreement whose changes are told, in the words people read. */
export const mouFacts = {
  title: "judul",
  form: "bentuk naskah",
  category: "golongan mitra",
  parentId: "perjanjian induk",
  parties: "para pihak",
  object: "objek",
  scopes: "ruang lingkup",
  rights: "hak",
  duties: "kewajiban",
  financing: "pembiayaan",
  agency: "perangkat daerah pelaksana",
  place: "tempat penandatanganan",
  signedOn: "tanggal penandatanganan",
  startsOn: "mulai berlaku",
  endsOn: "hari terakhir",
  tkksdOn: "tanggal telaah TKKSD",
  tkksdWords: "hasil telaah TKKSD",
  needsDprd: "perlu persetujuan DPRD",
  dprdNumber: "nomor persetujuan DPRD",
  dprdOn: "tanggal persetujuan DPRD",
  dueOn: "tenggat tahap",
  responsibleId: "penanggung jawab",
} as const
export type MouFact = keyof typeof mouFacts

type Facts = Partial<Record<MouFact, unknown>>

/** Which facts two states of an agreement do not share, in the order of the form. */
export function listChanged(before: Facts, after: Facts): MouFact[] {
  return factNames.filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null))
}

const factNames: readonly MouFact[] = keysOf(mouFacts)
