import type { NewTenant } from "../../bin/tenants"

/** A founding daerah: its agency as it is called now, and under earlier names since when. */
export type Founder = NewTenant & {
  slug: string
  agencyName: string
  earlier?: { name: string; shortName: string; from: string }[]
}

/** The five agencies the portal began with. Contacts are invented. */
export const founders: readonly Founder[] = [
  {
    slug: "kota-bitung",
    code: "71.72",
    agencyName: "Dinas Koperasi, Usaha Kecil dan Menengah, dan Perindustrian Kota Bitung",
    agencyShortName: "Diskopumkmperin",
    brandColor: "#0b5a8a",
    contactEmail: "umkm@kota-bitung.demo",
  },
  {
    slug: "kota-probolinggo",
    code: "35.74",
    agencyName: "Dinas Koperasi, Usaha Mikro, dan Perdagangan Kota Probolinggo",
    agencyShortName: "DKUMP",
    agencyUnit: "Bidang Usaha Mikro",
    brandColor: "#0d5c53",
    contactEmail: "umkm@kota-probolinggo.demo",
    earlier: [
      {
        name: "Dinas Koperasi, Usaha Mikro, Perdagangan, dan Perindustrian Kota Probolinggo",
        shortName: "DKUMPP",
        from: "2019-01-01",
      },
      {
        name: "Dinas Koperasi, Usaha Kecil, Perdagangan, dan Perindustrian Kota Probolinggo",
        shortName: "DKUPP",
        from: "2022-01-01",
      },
    ],
  },
  {
    slug: "kota-kupang",
    code: "53.71",
    agencyName: "Dinas Koperasi dan Usaha Kecil Menengah Kota Kupang",
    agencyShortName: "Dinkop UKM",
    brandColor: "#8a3b12",
    contactEmail: "umkm@kota-kupang.demo",
  },
  {
    slug: "kota-tomohon",
    code: "71.73",
    agencyName: "Dinas Koperasi dan UKM Kota Tomohon",
    agencyShortName: "Dinkop UKM",
    brandColor: "#8c2458",
    contactEmail: "umkm@kota-tomohon.demo",
  },
  {
    slug: "kepulauan-bangka-belitung",
    code: "19",
    agencyName: "Dinas Koperasi dan UKM Provinsi Kepulauan Bangka Belitung",
    agencyShortName: "Dinkop UKM",
    agencyUnit: "PLUT KUMKM",
    brandColor: "#1f4e8c",
    contactEmail: "umkm@kepulauan-bangka-belitung.demo",
  },
]
