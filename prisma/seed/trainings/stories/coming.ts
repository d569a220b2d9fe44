import type { Story } from "./story"

type Coming = Pick<
  Story,
  "slug" | "title" | "type" | "objective" | "topics" | "venue" | "fits" | "enrolled" | "startsIn" | "partner"
>

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

/** One training in each daerah that people can still join. */
export const comings: readonly Story[] = [
  coming({
    slug: "kota-probolinggo",
    partner: { name: "BSPJI Surabaya", kind: "STANDARDS", part: "TRAINER" },
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
    partner: null,
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
    partner: null,
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
    partner: { name: "Baristand Industri Manado", kind: "STANDARDS", part: "TRAINER" },
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
    partner: { name: "Asosiasi Lokapasar Contoh", kind: "MARKETPLACE", part: "TRAINER" },
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
