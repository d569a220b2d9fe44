import type { PermitKind } from "@/lib/permit/schema/words"

/** What is known of a kind of permit before anything is typed. */
export type About = {
  issuer: string
  /** What it is for, in a sentence. */
  purpose: string
  /** How its number looks, in words; empty where there is no form. */
  number: string
  /** For how many months it holds from its day on; null where no rule says so. */
  months: number | null
  /** The levels it comes in. */
  levels?: readonly string[]
  /** What people get wrong, or have to know. */
  care?: string
}

/** Every kind of permit: who issues it, how it is numbered and for how long it holds; each rule names its source. */
export const about: Record<PermitKind, About> = {
  // Peraturan BPOM 4/2024; 5 years, the last two digits are the year it ends.
  PIRT: {
    issuer: "Bupati atau Wali Kota melalui OSS",
    purpose: "Izin edar pangan olahan industri rumah tangga.",
    number: "15 angka, misalnya 3063306010072-19; dua angka terakhir adalah tahun berakhirnya.",
    months: 60,
    care: "Satu nomor untuk satu jenis pangan. Tidak untuk pangan steril komersial, beku, atau olahan hewan yang didinginkan.",
  },
  // Peraturan BPOM 23/2023: 5 years.
  BPOM: {
    issuer: "BPOM",
    purpose: "Izin edar pangan olahan yang tidak dapat memakai P-IRT.",
    number: "MD diikuti 12 atau 15 angka.",
    months: 60,
  },
  SLHS: {
    issuer: "Dinas Kesehatan",
    purpose: "Pangan siap saji atau yang tahan kurang dari 7 hari.",
    number: "",
    months: null,
    care: "Masa berlakunya ditentukan daerah; salin dari sertifikatnya.",
  },
  // UU 6/2023 and PP 42/2024: certificates since 2022 hold as long as ingredients and process stay.
  HALAL: {
    issuer: "BPJPH",
    purpose: "Wajib untuk makanan dan minuman UMK sejak 18 Oktober 2026 (PP 42/2024 pasal 160).",
    number: "ID diikuti 17 atau 18 angka.",
    months: null,
    care: "Nomor ketetapan halal MUI atau komite (berawalan KH) bukan nomor sertifikat. Berlaku selama bahan dan proses tidak berubah.",
  },
  // UU 33/2014 article 26.
  NOT_HALAL: {
    issuer: "Pelaku usaha, pada label",
    purpose: "Untuk produk dari bahan haram: tanda “tidak halal” pada kemasan, menggantikan sertifikat halal.",
    number: "",
    months: null,
  },
  // Commonly 4 years; a certificate says its own last day.
  SNI: {
    issuer: "Lembaga sertifikasi produk (KAN)",
    purpose: "Produk sesuai Standar Nasional Indonesia, diperiksa lembaga sertifikasi.",
    number: "",
    months: 48,
  },
  // Peraturan BSN 28/2021; PP 28/2025 article 234.
  SNI_UMK: {
    issuer: "BSN melalui OSS",
    purpose: "Tanda SNI Bina UMK, terbit bersama NIB untuk usaha risiko rendah.",
    number: "",
    months: null,
    care: "Bukan pengganti SPPT-SNI.",
  },
  // UU 20/2016 article 35: 10 years from the day of application.
  BRAND: {
    issuer: "DJKI, Kementerian Hukum",
    purpose: "Perlindungan nama dan logo dagang.",
    number: "IDM diikuti 9 angka; permohonan: DID atau JID diikuti 10 angka.",
    months: 120,
    care: "Dapat diperpanjang sejak 6 bulan sebelum berakhir.",
  },
  CPPB: {
    issuer: "Dinas Kesehatan atau BPOM",
    purpose: "Hasil pemeriksaan sarana produksi pangan industri rumah tangga.",
    number: "",
    months: null,
    levels: ["I", "II", "III", "IV"],
    care: "Level I dan II memenuhi syarat.",
  },
  // Commonly 3 years; a certificate says its own last day.
  HACCP: {
    issuer: "Lembaga sertifikasi atau KKP",
    purpose: "Pengendalian bahaya dalam pengolahan pangan.",
    number: "",
    months: 36,
  },
  ISO22000: { issuer: "Lembaga sertifikasi", purpose: "Sistem manajemen keamanan pangan.", number: "", months: 36 },
  SKP: {
    issuer: "Kementerian Kelautan dan Perikanan",
    purpose: "Kelayakan unit pengolahan ikan, sebelum HACCP.",
    number: "",
    months: null,
    levels: ["A", "B", "C"],
  },
  SMKHP: {
    issuer: "Badan Mutu KKP",
    purpose: "Menyertai setiap pengiriman hasil perikanan ke luar negeri.",
    number: "",
    months: null,
    care: "Per pengiriman, bukan per usaha.",
  },
  // Permentan 11/2020: 5 years.
  NKV: {
    issuer: "Otoritas veteriner provinsi",
    purpose: "Kebersihan unit usaha produk hewan.",
    number: "",
    months: 60,
    levels: ["I", "II", "III"],
    care: "Level I dapat ekspor, II antarprovinsi, III dalam provinsi.",
  },
  // Permenperin 35/2025: 5 years.
  TKDN: {
    issuer: "Kementerian Perindustrian (SIINas)",
    purpose: "Kandungan dalam negeri industri kecil, untuk pengadaan pemerintah.",
    number: "",
    months: 60,
  },
  GS1: {
    issuer: "GS1 Indonesia",
    purpose: "Hak memakai nomor barcode berawalan 899.",
    number: "",
    months: 12,
    care: "Iurannya tahunan.",
  },
  // 6 years with audits in between.
  SVLK: {
    issuer: "Lembaga penilai dan verifikasi independen (LPVI)",
    purpose: "Legalitas dan kelestarian kayu.",
    number: "",
    months: 72,
  },
  DHH: {
    issuer: "Pelaku usaha, dengan format KLHK",
    purpose: "Deklarasi untuk kayu dari hutan rakyat.",
    number: "",
    months: null,
  },
  V_LEGAL: {
    issuer: "Penerbit V-Legal (LPVI)",
    purpose: "Menyertai setiap ekspor produk kayu.",
    number: "",
    months: null,
    care: "Per pengiriman.",
  },
  PHYTO: {
    issuer: "Badan Karantina Indonesia",
    purpose: "Bebas hama untuk produk tumbuhan yang dikirim ke luar negeri.",
    number: "",
    months: null,
    care: "Per pengiriman.",
  },
  // SNI 6729.
  ORGANIC: { issuer: "Lembaga sertifikasi organik", purpose: "Pangan organik (SNI 6729).", number: "", months: null },
  ISPM15: {
    issuer: "Perusahaan kemasan kayu yang diregistrasi Barantin",
    purpose: "Palet atau peti kayu yang diberi perlakuan untuk ekspor.",
    number: "",
    months: null,
  },
  // Peraturan BPOM 16/2020 for small makers of food.
  NUTRITION: {
    issuer: "Laboratorium",
    purpose: "Tabel informasi nilai gizi pada label.",
    number: "",
    months: null,
  },
  OTHER: { issuer: "", purpose: "Tulis namanya sendiri.", number: "", months: null },
}
