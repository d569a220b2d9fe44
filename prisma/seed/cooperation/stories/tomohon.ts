import { type Cooperation, type Partner, signedOn, usual } from "./story"

const agency = "Dinas Koperasi dan UKM"
const contact = {
  name: "Grace Contoh",
  position: "Narahubung",
  phone: "+628120000731",
  email: "grace@mitra-tomohon.contoh",
}
const asita: Partner = {
  ...{ name: "ASITA Sulawesi Utara", kind: "TRAVEL", services: ["PROMOTION"], address: "Manado", contact },
}
const bank: Partner = {
  ...{
    name: "Bank Contoh Cabang Tomohon",
    kind: "BANK",
    services: ["FINANCING", "TRAINING"],
    address: "Tomohon Tengah",
  },
  contact: {
    ...contact,
    name: "Denny Contoh",
    position: "Kredit mikro",
    phone: "+628120000732",
    email: "kredit@bank.contoh",
  },
}
const laboratory: Partner = {
  ...{ name: "Baristand Industri Manado", kind: "STANDARDS", services: ["TEST", "TRAINING"], address: "Manado" },
  contact: { ...contact, name: "Novi Contoh", phone: "+628120000721", email: "layanan@baristand.contoh" },
}
const common = { ...usual, agency, place: "Tomohon", paper: "SIGNED" } as const
const mayor = (theirs: string) => ({ ours: "Wali Kota", theirs })

/** Kota Tomohon with travel agents, a bank and the laboratory in Manado. */
export const tomohon: Cooperation = {
  slug: "kota-tomohon",
  government: "Pemerintah Kota Tomohon",
  agreements: [
    {
      ...{ ...common, key: "asita", partner: asita, category: "CIVIL", form: "MOU", starts: -560, months: 20 },
      title: "Paket wisata bunga dan sentra produk Tomohon",
      object: "Kunjungan wisatawan ke kawasan bunga dan sentra produk UMKM.",
      scopes: ["Paket wisata", "Jadwal kunjungan", "Promosi"],
      offices: mayor("Ketua DPD"),
      numbers: { ours: "556/14/KB", theirs: "21/ASITA-SULUT/KB" },
      path: [...signedOn(-560), { to: "EVALUATION", on: -14 }],
      due: 16,
      obligations: [
        {
          ...{ by: "PARTNER", what: "Rombongan ke sentra produk", about: "OTHER", quantity: 4, unit: "rombongan" },
          ...{ recurs: "QUARTER", proof: "Daftar kunjungan" },
          done: [
            { on: -520, quantity: 4, words: "Festival bunga." },
            { on: -430, quantity: 5, words: "Libur sekolah." },
            { on: -330, quantity: 3, words: "Rombongan akhir tahun." },
            { on: -75, quantity: 6, words: "Festival bunga tahun ini." },
          ],
        },
        {
          ...{ by: "AGENCY", what: "Jadwal kunjungan dan pemandu", about: "PERSON", quantity: 1, unit: "jadwal" },
          ...{ recurs: "SEMESTER", proof: "Jadwal yang dikirim" },
          done: [
            { on: -540, quantity: 1, words: "Jadwal semester pertama." },
            { on: -350, quantity: 1, words: "Jadwal semester kedua." },
            { on: -170, quantity: 1, words: "Jadwal semester ketiga." },
          ],
        },
      ],
    },
    {
      ...{ ...common, key: "bank", partner: bank, category: "PRIVATE", form: "MOU", starts: -250, months: 24 },
      title: "Pembiayaan usaha mikro pengolah hasil bumi",
      object: "Rujukan pembiayaan bagi usaha yang disahkan dinas.",
      scopes: ["Rujukan kredit", "Literasi keuangan"],
      offices: mayor("Kepala Cabang"),
      numbers: { ours: "583/03/KB", theirs: "19/BC-TMH/KB" },
      path: signedOn(-250),
    },
    {
      ...{
        ...common,
        key: "kredit",
        parent: "bank",
        partner: bank,
        category: "PRIVATE",
        form: "PKS",
        starts: -220,
        months: 23,
      },
      title: "Rujukan dan pendampingan kredit usaha rakyat",
      object: "Berkas rujukan dari dinas dan jawaban bank.",
      scopes: ["Rujukan kredit", "Jawaban tertulis"],
      offices: { ours: "Kepala Dinas", theirs: "Kepala Cabang" },
      numbers: { ours: "583.1/05/PKS", theirs: "22/BC-TMH/PKS" },
      path: signedOn(-220),
      obligations: [
        {
          ...{ by: "PARTNER", what: "Kelas literasi keuangan", about: "TRAINING", quantity: 1, unit: "kelas" },
          ...{ recurs: "QUARTER", proof: "Daftar hadir" },
          done: [
            { on: -180, quantity: 1, words: "Kelas pertama." },
            { on: -60, quantity: 1, words: "Kelas kedua." },
          ],
        },
      ],
      handedKind: "CREDIT",
      fits: "gula|aren|kacang|kue|kopi",
      submissions: [
        {
          ...{ title: "Berkas modal kerja gula semut", on: -70, answerIn: 21 },
          steps: [
            { to: "ACCEPTED", on: -55, channel: "PHONE", words: "Disetujui Rp 25.000.000." },
            { to: "REALISED", on: -44, channel: "LETTER", words: "Sudah dicairkan." },
          ],
        },
        {
          ...{ title: "Berkas pembelian mesin pengemas", on: -66, answerIn: 21 },
          steps: [
            { to: "REFUSED", on: -31, channel: "LETTER", refusal: "DOCUMENTS", words: "Laporan keuangan belum ada." },
          ],
        },
        {
          title: "Berkas modal kerja kacang",
          on: -19,
          answerIn: 21,
          steps: [{ to: "ACKNOWLEDGED", on: -18, channel: "PORTAL" }],
        },
      ],
      talks: [{ kind: "VISIT", on: -18, words: "Petugas bank menjemput berkas di dinas." }],
    },
    {
      ...{ ...common, key: "uji", partner: laboratory, category: "CENTRAL", form: "SYNERGY", starts: -120, months: 18 },
      title: "Sinergi mutu gula aren dan hasil kebun",
      object: "Uji mutu dan bimbingan teknis.",
      scopes: ["Uji kadar air", "Bimbingan teknis"],
      offices: mayor("Kepala Balai"),
      numbers: { ours: "530/22/NK", theirs: "161/BSPJI-Manado/KS" },
      path: signedOn(-120),
      obligations: [
        {
          ...{ by: "PARTNER", what: "Uji kadar air gula semut", about: "PRODUCT", quantity: 8, unit: "uji" },
          ...{ recurs: "QUARTER", proof: "Laporan hasil uji" },
          done: [{ on: -50, quantity: 8, words: "Uji triwulan pertama." }],
        },
      ],
      handedKind: "SAMPLE",
      fits: "gula|aren",
      submissions: [{ title: "Contoh gula semut 500 g", on: -16, answerIn: 30, steps: [] }],
    },
  ],
}
