import type { HeaderMeaning } from "@/lib/intake/rules/columns/target"

/** One rule: words of a header (plain, lower case, single blanks), what they mean, and words that forbid it. */
export type HeaderRule = {
  target: HeaderMeaning["target"]
  words: RegExp
  not?: RegExp
  rank?: number
  /** The words may stand in the group heading above the column's own heading. */
  group?: true
}

const certificates =
  /\b(pirt|p irt|spp irt|halal|bpom|sni|hki|haki|izin|ijin|iumk|siup|tdp|situ|skdu|sku|imb|perizinan|sertifikat|sertifikasi|legalitas|haccp|kur)\b/

/** Headings of columns that are usual and have no field in the register. */
const strangers: HeaderRule[] = [
  { target: null, words: /\b(kk|kartu keluarga)\b/, not: /\bnik\b/ },
  { target: null, words: certificates, not: /\b(nib|pemilik|nama usaha|nama perusahaan)\b/ },
  {
    target: null,
    words: /\b(umur|usia|agama|pendidikan|perkawinan|kewarganegaraan|disabilitas|pekerjaan|generasi|gen)\b/,
  },
  {
    target: null,
    words: /\b(tahun|tgl|tanggal|day of) (data|pendataan|input|registrasi|daftar|terbit|tanggal|update|tgl)\b/,
  },
  { target: null, words: /\b(terbit|berlaku|masa berlaku)\b/ },
  {
    target: null,
    words:
      /\b(website|instagram|tiktok|youtube|facebook|twitter|shopee|tokopedia|medsos|media sosial|marketplace|link|maps|password|foto)\b/,
  },
  { target: null, words: /\b(kode pos|dusun|lingkungan|provinsi|propinsi|negara|negaraa|asal)\b/ },
  {
    target: null,
    words:
      /\b(kapasitas|satuan|volume|quantity|qty|bahan baku|bb bp|nilai produksi|ekspor|export|jangkauan|pemasaran|laba|keuntungan|profit)\b/,
  },
  {
    target: null,
    words: /\b(pembiayaan|kemitraan|pelatihan|pembinaan|bantuan|risiko|resiko|skala|klasifikasi|luas|upah|gaji|tka)\b/,
  },
  {
    target: null,
    words:
      /\b(petugas|pendamping|koordinator|surveyor|enumerator|pendata|verifikator|ketua rt|ketua rw|nama rt|nama rw)\b/,
  },
  {
    target: null,
    words:
      /^(status|status (usaha|umkm|pm|verifikasi|kepemilikan|nib|perizinan|potensi|data).*|uraian (status|skala|risiko|jenis (proyek|perizinan)).*)$/,
  },
  {
    target: null,
    words: /\b(jumlah|jml|total) (umkm|ukm|ikm|usaha|unit usaha|unit|pelaku usaha|pelaku|desa|kelurahan|rt|rw)\b/,
  },
  {
    target: null,
    words: /\b(jenis usaha lainnya|wilayah|domain|referensi|pembina|kewenangan|nama dokumen|penanaman modal)\b/,
  },
  { target: null, words: /^(kab|kota|kab kota|kabupaten|kabupaten kota|kabkota|id kabkota|id prov)( .*)?$/ },
  { target: null, words: /\b(judul|nama|uraian|deskripsi|ket|keterangan) kbli\b/ },
]

const identity: HeaderRule[] = [
  { target: "number", words: /^(no|nomor|nomer|nr|no urut|nomor urut|no urt|urut|num)$/ },
  { target: "registerId", words: /\bid naik kelas\b/ },
  { target: "registerVersion", words: /\bversi naik kelas\b/ },
  { target: "projectId", words: /^(id|kode|no|nomor) proyek$/ },
  { target: "email", words: /\b(e ?mail|surel)\b/ },
  { target: "npwp", words: /\bnpwp\b/, not: /\bnik\b/, rank: 1 },
  {
    target: "nik",
    words:
      /\b(nik|nomor induk kependudukan|no induk kependudukan|no identitas|nomor identitas|id number|owner id)\b|\b(no|nomor|nmr|nomer) ?(e ?)?ktp\b|^(e ?)?ktp( .*)?$/,
    not: /\b(nama|alamat|foto|scan|npwp|nib|kk|kartu keluarga|tanggal|status)\b/,
  },
  { target: "nib", words: /\b(no|nomor|nmr|nomer) nib\b|(no|nomor) induk berusaha/, rank: 0 },
  {
    target: "nib",
    words: /\bnib\b/,
    not: /\b(tanggal|tgl|tahun|status|nama|memiliki|punya|kepemilikan|ada)\b/,
    rank: 1,
  },
  { target: "kbli", words: /\b(kode|nomor|no|kd) kbli\b/, group: true, rank: 0 },
  { target: "kbli", words: /\bkbli\b/, rank: 1 },
  {
    target: "birthPlaceDate",
    words: /\b(ttl|pobdob|pob dob)\b|tempat.*(tanggal|tgl).*lahir|tempat lahir (tanggal|tgl)/,
  },
  {
    target: "birthDate",
    words: /\b(tanggal|tgl|tg|tanggl) ?lahir\b|\btahun lahir\b|birth ?date|date of birth|^(dob|lahir)$/,
  },
  { target: null, words: /\btempat lahir\b/ },
  { target: "genderMale", words: /\bkelamin (l|lk|laki|laki laki|pria)$/, group: true },
  { target: "genderFemale", words: /\bkelamin (p|pr|perempuan|wanita)$/, group: true },
  {
    target: "gender",
    words:
      /\b(jenis kelamin|kelamin|jns kelamin|jk|j k|gender|sex)\b|^(l p|lk pr|p w|w p|laki laki perempuan|pria wanita)$/,
    not: /\b(tenaga|pekerja|karyawan|tk)\b/,
  },
]

const people: HeaderRule[] = [
  { target: "contact", words: /^(nama )?(kontak|contact) person( .*)?$|^cp$/, rank: 3 },
  {
    target: "phone",
    words:
      /\b(no|nomor)? ?(hp|handphone|hape|telp|tlp|telepon|telephone|telpon|telefon|tlpn|tel|wa|whatsapp|whats app|ponsel|phone|seluler|selular|mobile|kontak|contact)\b/,
    not: /\b(nama|pemilik kontak|status|alamat)\b/,
  },
  {
    target: "personName",
    words:
      /\b(pemilik|pemiliknya|pelaku|pengusaha|penanggung ?jawab|pimpinan|direktur|owner|pengelola|pemegang|member)\b|\bnama (lengkap|anggota|peserta|pedagang|pengrajin|perajin|petani|nelayan|peternak|pemohon|debitur|penerima|ktp|sesuai|orang|kontak|contact|pj|ketua)\b/,
    not: /\b(alamat|address|jumlah|status|jenis|kelompok|asal|kelurahan|kecamatan|desa|rt|rw)\b/,
  },
  {
    target: "name",
    words:
      /\b(nama|nm) (badan )?(usaha|umkm|ukm|ikm|perusahaan|perseroan|ekraf|toko|warung|outlet|industri|bisnis|kedai|kios|lapak|produsen|pabrik|gerai|dagang|unit usaha)\b|^(usaha|perusahaan|umkm|ukm|ikm|business name|nama badan usaha)$/,
  },
  { target: "name", words: /^(nama )?proyek$|^nama kelompok( usaha)?$/, rank: 4 },
  { target: "brand", words: /\b(merek|merk|brand)\b/, not: /\b(status|jumlah)\b/ },
  { target: "bareName", words: /^(nama|name)$/, rank: 5 },
]

const places: HeaderRule[] = [
  {
    target: "address",
    words:
      /\b(alamat|address)\b.*\b(kel|kelurahan|desa|kec|kecamatan)\b.*\b(kec|kecamatan|rt|rw|kota)\b|\balamat\b.*\b(jalan|jl|rt|rw)\b.*\b(rt|rw|kel|kelurahan|desa|dusun)\b/,
    not: /^alamat rt rw$/,
  },
  {
    target: "kelurahanCode",
    words: /\b(kelurahan|desa|kel|village|nagari|gampong|pekon|kelurahaan)\b/,
    not: /\b(kode pos|status)\b/,
  },
  { target: "kecamatan", words: /\b(kecamatan|kec|distrik|district|kapanewon|kemantren|kecamaatan)\b/ },
  { target: "rtRw", words: /\brt ?rw\b/ },
  { target: "rt", words: /\brt\b/ },
  { target: "rw", words: /\brw\b/ },
  {
    target: "latitude",
    words: /\b(latitude|lattitude|lat|lintang|koordinat y)\b/,
    not: /\b(long|lng|longitude|bujur)\b/,
  },
  {
    target: "longitude",
    words: /\b(longitude|longtitude|long|lng|lon|bujur|koordinat x)\b/,
    not: /\b(lat|latitude|lintang)\b/,
  },
  {
    target: "coordinates",
    words: /\b(koordinat|titik lokasi|gps|latlong|geotag|lat long|lat lng)\b|\blatitude longitude\b/,
  },
  {
    target: "address",
    words: /\b(alamat|address|domisili)\b|^(jalan|jl|lokasi|lokasi usaha|tempat usaha|tempat tinggal|nama jalan)$/,
  },
]

const figures: HeaderRule[] = [
  {
    target: "workersMale",
    words:
      /\b(tenaga kerja|tk|tki|pekerja|karyawan|pegawai|naker|worker|workers)\b.*\b(l|lk|laki|laki laki|pria|male)\b/,
    not: /\b(p|pr|perempuan|wanita|female)\b/,
    group: true,
  },
  {
    target: "workersFemale",
    words:
      /\b(tenaga kerja|tk|tki|pekerja|karyawan|pegawai|naker|worker|workers)\b.*\b(p|pr|w|perempuan|wanita|female)\b/,
    not: /\b(l|lk|laki|pria|male)\b/,
    group: true,
  },
  {
    target: "workers",
    words: /\b(tenaga kerja|tk|tki|pekerja|karyawan|pegawai|naker|employees|workers)\b/,
    not: /\b(asing|sumber|asal)\b/,
    group: true,
  },
  { target: "salesPeriod", words: /\b(periode|per|satuan waktu) (omz?s?et|omzet|omset)\b/ },
  {
    target: "sales",
    words: /\b(omset|omzet|omzset|omset nya|pendapatan|penjualan|penghasilan|peredaran|turnover|revenue|sales)\b/,
    not: /\b(jumlah unit|cara|lokasi|daerah|sistem|tempat|media|biaya|saluran|wilayah|sarana)\b/,
  },
  { target: "assets", words: /\b(asset|aset|assets|kekayaan|aktiva)\b/, not: /\b(status|sumber|jenis)\b/ },
  {
    target: "capital",
    words: /\bmodal\b|\bpermodalan\b/,
    not: /\b(sumber|status|akses|kebutuhan|asal|bantuan)\b/,
    rank: 0,
  },
  { target: "capital", words: /\binvestasi\b/, not: /\b(sumber|status|rencana)\b/, rank: 2 },
  {
    target: "startedYear",
    words:
      /\b(tahun|th|thn|tgl|tanggal) (berdiri|mulai|pendirian|usaha|memulai|awal|operasi|beroperasi|didirikan)\b|\bmulai (usaha|berdiri|operasi|beroperasi)\b|^(berdiri|berdiri sejak|tahun mulai usaha)$/,
  },
]

const trade: HeaderRule[] = [
  {
    target: "legalForm",
    words:
      /\bbentuk (badan |hukum )?(usaha|hukum|perusahaan|badan)\b|^(badan hukum|badan usaha)$|\b(jenis|status) (badan|perusahaan)\b|\bbentuk\b/,
  },
  {
    target: "products",
    words: /\b(nama produk|produk|produk utama|produk unggulan|hasil produksi|dagangan|jualan|barang|jenis produk)\b/,
    not: /\b(jumlah|harga|nilai|kategori|foto|jenis kategori|standar)\b/,
    rank: 0,
  },
  { target: "sector", words: /\b(sektor|sub ?sektor)\b/, rank: 0 },
  { target: "sector", words: /\bbidang\b/, rank: 1 },
  { target: "sector", words: /\bkategori\b/, rank: 2 },
  { target: "sector", words: /\bjenis (usaha|umkm|ikm|industri|kegiatan|ekraf|bisnis)\b|^jenis$/, rank: 3 },
  { target: "sector", words: /\bkegiatan( usaha)?\b|\b(cabang|kelompok) industri\b|\buraian usaha\b/, rank: 4 },
  { target: "products", words: /\b(komoditi|komoditas)\b/, rank: 3 },
  { target: "notes", words: /\b(keterangan|catatan|ket|remarks|tambahan)\b/, rank: 0 },
  { target: "notes", words: /\bdeskripsi\b/, rank: 1 },
]

/** All rules in the order they are tried; the first that fits wins. */
export const headerRules: readonly HeaderRule[] = [
  ...identity.slice(0, 5),
  ...strangers,
  ...identity.slice(5),
  ...people,
  ...places,
  ...figures,
  ...trade,
]
