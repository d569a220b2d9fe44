import { type Cooperation, type Partner, signedOn, usual } from "./story"

const baristand: Partner = {
  name: "Baristand Industri Manado",
  kind: "STANDARDS",
  services: ["TEST", "CALIBRATION", "CERTIFICATION", "TRAINING", "CONSULTANCY"],
  address: "Jl. Contoh Diponegoro No. 21, Manado",
  contact: {
    name: "Novi Contoh",
    position: "Koordinator layanan",
    phone: "+628120000721",
    email: "layanan@baristand.contoh",
  },
}
const campus: Partner = {
  name: "Perguruan Tinggi Contoh Bitung",
  kind: "UNIVERSITY",
  services: ["TRAINING", "MENTORING"],
  address: "Madidir, Bitung",
  contact: {
    name: "Ferry Contoh",
    position: "Kepala kerja sama",
    phone: "+628120000722",
    email: "kerjasama@kampus.contoh",
  },
}
const common = { ...usual, partner: baristand, category: "CENTRAL", place: "Bitung" } as const
const agency = "Dinas Koperasi, Usaha Kecil dan Menengah, dan Perindustrian"

/** Kota Bitung with the laboratory in Manado (BSPJI, formerly Baristand): an agreement of synergy, carried by a work plan. */
export const bitung: Cooperation = {
  slug: "kota-bitung",
  government: "Pemerintah Kota Bitung",
  agreements: [
    {
      ...{ ...common, agency, key: "sinergi", form: "SYNERGY", starts: -420, months: 36, paper: "SIGNED" },
      title: "Sinergi pengembangan industri kelapa dan pangan olahan",
      object: "Mutu, standar, dan sertifikasi produk industri kecil Kota Bitung.",
      scopes: ["Pengujian produk", "Pelatihan teknis", "Pendampingan sertifikasi"],
      offices: { ours: "Wali Kota", theirs: "Kepala Balai" },
      numbers: { ours: "415.4/07/NK", theirs: "112/BSPJI-Manado/KS" },
      path: signedOn(-420),
      talks: [
        {
          kind: "MEETING",
          on: -60,
          words: "Evaluasi tengah tahun di Manado; jadwal uji triwulan berikutnya disepakati.",
        },
      ],
    },
    {
      ...{ ...common, agency, key: "rencana", parent: "sinergi", form: "WORK_PLAN", starts: -230, months: 12 },
      paper: "SIGNED",
      title: "Rencana Kerja sinergi: uji VCO, pelatihan, dan saran sertifikasi",
      object: "Kegiatan tahun berjalan dari Nota Kesepakatan Sinergi.",
      scopes: ["Uji VCO menurut SNI 7381", "Pelatihan pengolahan", "Saran sertifikasi"],
      offices: { ours: "Kepala Dinas", theirs: "Kepala Balai" },
      numbers: { ours: "415.4/31/RK", theirs: "147/BSPJI-Manado/RK" },
      path: signedOn(-230),
      obligations: [
        {
          ...{ by: "PARTNER", what: "Uji VCO pengrajin Bitung", about: "PRODUCT", quantity: 20, unit: "uji" },
          ...{ recurs: "QUARTER", proof: "Laporan hasil uji" },
          done: [
            { on: -190, quantity: 12, words: "Uji kadar air dan asam lemak bebas." },
            { on: -160, quantity: 8, words: "Uji susulan dari Matuari." },
            { on: -85, quantity: 13, words: "Uji triwulan kedua; alat titrasi sempat rusak." },
            { on: -9, quantity: 6, words: "Uji triwulan ketiga, gelombang pertama.", state: "SAID", side: "PARTNER" },
          ],
        },
        {
          ...{
            by: "PARTNER",
            what: "Pelatihan teknis bagi IKM kelapa",
            about: "TRAINING",
            quantity: 4,
            unit: "pelatihan",
          },
          ...{ recurs: "YEAR", proof: "Daftar hadir dan laporan pelatihan" },
          done: [
            { on: -99, quantity: 1, words: "Pelatihan pengolahan minyak kelapa murni (VCO)." },
            { on: -40, quantity: 1, words: "Pelatihan cara produksi pangan olahan yang baik." },
          ],
        },
        {
          ...{
            by: "PARTNER",
            what: "Saran sertifikasi SNI",
            about: "PRODUCT",
            quantity: 10,
            unit: "usaha",
            recurs: "ONCE",
          },
          ...{ proof: "Berita acara konsultasi", until: -20 },
          done: [{ on: -48, quantity: 4, words: "Konsultasi di Sentra IKM Sagerat." }],
        },
        {
          ...{ by: "AGENCY", what: "Peserta pelatihan yang terpilih", about: "PERSON", quantity: 60, unit: "orang" },
          ...{ recurs: "SEMESTER", proof: "Daftar peserta terpilih" },
          done: [
            { on: -101, quantity: 30, words: "Peserta pelatihan VCO." },
            { on: -42, quantity: 24, words: "Peserta pelatihan cara produksi pangan." },
          ],
        },
      ],
      handedKind: "SAMPLE",
      fits: "kelapa|vco|minyak|virgin",
      submissions: [
        {
          ...{ title: "Contoh VCO 250 ml, uji SNI 7381", on: -96, answerIn: 30 },
          steps: [
            { to: "ACKNOWLEDGED", on: -94, channel: "PORTAL" },
            { to: "ACCEPTED", on: -80, channel: "PORTAL", words: "Kadar air 0,15%; memenuhi." },
            { to: "REALISED", on: -71, channel: "PORTAL", words: "Laporan hasil uji diserahkan." },
          ],
        },
        {
          ...{ title: "Contoh minyak kelapa kemasan 1 liter", on: -90, answerIn: 30 },
          steps: [
            {
              to: "REFUSED",
              on: -62,
              channel: "LETTER",
              refusal: "QUALITY",
              words: "Kadar air 0,6%, di atas batas 0,2%.",
            },
          ],
        },
        {
          title: "Contoh VCO botol 500 ml",
          on: -36,
          answerIn: 30,
          steps: [{ to: "ACKNOWLEDGED", on: -33, channel: "PHONE" }],
        },
        { title: "Contoh VCO hasil pelatihan, gelombang kedua", on: -12, answerIn: 30, steps: [] },
      ],
      talks: [
        {
          kind: "CALL",
          on: -30,
          words: "Laboratorium menyampaikan alat titrasi sudah diperbaiki; uji dilanjutkan bulan depan.",
        },
        { kind: "VISIT", on: -99, words: "Kunjungan bersama ke Sentra IKM Sagerat saat pelatihan." },
      ],
    },
    {
      ...{ ...usual, agency, key: "kampus", partner: campus, category: "UNIVERSITY", place: "Bitung", form: "MOU" },
      ...{ starts: null, months: 24, paper: null, due: -5 },
      title: "Pendampingan kemasan oleh mahasiswa",
      object: "Rancangan kemasan dan label bagi usaha pangan.",
      scopes: ["Rancangan kemasan", "Magang"],
      offices: { ours: "Wali Kota", theirs: "Direktur" },
      numbers: { ours: "", theirs: "" },
      path: [
        { to: "STUDY", on: -70 },
        { to: "DRAFTING", on: -48 },
        { to: "TEAM_REVIEW", on: -26 },
      ],
      talks: [{ kind: "EMAIL", on: -26, words: "Draf dikirim kepada TKKSD untuk ditelaah." }],
    },
  ],
}
