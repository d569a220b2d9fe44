import type { Criterion } from "@/lib/rubric/schema/rubric"

/** Where a criterion is recorded, as the last part of a product's address. */
export type Place =
  | "data"
  | "foto"
  | "kemasan"
  | "label"
  | "produksi"
  | "saluran"
  | "ekspor"
  | "izin"
  | "uji"
  | "penilaian"
  | "usaha"

type Words = { noun: string; verb: string; place: Place }

function of(noun: string, verb: string, place: Place = "penilaian"): Words {
  return { noun, verb, place }
}

/** The base rubric's criteria as people name them in a sentence, what to do about them, and where it is recorded. */
const known: Record<string, Words> = {
  MU1: of("spesifikasi produk tertulis", "Tulis spesifikasi produk"),
  MU2: of("SOP dan catatan produksi", "Susun SOP dan catat setiap produksi"),
  MU3: of("higiene tempat produksi", "Benahi higiene tempat produksi dan minta pemeriksaan CPPB-IRT", "izin"),
  MU4: of("uji laboratorium", "Ujikan contoh produk di laboratorium", "uji"),
  MU5: of("pengendalian mutu bahan", "Periksa mutu bahan sebelum dipakai"),
  MU6: of("catatan keluhan dan produk cacat", "Catat keluhan dan produk cacat"),
  MU7: of("sertifikat mutu", "Urus sertifikat mutu", "izin"),
  VO1: of("kapasitas produksi per bulan", "Isi kapasitas produksi per bulan", "data"),
  VO2: of("produksi yang terus berjalan", "Catat produksi setiap bulan", "produksi"),
  VO3: of("pasokan bahan baku", "Pastikan pemasok bahan baku"),
  VO4: of("pemenuhan pesanan tepat waktu", "Catat pesanan dan yang terkirim tepat waktu", "produksi"),
  VO5: of("kemampuan menaikkan volume", "Siapkan cara menaikkan volume, misalnya bersama kelompok"),
  VO6: of("volume minimum pengiriman", "Penuhi volume minimum pengiriman, sendiri atau lewat agregator"),
  KE1: of("kemasan primer yang aman", "Pakai kemasan yang aman dan tidak bocor", "kemasan"),
  KE2: of("label dengan semua unsur wajib", "Lengkapi unsur wajib pada label", "label"),
  KE3: of("masa simpan dan kode produksi pada label", "Tetapkan masa simpan dan cetak kedaluwarsa", "label"),
  KE4: of("informasi nilai gizi", "Urus informasi nilai gizi", "izin"),
  KE5: of("barcode resmi", "Daftarkan barcode ke GS1 Indonesia", "data"),
  KE6: of("kemasan luar yang kuat", "Siapkan kemasan luar untuk pengiriman", "kemasan"),
  KE7: of("desain dan merek yang seragam", "Seragamkan desain dan merek pada kemasan"),
  KE8: of("label untuk negara tujuan", "Sesuaikan label dengan negara tujuan"),
  PM1: of("profil dan katalog produk", "Lengkapi foto, harga, dan uraian produk", "data"),
  PM2: of("perhitungan HPP dan daftar harga", "Hitung HPP dan susun daftar harga"),
  PM3: of("saluran penjualan aktif", "Tambah saluran penjualan", "saluran"),
  PM4: of("toko di lokapasar yang aktif", "Buka toko di lokapasar dan catat penjualannya", "saluran"),
  PM5: of("pelanggan tetap atau kontrak", "Cari pelanggan tetap atau kontrak", "saluran"),
  PM6: of("pameran atau kurasi 12 bulan terakhir", "Ikut pameran atau kurasi"),
  LG1: of("NIB dengan KBLI yang sesuai", "Urus NIB dengan KBLI yang sesuai", "usaha"),
  LG2: of("NPWP", "Urus NPWP", "usaha"),
  LG3: of("izin edar", "Urus izin edar (P-IRT atau BPOM)", "izin"),
  LG4: of("halal", "Urus sertifikat halal", "izin"),
  LG5: of("legalitas kayu", "Urus legalitas kayu (SVLK atau DHH)", "izin"),
  LG6: of("merek terdaftar", "Daftarkan merek", "izin"),
  LG7: of("SKP dan HACCP", "Urus SKP dan HACCP", "izin"),
  KU1: of("pencatatan kas usaha", "Pisahkan dan catat kas usaha"),
  KU2: of("laporan keuangan 12 bulan", "Susun laporan laba rugi dan neraca"),
  KU3: of("rekening usaha dan pembayaran digital", "Buka rekening usaha dan QRIS"),
  KU4: of("kesanggupan termin 14–30 hari", "Siapkan modal untuk pembayaran bertempo"),
  KU5: of("akses pembiayaan", "Urus pembiayaan yang sesuai"),
  EK1: of("komitmen ekspor", "Tetapkan tujuan dan penanggung jawab ekspor"),
  EK2: of("kode HS", "Isi kode HS 8 digit", "data"),
  EK3: of("riset negara tujuan", "Pelajari syarat masuk negara tujuan"),
  EK4: of("harga ekspor", "Hitung harga ekspor (FOB atau CIF)"),
  EK5: of("jalur ekspor", "Tetapkan jalur ekspor", "ekspor"),
  EK6: of("dokumen ekspor", "Lengkapi dokumen ekspor", "data"),
  EK7: of("calon pembeli", "Kirim contoh ke calon pembeli"),
  EK8: of("pelatihan ekspor", "Ikut pelatihan ekspor"),
}

/** How a criterion is spoken of; one a daerah added itself is called by its statement. */
export function wordsOf({ code, statement }: Pick<Criterion, "code" | "statement">): Words {
  return known[code] ?? of(`“${statement.id}”`, `Penuhi: ${statement.id}`)
}
