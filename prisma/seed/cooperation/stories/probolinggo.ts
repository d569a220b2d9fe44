import { type Cooperation, type Partner, signedOn, usual } from "./story"

const agency = "Dinas Koperasi, Usaha Mikro, dan Perdagangan"
const retailer: Partner = {
  name: "Minimarket Contoh Probolinggo",
  kind: "RETAILER",
  services: ["SHELF_SPACE", "CURATION"],
  address: "Jl. Contoh Soekarno Hatta No. 88, Probolinggo",
  contact: { name: "Dewi Contoh", position: "Pembelian", phone: "+628120000351", email: "pembelian@minimarket.contoh" },
}
const laboratory: Partner = {
  name: "BSPJI Surabaya",
  kind: "STANDARDS",
  services: ["TEST", "CERTIFICATION", "TRAINING"],
  address: "Surabaya",
  contact: { name: "Arif Contoh", position: "Layanan teknis", phone: "+628120000352", email: "layanan@bspji.contoh" },
}
const common = { ...usual, agency, place: "Probolinggo" } as const

/** Kota Probolinggo with a retailer, and with the laboratory in Surabaya. */
export const probolinggo: Cooperation = {
  slug: "kota-probolinggo",
  government: "Pemerintah Kota Probolinggo",
  agreements: [
    {
      ...{ ...common, key: "ritel", partner: retailer, category: "PRIVATE", form: "MOU", starts: -340, months: 12 },
      paper: "SIGNED",
      title: "Produk Probolinggo di rak ritel modern",
      object: "Kurasi dan ruang pajang produk usaha mikro.",
      scopes: ["Kurasi produk", "Ruang pajang"],
      offices: { ours: "Wali Kota", theirs: "Kepala Cabang" },
      numbers: { ours: "415.4/11/KB", theirs: "05/MC-PBL/KB" },
      path: signedOn(-340),
      obligations: [
        {
          ...{ by: "PARTNER", what: "Rak produk lokal", about: "FACILITY", quantity: 6, unit: "gerai", recurs: "ONCE" },
          ...{ proof: "Foto rak", until: -150 },
          done: [{ on: -170, quantity: 6, words: "Rak terpasang di enam gerai." }],
        },
        {
          ...{ by: "PARTNER", what: "Kurasi produk", about: "PRODUCT", quantity: 5, unit: "produk", recurs: "QUARTER" },
          ...{ proof: "Berita acara kurasi" },
          done: [
            { on: -290, quantity: 5, words: "Kurasi pertama." },
            { on: -180, quantity: 4, words: "Kurasi kedua." },
          ],
        },
      ],
      handedKind: "PRODUCT",
      fits: "keripik|kue|sambal|abon|kopi",
      submissions: [
        {
          ...{ title: "Keripik mangga 100 g", on: -200, answerIn: 30 },
          steps: [
            { to: "ACCEPTED", on: -180, channel: "MEETING", words: "Masuk enam gerai." },
            { to: "REALISED", on: -168, channel: "WHATSAPP", words: "Terpajang." },
          ],
        },
        {
          ...{ title: "Abon lele 150 g", on: -200, answerIn: 30 },
          steps: [
            { to: "REFUSED", on: -180, channel: "MEETING", refusal: "PERMIT", words: "Sertifikat halal belum ada." },
          ],
        },
        { title: "Sambal pecel 200 g", on: -64, answerIn: 30, steps: [] },
        { title: "Kue kering kotak 250 g", on: -58, answerIn: 30, steps: [] },
      ],
      talks: [{ kind: "WHATSAPP", on: -98, words: "Menanyakan kurasi berikutnya; belum dijawab." }],
    },
    {
      ...{ ...common, key: "uji", partner: laboratory, category: "CENTRAL", form: "SYNERGY", starts: -160, months: 24 },
      paper: "SIGNED",
      title: "Sinergi mutu dan label pangan olahan",
      object: "Pelatihan, uji, dan saran sertifikasi.",
      scopes: ["Pelatihan label", "Uji produk", "Saran sertifikasi"],
      offices: { ours: "Wali Kota", theirs: "Kepala Balai" },
      numbers: { ours: "415.4/19/NK", theirs: "88/BSPJI-Sby/KS" },
      path: signedOn(-160),
      obligations: [
        {
          ...{ by: "PARTNER", what: "Pelatihan label dan kemasan", about: "TRAINING", quantity: 2, unit: "pelatihan" },
          ...{ recurs: "YEAR", proof: "Daftar hadir" },
          done: [],
        },
        {
          ...{ by: "PARTNER", what: "Uji umur simpan", about: "PRODUCT", quantity: 10, unit: "uji", recurs: "QUARTER" },
          ...{ proof: "Laporan hasil uji" },
          done: [
            { on: -90, quantity: 10, words: "Uji triwulan pertama." },
            { on: -6, quantity: 4, words: "Uji triwulan kedua.", state: "SAID", side: "PARTNER" },
          ],
        },
      ],
      handedKind: "SAMPLE",
      fits: "keripik|abon|sambal",
      submissions: [
        {
          title: "Contoh keripik untuk uji umur simpan",
          on: -33,
          answerIn: 30,
          steps: [{ to: "ACKNOWLEDGED", on: -30, channel: "PORTAL" }],
        },
        { title: "Contoh abon untuk uji kadar air", on: -8, answerIn: 30, steps: [] },
      ],
      talks: [{ kind: "MEETING", on: -15, words: "Menyusun materi pelatihan label." }],
    },
  ],
}
