import type { Story } from "./story"

/** Kota Probolinggo: a workshop for the whole town, after which few had changed much. */
export const workshop: Story = {
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
