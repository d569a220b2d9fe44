import type { Kind } from "./kinds"
import { kindsByTenant } from "./kinds-local"
import { type NamePool, phrases } from "./names"
import { floresian, gorontalese, minahasan, sangirese, timorese } from "./names-east"
import { chineseBangka, javanese, madurese, malay } from "./names-west"

/** What the demo of one founding daerah is made of. */
export type TenantProfile = {
  slug: string
  regionCode: string
  /** How many enterprises end up in the register. */
  enterprises: number
  /** Rows that stay behind in the import with an error. */
  broken: number
  /** Rows that repeat an earlier business. */
  repeats: number
  /** A mobile prefix no operator has been given, so that no demo number can ring. */
  phonePrefix: string
  people: readonly (readonly [weight: number, pool: NamePool])[]
  kinds: readonly Kind[]
  /** Second words of a business name. */
  motifs: readonly string[]
  /** How a neighbour calls the owner: "Bu", "Mama", … */
  address: { L: readonly string[]; P: readonly string[] }
  streets: readonly string[]
  /** Kelurahan of a neighbour, and names that fit two kelurahan here. */
  unknownKelurahan: readonly string[]
}

const motifs =
  phrases(`Barokah, Berkah, Sumber Rejeki, Sari Rasa, Mekar Jaya, Melati, Dua Saudara, Tiga Putri, Mitra Usaha,
  Sinar Pagi, Cahaya, Bintang, Harapan, Makmur, Sejahtera, Maju Bersama, Karya Mandiri, Jaya Abadi, Anugerah, Lestari, Mutiara,
  Permata, Pelangi, Kenanga, Teratai, Cempaka, Mawar, Anggrek, Flamboyan, Bougenvil, Seroja, Matahari, Rembulan, Fajar, Surya,
  Samudra, Bahari, Nusantara, Pertiwi, Merdeka, Setia, Sehati, Sejati, Sentosa, Bahagia, Gembira, Ceria, Manis, Gurih, Lezat,
  Nikmat, Renyah, Segar, Asri, Indah, Elok, Molek, Prima, Utama, Perdana, Perintis, Mandiri, Tekun, Ulet, Rajin, Amanah`)

const streets =
  phrases(`Jl. Melati, Jl. Mawar, Jl. Kenanga, Jl. Flamboyan, Jl. Diponegoro, Jl. Sudirman, Jl. Ahmad Yani,
  Jl. Pattimura, Jl. Kartini, Jl. Hasanuddin, Jl. Gatot Subroto, Jl. Imam Bonjol, Jl. Cendrawasih, Jl. Merpati, Gg. Buntu,
  Gg. Damai, Gg. Rukun, Jl. Pasar Lama, Jl. Sekolah, Jl. Puskesmas`)

type Local = Omit<TenantProfile, "kinds" | "motifs" | "streets"> & { motifs: string; streets: string }

function profile(local: Local): TenantProfile {
  const kinds = kindsByTenant[local.slug]
  if (!kinds) throw new Error(`No lines of business for ${local.slug}`)
  return {
    ...local,
    kinds,
    motifs: [...motifs, ...phrases(local.motifs)],
    streets: [...streets, ...phrases(local.streets)],
  }
}

const minahasa = { L: ["Om", "Opa"], P: ["Tante", "Ci", "Oma", "Mama"] }

/** The five founding daerah. */
export const tenantProfiles: readonly TenantProfile[] = [
  profile({
    slug: "kota-probolinggo",
    regionCode: "35.74",
    enterprises: 5000,
    broken: 148,
    repeats: 131,
    phonePrefix: "0834",
    people: [
      [74, javanese],
      [22, madurese],
      [4, chineseBangka],
    ],
    motifs:
      "Sekar Arum, Ayu Laras, Bayuangga, Kembang Tanjung, Wahyu Lestari, Rukun Tani, Ning, Putra Bromo, Tirta, Wijaya Kusuma",
    address: { L: ["Pak", "Cak", "Mas", "Abah"], P: ["Bu", "Mbak", "Mak", "Ning", "Bunda"] },
    streets: "Jl. Panglima Besar, Jl. Brantas, Jl. Serayu, Jl. Citarum, Jl. Anggur, Jl. Mangga, Jl. Bromo, Jl. Semeru",
    unknownKelurahan: ["Dringu", "Kalirejo", "Sumberkedawung", "Leces Kulon"],
  }),
  profile({
    slug: "kota-bitung",
    regionCode: "71.72",
    enterprises: 1200,
    broken: 38,
    repeats: 33,
    phonePrefix: "0835",
    people: [
      [60, minahasan],
      [22, sangirese],
      [12, gorontalese],
      [6, javanese],
    ],
    motifs:
      "Lembeh, Tangkoko, Selat Biru, Nyiur Melambai, Esa Kita, Maleo, Duasudara Indah, Sio Jo, Pasir Putih, Tarsius",
    address: minahasa,
    streets:
      "Jl. Yos Sudarso, Jl. Sam Ratulangi, Jl. Walanda Maramis, Jl. Piere Tendean, Jl. Pelabuhan, Lorong Nelayan",
    unknownKelurahan: ["Airmadidi Atas", "Girian Weru", "Kauditan", "Manembo"],
  }),
  profile({
    slug: "kota-kupang",
    regionCode: "53.71",
    enterprises: 1700,
    broken: 53,
    repeats: 44,
    phonePrefix: "0836",
    people: [
      [70, timorese],
      [20, floresian],
      [10, javanese],
    ],
    motifs:
      "Ina Feto, Kasih Ibu, Tunas Baru, Oebelo, Flobamora, Cendana, Bunga Sepe, Sasando, Lontar, Moris Diak, Nekmese, Ita Esa",
    address: { L: ["Bapa", "Om", "Kaka"], P: ["Mama", "Ina", "Kaka", "Oma", "Tanta"] },
    streets:
      "Jl. El Tari, Jl. Frans Seda, Jl. Timor Raya, Jl. Soeharto, Jl. Amabi, Jl. Sam Ratulangi, Jl. Perintis Kemerdekaan",
    unknownKelurahan: ["Tarus", "Naikoten", "Baumata Timur", "Noelbaki"],
  }),
  profile({
    slug: "kota-tomohon",
    regionCode: "71.73",
    enterprises: 1400,
    broken: 44,
    repeats: 37,
    phonePrefix: "0837",
    people: [
      [88, minahasan],
      [6, sangirese],
      [6, javanese],
    ],
    motifs:
      "Lokon, Mahawu, Krisantium, Esa Lalawangan, Sinar Lokon, Wale Kayu, Pinawetengan, Kasuang, Maesa, Tumou Tou",
    address: minahasa,
    streets:
      "Jl. Raya Tomohon, Jl. Lokon, Jl. Opo Worang, Jl. Tololiu Supit, Lingkungan I, Lingkungan III, Jl. Nimawanua",
    unknownKelurahan: ["Tateli Satu", "Matani", "Sonder", "Leilem Dua"],
  }),
  profile({
    slug: "kepulauan-bangka-belitung",
    regionCode: "19",
    enterprises: 900,
    broken: 29,
    repeats: 23,
    phonePrefix: "0839",
    people: [
      [70, malay],
      [20, chineseBangka],
      [10, javanese],
    ],
    motifs:
      "Serumpun Sebalai, Timah Jaya, Sepintu Sedulang, Laskar Pelangi, Pasir Padi, Tanjung Kelayang, Resam, Muntok, Selindung",
    address: { L: ["Pak", "Bang", "Ko", "Wak"], P: ["Bu", "Ci", "Mak", "Ayuk", "Kak"] },
    streets: "Jl. Depati Amir, Jl. Depati Hamzah, Jl. Mentok, Jl. Koba, Jl. Pantai, Dusun I, Dusun II, Jl. Nelayan",
    unknownKelurahan: ["Tanjung Raja Timur", "Pemulutan Ulu", "Rantau Alai"],
  }),
]
