import { type Cooperation, type Handed, type Partner, signedOn, usual } from "./story"

const indomaret: Partner = {
  name: "Indomaret Kupang",
  kind: "RETAILER",
  services: ["CURATION", "SHELF_SPACE", "TRAINING"],
  address: "Jl. Contoh Timor Raya Km. 8, Kupang",
  contact: {
    name: "Yohanes Contoh",
    position: "Pengembangan pemasok",
    phone: "+628120000531",
    email: "pemasok@ritel-kupang.contoh",
  },
}
const common = { ...usual, partner: indomaret, category: "PRIVATE", place: "Kupang", paper: "SIGNED" } as const
const agency = "Dinas Koperasi dan Usaha Kecil Menengah"

/** Six products, handed over within one month; nobody ever answered. */
const unanswered: Handed[] = [
  ["Se'i sapi kemasan 200 g", -101],
  ["Kopi bubuk Timor 150 g", -101],
  ["Keripik pisang 100 g", -94],
  ["Madu hutan 250 ml", -87],
  ["Sambal lu'at botol", -87],
  ["Kue rambut kotak 250 g", -73],
].map(([title, on]) => ({ title: String(title), on: Number(on), answerIn: 30, steps: [] }))

/** Kota Kupang with a retailer: an agreement, its Perjanjian Kerja Sama, and six products that still wait for an answer. */
export const kupang: Cooperation = {
  slug: "kota-kupang",
  government: "Pemerintah Kota Kupang",
  agreements: [
    {
      ...{ ...common, agency, key: "kb", form: "MOU", starts: -335, months: 24 },
      title: "Kemitraan pemasaran produk UMKM Kupang",
      object: "Akses produk olahan Kupang ke ritel modern.",
      scopes: ["Kurasi produk", "Ruang pajang", "Pelatihan standar ritel"],
      offices: { ours: "Wali Kota", theirs: "Kepala Cabang" },
      numbers: { ours: "119/HK.07/KB", theirs: "08/IDM-KPG/KB" },
      path: signedOn(-335),
      talks: [{ kind: "MEETING", on: -38, words: "Bertemu saat bimtek; jawaban kurasi dijanjikan menyusul." }],
    },
    {
      ...{ ...common, agency, key: "pks", parent: "kb", form: "PKS", starts: -300, months: 12 },
      title: "Kurasi produk dan penyediaan ruang pajang",
      object: "Kurasi produk UMKM dan ruang pajang di gerai Kota Kupang.",
      scopes: ["Kurasi produk", "Ruang pajang di gerai", "Bimbingan teknis"],
      rights:
        "Dinas memperoleh jawaban tertulis atas setiap produk; mitra memperoleh produk yang memenuhi standar ritel.",
      duties: "Mitra menjawab kurasi paling lambat 30 hari; dinas menyiapkan produk yang lengkap izinnya.",
      offices: { ours: "Kepala Dinas", theirs: "Kepala Cabang" },
      numbers: { ours: "119.1/HK.07/PKS", theirs: "11/IDM-KPG/PKS" },
      path: signedOn(-300),
      obligations: [
        {
          ...{ by: "PARTNER", what: "Kurasi produk UMKM", about: "PRODUCT", quantity: 6, unit: "produk" },
          ...{ recurs: "QUARTER", proof: "Jawaban tertulis untuk tiap produk" },
          done: [],
        },
        {
          ...{ by: "PARTNER", what: "Ruang pajang produk Kupang", about: "FACILITY", quantity: 10, unit: "gerai" },
          ...{ recurs: "ONCE", proof: "Foto rak dan daftar gerai", until: -60 },
          done: [{ on: -120, quantity: 3, words: "Rak percontohan di tiga gerai." }],
        },
        {
          ...{
            by: "PARTNER",
            what: "Bimbingan teknis standar ritel",
            about: "TRAINING",
            quantity: 1,
            unit: "kegiatan",
          },
          ...{ recurs: "SEMESTER", proof: "Daftar hadir" },
          done: [
            { on: -190, quantity: 1, words: "Bimtek pertama untuk pemasok baru." },
            { on: -38, quantity: 1, words: "Bimtek produk sesuai standar ritel modern." },
          ],
        },
        {
          ...{ by: "AGENCY", what: "Produk siap kurasi", about: "PRODUCT", quantity: 6, unit: "produk" },
          ...{ recurs: "SEMESTER", proof: "Tanda terima produk" },
          done: [{ on: -73, quantity: 6, words: "Enam produk diserahkan dalam satu bulan." }],
        },
      ],
      handedKind: "PRODUCT",
      fits: "keripik|abon|se.i|daging|kue|kopi|madu|sambal",
      submissions: unanswered,
      talks: [
        { kind: "WHATSAPP", on: -52, words: "Menanyakan hasil kurasi; dijawab sedang diteruskan ke pusat." },
        { kind: "LETTER", on: -21, words: "Surat permintaan jawaban kurasi enam produk." },
      ],
    },
  ],
}
