import { z } from "zod"
import { canonicalQuery } from "@/lib/view/rules"

/** What became of an enterprise that a selection looked at. */
export const verdicts = {
  INVITED: "Diundang",
  RANKED_LOWER: "Kalah urutan",
  QUOTA_FULL: "Kuota kelurahan habis",
  NO_NIB: "Belum ber-NIB",
  WRONG_SECTOR: "Sektor lain",
  WRONG_KELURAHAN: "Kelurahan lain",
  TRAINED_BEFORE: "Sudah pernah dilatih",
  ALREADY_INVITED: "Pelakunya sudah diundang",
  ENROLLED: "Pelakunya sudah mendaftar",
} as const
export type Verdict = keyof typeof verdicts

/** Why, in a sentence, for the page that shows it. */
export const verdictReasons: Record<Verdict, string> = {
  INVITED:
    "Memenuhi syarat dan didahulukan menurut urutan: belum pernah dilayani, lalu yang paling lama tidak dilayani, lalu yang paling lama tercatat; yang setara bergiliran antar-kelurahan.",
  RANKED_LOWER: "Memenuhi syarat, tetapi ada yang lebih didahulukan dan jumlah undangan terbatas.",
  QUOTA_FULL:
    "Memenuhi syarat, tetapi jatah kelurahannya sudah terpakai oleh yang lebih didahulukan atau sudah mendaftar.",
  NO_NIB: "Pelatihan ini hanya untuk usaha ber-NIB.",
  WRONG_SECTOR: "Pelatihan ini untuk sektor usaha lain, atau sektornya belum tercatat.",
  WRONG_KELURAHAN: "Pelatihan ini untuk kelurahan lain, atau kelurahannya belum jelas.",
  TRAINED_BEFORE: "Pelakunya sudah pernah hadir di pelatihan dengan topik yang sama.",
  ALREADY_INVITED: "Pelakunya sudah diundang, lewat pemilihan sebelumnya atau dengan usahanya yang lain.",
  ENROLLED: "Pelakunya sudah mendaftar, menunggu, atau pernah mengundurkan diri dari pelatihan ini.",
}

/** Choosing from the register for a training: by which filter, how many, and why. */
export const MakeSelection = z.object({
  id: z.uuid("Muat ulang halaman, lalu coba lagi."),
  trainingId: z.uuid("Muat ulang halaman, lalu coba lagi."),
  rule: z.string().max(5000, "Filter ini terlalu panjang.").prefault("").transform(canonicalQuery),
  wanted: z
    .string("Isi berapa orang yang diundang.")
    .trim()
    .regex(/^\d{1,4}$/, "Isi dengan angka bulat, misalnya 30.")
    .transform(Number)
    .pipe(z.int().min(1, "Undang sedikitnya satu orang.").max(5000, "Paling banyak 5.000 undangan sekali pilih.")),
  reason: z
    .string("Tulis alasannya.")
    .trim()
    .min(10, "Tulis alasannya dalam satu kalimat, misalnya “Usaha pangan yang belum pernah dilatih soal kemasan”.")
    .max(500, "Alasan paling panjang 500 huruf."),
})
export type MakeSelection = z.output<typeof MakeSelection>
