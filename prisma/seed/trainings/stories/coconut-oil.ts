import type { Story } from "./story"

/** Kota Bitung: coconut oil, made and tested in practice with a laboratory. */
export const coconutOil: Story = {
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
  signatory: { name: "Dra. Contoh Kepala, M.Si.", title: "Kepala Dinas", place: "Bitung" },
  outcomes: { 30: { full: 6, part: 9, not: 9 }, 90: { full: 7, part: 8, not: 6 } },
  costs: [
    { item: "Bahan praktik", account: "5.1.02.01.01.0004", quantity: 30, unit: "paket", price: 175_000 },
    { item: "Konsumsi peserta", account: "5.1.02.01.01.0052", quantity: 96, unit: "orang/hari", price: 40_000 },
    { item: "Honor narasumber", account: "5.1.02.02.01.0003", quantity: 12, unit: "jam", price: 700_000 },
  ],
}
