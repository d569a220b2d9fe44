import type { Story } from "./story"

/** Kota Kupang: what a retailer looks at before it takes a product. */
export const retailStandard: Story = {
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
  signatory: { name: "Contoh Kepala, S.Sos., M.M.", title: "Kepala Dinas Koperasi dan UKM", place: "Kupang" },
  outcomes: { 30: { full: 4, part: 11, not: 12 } },
  costs: [
    { item: "Konsumsi peserta", account: "5.1.02.01.01.0052", quantity: 53, unit: "orang", price: 50_000 },
    { item: "Penggandaan bahan", account: "5.1.02.01.01.0024", quantity: 53, unit: "orang", price: 20_000 },
  ],
}
