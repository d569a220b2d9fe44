import { type Agreement, type Cooperation, type Partner, signedOn, usual } from "./story"

const agency = "Dinas Koperasi dan UKM"
const common = { ...usual, agency, category: "PRIVATE", place: "Pangkalpinang", form: "MOU" } as const
const offices = { ours: "Gubernur", theirs: "Kepala Hubungan Pemerintah" }

function marketplace(name: string, serial: number): Partner {
  const address = `umkm${serial}@lokapasar.contoh`
  return {
    name,
    kind: "MARKETPLACE",
    services: ["TRAINING", "PROMOTION", "CURATION"],
    address: "Jakarta",
    contact: { name: "Rian Contoh", position: "Kemitraan UMKM", phone: `+62812000019${serial}`, email: address },
  }
}

const association = marketplace("Asosiasi Lokapasar Contoh", 1)
const [shopee, bukalapak, blibli, other] = [
  marketplace("Shopee", 2),
  marketplace("Bukalapak", 3),
  marketplace("Blibli", 4),
  marketplace("Lokapasar Contoh Nusantara", 5),
]

function base(
  key: string,
  partner: Partner,
  starts: number,
): Pick<Agreement, keyof typeof common> &
  Pick<
    Agreement,
    "key" | "partner" | "title" | "object" | "scopes" | "offices" | "numbers" | "starts" | "months" | "path" | "paper"
  > {
  return {
    ...{ ...common, key, partner, starts, offices, months: 24, paper: "SIGNED" },
    title: `Pemasaran daring produk Bangka Belitung melalui ${partner.name}`,
    object: "Pelatihan, pendampingan toko, dan promosi produk UMKM di lokapasar.",
    scopes: ["Pelatihan toko daring", "Promosi produk", "Kurasi"],
    numbers: { ours: `193/${20 + key.length}/KB`, theirs: `KB/${key.toUpperCase()}/BABEL` },
    path: signedOn(starts),
  }
}

/** Kepulauan Bangka Belitung with five marketplaces, each at another place of the way. */
export const babel: Cooperation = {
  slug: "kepulauan-bangka-belitung",
  government: "Pemerintah Provinsi Kepulauan Bangka Belitung",
  agreements: [
    {
      ...base("asosiasi", association, -280),
      talks: [{ kind: "MEETING", on: -25, words: "Menyusun jadwal kurasi produk untuk lokapasar." }],
    },
    {
      ...{ ...base("kelas", association, -200), form: "PKS", parent: "asosiasi", months: 12 },
      title: "Kelas lokapasar dan kurasi produk",
      offices: { ours: "Kepala Dinas", theirs: "Ketua" },
      obligations: [
        {
          ...{ by: "PARTNER", what: "Kelas toko daring", about: "TRAINING", quantity: 2, unit: "kelas" },
          ...{ recurs: "QUARTER", proof: "Daftar hadir" },
          done: [
            { on: -150, quantity: 2, words: "Kelas pertama dan kedua di PLUT." },
            { on: -45, quantity: 1, words: "Kelas ketiga." },
          ],
        },
        {
          ...{
            by: "AGENCY",
            what: "Produk siap difoto",
            about: "PRODUCT",
            quantity: 40,
            unit: "produk",
            recurs: "ONCE",
          },
          ...{ proof: "Daftar produk", until: 10 },
          done: [{ on: -30, quantity: 22, words: "Lada, terasi, dan getas." }],
        },
      ],
      handedKind: "PRODUCT",
      fits: "lada|terasi|kerupuk|getas|kopi",
      submissions: [
        {
          ...{ title: "Lada putih bubuk 100 g", on: -34, answerIn: 21 },
          steps: [{ to: "ACCEPTED", on: -27, channel: "PORTAL", words: "Siap diunggah setelah foto ulang." }],
        },
        {
          ...{ title: "Terasi udang 200 g", on: -34, answerIn: 21 },
          steps: [
            { to: "REFUSED", on: -26, channel: "PORTAL", refusal: "PACKAGING", words: "Kemasan belum kedap bau." },
          ],
        },
        { title: "Getas ikan 250 g", on: -17, answerIn: 21, steps: [] },
      ],
    },
    {
      ...base("shopee", shopee, -390),
      talks: [{ kind: "CALL", on: -140, words: "Membahas kampanye produk daerah akhir tahun." }],
    },
    {
      ...{ ...base("kampanye", shopee, -360), form: "PKS", parent: "shopee", months: 13 },
      title: "Kampanye produk lokal di Shopee",
      offices: { ours: "Kepala Dinas", theirs: "Kepala Kemitraan" },
      obligations: [
        {
          ...{ by: "PARTNER", what: "Kampanye produk Bangka Belitung", about: "OTHER", quantity: 1, unit: "kampanye" },
          ...{ recurs: "SEMESTER", proof: "Laporan kampanye" },
          done: [{ on: -210, quantity: 1, words: "Kampanye bulan belanja daerah." }],
        },
      ],
    },
    {
      ...base("bukalapak", bukalapak, -640),
      path: [
        ...signedOn(-640),
        { to: "STOPPED", on: -310, reason: "Mitra tidak lagi menjual barang fisik di lokapasarnya." },
      ],
      talks: [{ kind: "LETTER", on: -315, words: "Pemberitahuan penghentian layanan barang fisik." }],
    },
    { ...base("blibli", blibli, -110), paper: null },
    {
      ...{ ...base("nusantara", other, 0), starts: null, paper: "DRAFT", due: 20 },
      path: [
        { to: "STUDY", on: -50 },
        { to: "DRAFTING", on: -22 },
      ],
    },
  ],
}
