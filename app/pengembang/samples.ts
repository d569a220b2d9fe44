export const sampleTenant = { slug: "pengembang", name: "Kota Contoh", colour: "#0d5c53" }

export const samplePerson = {
  name: "Contoh Petugas",
  role: "Petugas",
  links: [{ href: "#akun", label: "Akun" }],
  signOut: "/pengembang",
}

export const sampleItems = [
  { href: "/pengembang", label: "Bahan halaman", count: "5.012" },
  { href: "/pengembang/publik", label: "Halaman umum" },
  { href: "/pengembang/usaha", label: "Halaman pelaku" },
]

export const sampleRows = [
  {
    name: "Keripik Pisang Wangi",
    products: "Keripik pisang, sale pisang",
    person: "Contoh Aminah",
    nik: "0003",
    place: "Kanigaran",
    sales: 48_000_000,
    mood: "good",
    status: "Disahkan",
  },
  {
    name: "Batik Anggur Jaya",
    products: "Batik tulis",
    person: "Contoh Hidayat",
    nik: "0011",
    place: "Kanigaran",
    sales: 126_500_000,
    mood: "info",
    status: "Diperiksa pendamping",
  },
  {
    name: "Mebel Sumber Rejeki",
    products: "Kursi, lemari",
    person: "Contoh Prasetyo",
    nik: null,
    place: null,
    sales: null,
    mood: "warn",
    status: "Perlu perbaikan",
  },
  {
    name: "Abon Ikan Bahari",
    products: "Abon tuna, kerupuk ikan",
    person: "Contoh Lestari",
    nik: "0007",
    place: "Kanigaran",
    sales: 231_000_000,
    mood: "plain",
    status: "Diajukan",
  },
] as const

export const sampleRegions = [
  { code: "35.74.01.1001", name: "Kanigaran", kecamatan: "Kanigaran" },
  { code: "35.74.01.1002", name: "Sukoharjo", kecamatan: "Kanigaran" },
  { code: "35.74.02.1001", name: "Mayangan", kecamatan: "Mayangan" },
]

export const sampleEvents = [
  {
    id: "3",
    title: "Disahkan dinas",
    at: "21 Nov 2026, 16.04 WITA",
    dateTime: "2026-11-21T08:04:00Z",
    by: "Contoh Petugas",
    detail: "Berlaku sampai 21 November 2027",
  },
  { id: "2", title: "Diperiksa pendamping", at: "18 Nov 2026, 09.30 WITA", dateTime: "2026-11-18T01:30:00Z" },
  { id: "1", title: "Diimpor dari berkas dinas", at: "2 Nov 2026, 08.12 WITA", dateTime: "2026-11-02T00:12:00Z" },
]
