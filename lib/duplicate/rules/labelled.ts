import type { Likened } from "@/lib/duplicate/rules/record"

/** Two invented records with the truth about them, and what makes the case hard. */
export type Labelled = { kind: string; isOne: boolean; records: [Likened, Likened] }

const given =
  `Siti Dewi Sri Nur Muhammad Ahmad Abdul Agus Budi Eko Rina Wahyu Yuni Slamet Sulastri Endang Hendra Rahmat Dian Lilik
  Imam Fitri Ratna Suparman Kusnadi Mulyono Indah Hasan Ningsih Joko Lutfi Zainal Robiah Titin Vina Yusuf`.split(/\s+/)
const family =
  `Aminah Santoso Wijaya Lestari Hidayat Wahyuni Rahayu Saputra Kurniawan Handayani Hasanah Setiawan Purnomo Astuti
  Maulana Fauzi Nugroho Susanti Gunawan Utami Prasetyo Anggraini Hakim Rohmah Firmansyah Puspita Subagyo Marlina Irawan
  Khotimah Widodo Mulyani Basuki Cahyono Damayanti Efendi`.split(/\s+/)
const goods =
  `Keripik Singkong,Keripik Pisang,Kue Kering,Batik Tulis,Bakso,Jahit,Kopi Bubuk,Abon Ikan,Sambal Petis,Kerupuk Udang,
  Roti Bakar,Mebel Jati,Anyaman Bambu,Es Lilin,Sablon,Bordir,Tahu Isi,Tempe Mendoan,Pulsa,Servis Motor,Nasi Pecel,Jamu,
  Rengginang,Bandeng Presto,Rujak Cingur,Cuci Mobil,Las Besi,Potong Rambut,Sayur,Telur Asin`
    .split(",")
    .map((name) => name.trim())
const ornaments =
  `Barokah Jaya Makmur Berkah Abadi Lestari Mandiri Maju Rejeki Utama Prima Sentosa Mekar Cahaya Amanah Karya Mulya
  Anugerah Bintang Mutiara Melati Mawar Cempaka Samudra Nusantara Seroja Kenanga Teratai Pelangi Harapan`.split(/\s+/)
const shops = ["Toko", "UD", "UD.", "Warung", "Kios", "CV", "Depot", "Usaha"]
const sectors = ["KULINER", "PERDAGANGAN", "FESYEN", "JASA", "KRIYA"]

type Chance = { next: () => number; pick: <T>(list: readonly T[]) => T; is: (share: number) => boolean }

/** Chances that are the same at every run (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed
  function next() {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  function pick<T>(list: readonly T[]): T {
    const [first] = list
    const found = list[Math.floor(next() * list.length)] ?? first
    if (found === undefined) throw new Error("Nothing to pick from.")
    return found
  }
  return { next, pick, is: (share) => next() < share }
}

let serial = 0
const newId = () => `00000000-0000-7000-8000-${String(++serial).padStart(12, "0")}`
const digits = ({ next }: Chance, count: number) =>
  Array.from({ length: count }, () => Math.floor(next() * 10)).join("")

function invent(chance: Chance): Likened {
  const { pick, is } = chance
  const [owner, ornament] = [`${pick(given)} ${pick(family)}`, is(0.25) ? pick(given) : pick(ornaments)]
  const second = is(0.3) ? ` ${pick(ornaments)}` : ""
  return {
    id: newId(),
    personId: newId(),
    name: `${is(0.4) ? `${pick(shops)} ` : ""}${pick(goods)} ${ornament}${second}`,
    brand: is(0.1) ? `${pick(ornaments)} ${pick(family)}` : null,
    owner,
    hasNik: is(0.6),
    birthDate: is(0.5)
      ? `19${50 + Math.floor(chance.next() * 50)}-0${1 + Math.floor(chance.next() * 9)}-1${digits(chance, 1)}`
      : null,
    gender: is(0.7) ? pick(["L", "P"]) : null,
    phones: is(0.8) ? [`+6281${digits(chance, 8)}`] : [],
    nib: is(0.5) ? `9${digits(chance, 12)}` : null,
    projectId: null,
    sector: is(0.8) ? pick(sectors) : null,
    kelurahanCode: is(0.97) ? `35.74.01.100${1 + Math.floor(chance.next() * 8)}` : null,
    rt: is(0.6) ? `00${1 + Math.floor(chance.next() * 9)}` : null,
    rw: is(0.6) ? `00${1 + Math.floor(chance.next() * 9)}` : null,
    latitude: is(0.3) ? -7.75 + chance.next() * 0.05 : null,
    longitude: 113.2 + chance.next() * 0.05,
  }
}

/** A slip of the pen: a letter left out, doubled, changed or swapped with its neighbour, never the first of the text. */
function slip(text: string, { next, pick }: Chance): string {
  const at = 1 + Math.floor(next() * (text.length - 2))
  if (text[at] === " " || text[at + 1] === " " || text[at - 1] === " ") return text
  const [before, letter, after] = [text.slice(0, at), text[at] ?? "", text.slice(at + 1)]
  return pick([
    before + after,
    before + letter + letter + after,
    before + pick([..."aiueo"]) + after,
    before + (after[0] ?? "") + letter + after.slice(1),
  ])
}

function swapWords(text: string): string {
  const [first = "", ...rest] = text.split(" ")
  return [...rest, first].join(" ")
}

function shorten(owner: string, { is }: Chance): string {
  const [first = "", last = ""] = owner.split(" ")
  if (first === "Muhammad" || first === "Ahmad" || first === "Abdul")
    return `${first === "Abdul" ? "Abd." : "M."} ${last}`.replace("M. ", first === "Ahmad" ? "Ach. " : "Moh. ")
  return is(0.5) ? `${first} ${last.slice(0, 1)}.` : first
}

const bare = (name: string) => name.replace(/^(Toko|UD\.?|Warung|Kios|CV|Depot|Usaha) /, "")

/** Ways in which one business is written down a second time. */
const rewritings: Record<string, (record: Likened, chance: Chance) => Partial<Likened>> = {
  "the very same": () => ({}),
  "a slip in the name": ({ name }, chance) => ({ name: slip(name, chance) }),
  "slips in name and owner": ({ name, owner }, chance) => ({ name: slip(name, chance), owner: slip(owner, chance) }),
  "a prefix more or less": ({ name }, { pick }) => ({
    name: name === bare(name) ? `${pick(["UD.", "Toko", "Warung"])} ${name}` : bare(name),
  }),
  "swapped words": ({ name }) => ({ name: swapWords(bare(name)) }),
  "a shortened owner": ({ owner }, chance) => ({ owner: shorten(owner, chance) }),
  "capitals, a title and brackets": ({ name, owner }) => ({
    name: `${name.toUpperCase()} (${owner})`,
    owner: `Bu ${owner}`,
  }),
  "vowels left out": ({ name }) => ({ name: name.replace(/(?<=\w\w)[aiueo](?=\w)/, "") }),
  "another phone": (_, chance) => ({ phones: [`+6281${digits(chance, 8)}`] }),
  "no kelurahan": () => ({ kelurahanCode: null, rt: null, rw: null }),
}

function rewrite(record: Likened, kind: string, chance: Chance): Labelled {
  const { is } = chance
  const onePerson = record.hasNik && is(0.5)
  const forgotten: Partial<Likened> = {
    ...(is(0.3) && { phones: [] }),
    ...(is(0.3) && { nib: null }),
    ...(is(0.2) && { rt: null, rw: null }),
    ...(is(0.3) && { sector: null }),
    ...(is(0.5) && { birthDate: null }),
  }
  const other = { ...record, ...forgotten, ...rewritings[kind]?.(record, chance), id: newId() }
  if (!onePerson) Object.assign(other, { personId: newId(), hasNik: false })
  else Object.assign(other, { owner: record.owner, phones: record.phones, birthDate: record.birthDate })
  return { kind, isOne: true, records: [record, other] }
}

/** Ways in which two businesses look like one. */
const lookalikes: Record<string, (record: Likened, chance: Chance) => Partial<Likened>> = {
  "the owner's other business": (record, chance) => ({
    ...record,
    name: invent(chance).name,
    sector: chance.pick(sectors.filter((sector) => sector !== record.sector)),
    nib: chance.is(0.3) ? record.nib : null,
    ...(!record.hasNik && { personId: newId() }),
  }),
  "a namesake": ({ owner, kelurahanCode }) => ({ owner, kelurahanCode }),
  "a namesake in the same trade": ({ owner, name, kelurahanCode }, chance) => ({
    owner,
    kelurahanCode,
    name: `${bare(name).split(" ").slice(0, -1).join(" ")} ${chance.pick(ornaments)}`,
    hasNik: true,
    birthDate: "2001-02-03",
  }),
  "husband and wife on one phone": ({ phones, kelurahanCode, rt, rw, latitude, longitude }) => ({
    ...{ phones, kelurahanCode, rt, rw, latitude, longitude },
  }),
  "a neighbour with a common name": ({ name, kelurahanCode, rt, rw }) => ({ name, kelurahanCode, rt, rw }),
  "a neighbour with a like name": ({ name, owner, kelurahanCode }, { pick }) => ({
    name: `${name.split(" ").slice(0, -1).join(" ")} ${pick(ornaments)}`,
    owner: `${owner.split(" ")[0]} ${pick(family)}`,
    kelurahanCode,
  }),
  "a branch": (record) => ({ ...record, name: `${record.name} 2` }),
  "the same shop sign elsewhere": ({ name }) => ({ name, kelurahanCode: "35.74.09.1009" }),
  "another OSS project of one NIB": (record, chance) => ({
    ...record,
    name: record.owner,
    projectId: `R-${digits(chance, 6)}`,
  }),
  "anyone else": () => ({}),
}

function lookalike(record: Likened, kind: string, chance: Chance): Labelled {
  const first = { ...record }
  if (kind === "a branch") first.name = `${record.name} 1`
  if (kind === "another OSS project of one NIB") Object.assign(first, { name: record.owner, projectId: "R-1" })
  const other = { ...invent(chance), ...lookalikes[kind]?.(record, chance), id: newId() }
  return { kind, isOne: false, records: [first, other] }
}

/** Invented pairs, so many of each kind, the same at every run. */
export function labelledPairs(ofEach: number): Labelled[] {
  serial = 0
  const chance = chanceFrom(20261121)
  const times = Array.from({ length: ofEach })
  return [
    ...Object.keys(rewritings).flatMap((kind) => times.map(() => rewrite(invent(chance), kind, chance))),
    ...Object.keys(lookalikes).flatMap((kind) => times.map(() => lookalike(invent(chance), kind, chance))),
  ]
}
