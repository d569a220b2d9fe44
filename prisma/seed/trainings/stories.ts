import type { BudgetSource, Topic, TrainingStatus, TrainingType } from "../../../lib/training/schema/words"

/** A multiple-choice question; the right option comes first here, and is put elsewhere when it is asked. */
export type Asked = { text: string; right: string; wrong: readonly string[] }

/** How many answered a follow-up in each way; everyone else who came did not answer. */
type Outcome = { full: number; part: number; not: number }

/** A training of the demo, told as it went: who came, what they knew, and what they did with it. */
export type Story = {
  slug: string
  programme: {
    name: string
    objective: string
    source: BudgetSource
    code: string
    budget: number
    people: number
    applied: number
  }
  partner: { name: string; kind: "STANDARDS" | "RETAILER" | "BANK"; part: "ORGANISER" | "TRAINER" } | null
  type: TrainingType
  title: string
  objective: string
  topics: readonly Topic[]
  venue: { name: string; address: string; latitude: number; longitude: number }
  trainers: readonly { name: string; institution: string; topic: string }[]
  /** The last status it has reached; the steps before it are taken in time. */
  status: Extract<TrainingStatus, "OPEN" | "DONE">
  /** Days from today to the first day; one session a day after that. */
  startsIn: number
  days: readonly string[]
  hours: { from: string; to: string; credit: number }
  capacity: number
  companionSeats: number
  /** Enterprises whose name or products fit come first. */
  fits: string
  enrolled: number
  /** Came to everything, and to a part only; the rest stayed away. */
  came: { all: number; some: number }
  questions: readonly Asked[]
  outcomes: Partial<Record<30 | 90 | 180, Outcome>>
  costs: readonly { item: string; account: string; quantity: number; unit: string; price: number }[]
}

const workshop: Story = {
  slug: "kota-probolinggo",
  programme: {
    name: "Pemberdayaan usaha mikro",
    objective: "Pelaku usaha mikro di setiap kelurahan mengenal izin, kemasan, dan pasar yang cocok untuk produknya.",
    source: "APBD",
    code: "2.17.07.2.01.0015",
    budget: 185_000_000,
    people: 150,
    applied: 45,
  },
  partner: null,
  type: "WORKSHOP",
  title: "Lokakarya pengembangan UMKM bersama Kasi Pemas",
  objective: "Setiap kelurahan pulang dengan daftar usaha yang siap dibina dan satu langkah untuk tiap usaha.",
  topics: ["legalitas", "kemasan", "pemasaran"],
  venue: {
    name: "Gedung Serbaguna Mayangan",
    address: "Jl. Contoh Raya No. 1, Mayangan",
    latitude: -7.7473,
    longitude: 113.2159,
  },
  trainers: [
    { name: "Ratna Contoh", institution: "Dinas Koperasi, Usaha Mikro, dan Perdagangan", topic: "NIB dan izin pangan" },
    { name: "Bagus Contoh", institution: "Rumah kemasan", topic: "Label dan kemasan" },
  ],
  status: "DONE",
  startsIn: -215,
  days: ["Izin dan pencatatan", "Kemasan dan pasar"],
  hours: { from: "08:00", to: "14:00", credit: 8 },
  capacity: 120,
  companionSeats: 29,
  fits: "keripik|kue|roti|sambal|abon|kopi|batik|jamu",
  enrolled: 120,
  came: { all: 96, some: 14 },
  questions: [
    {
      text: "Apa yang menjadi identitas usaha di OSS?",
      right: "Nomor Induk Berusaha (NIB)",
      wrong: ["Nomor rekening", "Nomor kartu keluarga", "Nomor telepon usaha"],
    },
    {
      text: "Keterangan mana yang wajib ada pada label pangan?",
      right: "Tanggal kedaluwarsa",
      wrong: ["Nama pembeli", "Harga pokok", "Jumlah karyawan"],
    },
    {
      text: "Izin mana yang umum untuk pangan olahan rumah tangga yang tahan lebih dari tujuh hari?",
      right: "SPP-IRT",
      wrong: ["Izin ekspor", "SNI wajib", "Izin angkutan"],
    },
    {
      text: "Harga jual yang sehat setidaknya menutup …",
      right: "biaya bahan, tenaga, dan penyusutan",
      wrong: ["harga bahan saja", "harga pesaing", "ongkos kirim saja"],
    },
    {
      text: "Uang usaha dan uang rumah tangga sebaiknya …",
      right: "dicatat dan disimpan terpisah",
      wrong: ["disatukan agar mudah", "dicatat setahun sekali", "tidak perlu dicatat"],
    },
  ],
  outcomes: {
    30: { full: 3, part: 24, not: 58 },
    90: { full: 5, part: 29, not: 62 },
    180: { full: 5, part: 27, not: 51 },
  },
  costs: [
    { item: "Konsumsi peserta", account: "5.1.02.01.01.0052", quantity: 298, unit: "orang/hari", price: 45_000 },
    { item: "Honor narasumber", account: "5.1.02.02.01.0003", quantity: 8, unit: "jam", price: 900_000 },
    { item: "Sewa gedung", account: "5.1.02.02.05.0009", quantity: 2, unit: "hari", price: 3_500_000 },
    { item: "Bahan dan penggandaan", account: "5.1.02.01.01.0024", quantity: 149, unit: "orang", price: 35_000 },
  ],
}

const coconutOil: Story = {
  slug: "kota-bitung",
  programme: {
    name: "Pengembangan industri kecil kelapa",
    objective: "Pengrajin kelapa membuat VCO yang memenuhi SNI 7381 dan dapat menjualnya di luar daerah.",
    source: "DAK",
    code: "3.31.02.2.01.0005",
    budget: 120_000_000,
    people: 60,
    applied: 20,
  },
  partner: { name: "Baristand Industri Manado", kind: "STANDARDS", part: "ORGANISER" },
  type: "TRAINING",
  title: "Pelatihan pengolahan minyak kelapa murni (VCO)",
  objective: "Peserta membuat VCO dengan kadar air paling banyak 0,2% dan mengemasnya dengan label yang benar.",
  topics: ["mutu", "volume", "kemasan"],
  venue: { name: "Sentra IKM Sagerat", address: "Sagerat, Matuari", latitude: 1.4702, longitude: 125.1093 },
  trainers: [
    { name: "Meiske Contoh", institution: "Baristand Industri Manado", topic: "Mutu VCO dan uji sederhana" },
    { name: "Jefri Contoh", institution: "Sentra IKM Sagerat", topic: "Praktik pemerasan dan penyaringan" },
  ],
  status: "DONE",
  startsIn: -101,
  days: ["Bahan dan higiene", "Praktik pembuatan", "Uji mutu dan kemasan"],
  hours: { from: "08:00", to: "14:00", credit: 8 },
  capacity: 30,
  companionSeats: 2,
  fits: "kelapa|vco|minyak|kopra|virgin",
  enrolled: 30,
  came: { all: 26, some: 3 },
  questions: [
    {
      text: "Kadar air VCO menurut SNI 7381 paling banyak …",
      right: "0,2%",
      wrong: ["2%", "5%", "10%"],
    },
    {
      text: "Kelapa yang terbaik untuk VCO adalah kelapa …",
      right: "tua dan segar",
      wrong: ["muda", "yang sudah bertunas", "yang sudah retak"],
    },
    {
      text: "Mengapa santan tidak dipanaskan dengan api besar?",
      right: "Agar minyak tidak berubah warna dan bau",
      wrong: ["Agar lebih cepat", "Agar lebih banyak air", "Agar lebih murah"],
    },
    {
      text: "Botol untuk VCO sebaiknya …",
      right: "bersih, kering, dan tertutup rapat",
      wrong: ["dibilas air sumur", "dibiarkan terbuka", "bekas minyak goreng"],
    },
    {
      text: "VCO yang berbau tengik menandakan …",
      right: "minyak sudah teroksidasi",
      wrong: ["mutu terbaik", "kelapa terlalu muda", "botol terlalu kecil"],
    },
  ],
  outcomes: { 30: { full: 6, part: 9, not: 9 }, 90: { full: 7, part: 8, not: 6 } },
  costs: [
    { item: "Bahan praktik", account: "5.1.02.01.01.0004", quantity: 30, unit: "paket", price: 175_000 },
    { item: "Konsumsi peserta", account: "5.1.02.01.01.0052", quantity: 96, unit: "orang/hari", price: 40_000 },
    { item: "Honor narasumber", account: "5.1.02.02.01.0003", quantity: 12, unit: "jam", price: 700_000 },
  ],
}

const retailStandard: Story = {
  slug: "kota-kupang",
  programme: {
    name: "Produk Kupang masuk ritel",
    objective: "Produk olahan Kupang memenuhi syarat rak ritel modern.",
    source: "PARTNER",
    code: "2.17.08.2.01.0002",
    budget: 40_000_000,
    people: 60,
    applied: 24,
  },
  partner: { name: "Indomaret Kupang", kind: "RETAILER", part: "TRAINER" },
  type: "BIMTEK",
  title: "Bimtek produk sesuai standar ritel modern",
  objective: "Peserta tahu apa yang diperiksa pembeli ritel, dan melengkapi produknya.",
  topics: ["kemasan", "pemasaran", "mutu"],
  venue: {
    name: "Aula Dinas Koperasi dan UKM",
    address: "Jl. Contoh No. 7, Oebobo",
    latitude: -10.1654,
    longitude: 123.6072,
  },
  trainers: [{ name: "Yohanes Contoh", institution: "Indomaret Kupang", topic: "Syarat pemasok dan rak" }],
  status: "DONE",
  startsIn: -38,
  days: ["Syarat ritel dan bedah produk"],
  hours: { from: "08:00", to: "16:00", credit: 9 },
  capacity: 48,
  companionSeats: 5,
  fits: "keripik|abon|se.i|daging|kue|kopi|madu|sambal|tenun",
  enrolled: 48,
  came: { all: 41, some: 0 },
  questions: [
    {
      text: "Apa yang dipindai kasir pada produk?",
      right: "Kode batang (barcode)",
      wrong: ["Nomor izin", "Nama dagang", "Komposisi"],
    },
    {
      text: "Mengapa ritel menanyakan kapasitas produksi bulanan?",
      right: "Agar rak tidak kosong",
      wrong: ["Untuk menghitung pajak", "Untuk memilih warna kemasan", "Agar harga naik"],
    },
    {
      text: "Bila produk dikembalikan karena kedaluwarsa, sebaiknya …",
      right: "dicatat dan dicari sebabnya",
      wrong: ["dijual lagi", "dikemas ulang", "didiamkan"],
    },
    {
      text: "Pembayaran oleh ritel umumnya …",
      right: "berjangka sesuai perjanjian",
      wrong: ["selalu tunai", "di muka setahun", "dengan barang"],
    },
    {
      text: "Sertifikat mana yang diminta untuk kebanyakan pangan olahan?",
      right: "Halal dan izin edar",
      wrong: ["Paten", "Izin lokasi", "Sertifikat tanah"],
    },
  ],
  outcomes: { 30: { full: 4, part: 11, not: 12 } },
  costs: [
    { item: "Konsumsi peserta", account: "5.1.02.01.01.0052", quantity: 53, unit: "orang", price: 50_000 },
    { item: "Penggandaan bahan", account: "5.1.02.01.01.0024", quantity: 53, unit: "orang", price: 20_000 },
  ],
}

type Coming = Pick<Story, "slug" | "title" | "type" | "objective" | "topics" | "venue" | "fits" | "enrolled"> & {
  startsIn: number
}

/** A training people can still enrol in. */
function coming(plan: Coming): Story {
  return {
    ...plan,
    programme: {
      name: "Pelatihan pelaku usaha",
      objective: "Pelaku usaha menguasai satu keterampilan yang langsung dipakai pada produknya.",
      source: "APBD",
      code: "2.17.07.2.01.0015",
      budget: 75_000_000,
      people: 120,
      applied: 40,
    },
    partner: null,
    trainers: [{ name: "Lestari Contoh", institution: "PLUT KUMKM", topic: plan.title }],
    status: "OPEN",
    days: ["Materi dan praktik"],
    hours: { from: "08:00", to: "15:00", credit: 8 },
    capacity: 30,
    companionSeats: 3,
    came: { all: 0, some: 0 },
    questions: [],
    outcomes: {},
    costs: [],
  }
}

/** The demo's trainings: three that have been told, and one in each daerah that people can still join. */
export const stories: readonly Story[] = [
  workshop,
  coconutOil,
  retailStandard,
  coming({
    slug: "kota-probolinggo",
    title: "Pelatihan label dan kemasan pangan",
    type: "TRAINING",
    objective: "Setiap peserta pulang dengan rancangan label yang memuat semua keterangan wajib.",
    topics: ["kemasan"],
    venue: {
      name: "Balai Latihan Kanigaran",
      address: "Jl. Contoh Barat No. 12, Kanigaran",
      latitude: -7.7595,
      longitude: 113.2049,
    },
    fits: "keripik|kue|sambal|abon",
    enrolled: 22,
    startsIn: 12,
  }),
  coming({
    slug: "kota-bitung",
    title: "Sosialisasi sertifikasi halal",
    type: "SOCIALISATION",
    objective: "Peserta tahu jalur pernyataan mandiri dan menyiapkan berkasnya.",
    topics: ["legalitas"],
    venue: { name: "Kantor Kecamatan Maesa", address: "Maesa", latitude: 1.4421, longitude: 125.1832 },
    fits: "ikan|abon|kue|cakalang",
    enrolled: 14,
    startsIn: 9,
  }),
  coming({
    slug: "kota-kupang",
    title: "Pelatihan pencatatan keuangan sederhana",
    type: "TRAINING",
    objective: "Peserta mencatat uang masuk dan keluar selama satu bulan dengan cara yang sama.",
    topics: ["keuangan"],
    venue: { name: "Kantor Kelurahan Oebufu", address: "Oebobo", latitude: -10.1712, longitude: 123.6251 },
    fits: "kios|warung|tenun|kue",
    enrolled: 18,
    startsIn: 16,
  }),
  coming({
    slug: "kota-tomohon",
    title: "Bimtek pengeringan dan penyimpanan gula aren",
    type: "BIMTEK",
    objective: "Peserta menjaga kadar air gula semut agar tahan disimpan dan siap dikirim.",
    topics: ["mutu", "volume"],
    venue: { name: "Rumah Produksi Bersama", address: "Tomohon Utara", latitude: 1.3482, longitude: 124.8391 },
    fits: "gula|aren|kacang|bunga",
    enrolled: 11,
    startsIn: 20,
  }),
  coming({
    slug: "kepulauan-bangka-belitung",
    title: "Kurasi produk untuk lokapasar",
    type: "CURATION",
    objective: "Produk yang siap difoto, diberi keterangan, dan diunggah bersama mitra lokapasar.",
    topics: ["pemasaran", "kemasan"],
    venue: { name: "PLUT KUMKM", address: "Pangkalpinang", latitude: -2.1291, longitude: 106.1138 },
    fits: "lada|terasi|kerupuk|getas|kopi",
    enrolled: 19,
    startsIn: 14,
  }),
]
