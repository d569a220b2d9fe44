/** One line of business as a register sees it. */
export type Kind = {
  /** The sheet it stands on where a register has a sheet per commodity. */
  group: string
  sector: string
  /** KBLI 2020, five digits (Peraturan BPS 2/2020). */
  kbli: string
  title: string
  products: readonly string[]
  /** First words of a business name. */
  heads: readonly string[]
  weight: number
  /** Usual sales a month, in thousands of rupiah. */
  sales: number
  workers: number
  /** Where it is at home: beginnings of kelurahan, kecamatan or kabupaten names. */
  near?: readonly string[]
}

/** KBLI 2020 titles of the codes used. */
const kbliTitles: Record<string, string> = {
  "01193": "Pertanian Tanaman Bunga",
  "01210": "Pertanian Buah Anggur",
  "01220": "Pertanian Buah-buahan Tropis dan Subtropis",
  "01281": "Perkebunan Lada",
  "10130": "Industri Pengolahan dan Pengawetan Produk Daging dan Daging Unggas",
  "10211": "Industri Penggaraman/Pengeringan Ikan",
  "10212": "Industri Pengasapan/Pemanggangan Ikan",
  "10213": "Industri Pembekuan Ikan",
  "10216": "Industri Berbasis Daging Lumatan dan Surimi",
  "10391": "Industri Tempe Kedelai",
  "10392": "Industri Tahu Kedelai",
  "10421": "Industri Kopra",
  "10422": "Industri Minyak Mentah Kelapa",
  "10710": "Industri Produk Roti dan Kue",
  "10722": "Industri Gula Merah",
  "10733": "Industri Manisan Buah-buahan dan Sayuran Kering",
  "10750": "Industri Makanan dan Masakan Olahan",
  "10761": "Industri Pengolahan Kopi",
  "10772": "Industri Bumbu Masak dan Penyedap Masakan",
  "10792": "Industri Kue Basah",
  "10794": "Industri Kerupuk, Keripik, Peyek dan Sejenisnya",
  "10799": "Industri Produk Makanan Lainnya",
  "11040": "Industri Minuman Ringan",
  "13122": "Industri Kain Tenun Ikat",
  "13134": "Industri Batik",
  "13912": "Industri Kain Sulaman/Bordir",
  "14120": "Penjahitan dan Pembuatan Pakaian Sesuai Pesanan",
  "16222": "Industri Bangunan Prafabrikasi dari Kayu",
  "16291": "Industri Barang Anyaman dari Rotan dan Bambu",
  "16292": "Industri Barang Anyaman dari Tanaman Bukan Rotan dan Bambu",
  "16293": "Industri Kerajinan Ukiran dari Kayu Bukan Mebeller",
  "18111": "Industri Pencetakan Umum",
  "45407": "Reparasi dan Perawatan Sepeda Motor",
  "47112": "Perdagangan Eceran Berbagai Macam Barang yang Utamanya Makanan, Minuman atau Tembakau Bukan di Minimarket",
  "47711": "Perdagangan Eceran Pakaian",
  "56102": "Rumah/Warung Makan",
  "56103": "Kedai Makanan",
  "56104": "Penyediaan Makanan Keliling/Tempat Tidak Tetap",
  "56210": "Jasa Boga untuk Suatu Event Tertentu",
  "56303": "Rumah Minum/Kafe",
  "56304": "Kedai Minuman",
  "96111": "Aktivitas Pangkas Rambut",
  "96112": "Aktivitas Salon Kecantikan",
  "96200": "Aktivitas Penatu",
}

type Size = { weight: number; sales: number; workers: number; near?: readonly string[] }

/** A kind from its line of text `group; sector; kbli; products, …; name heads, …`. */
export function kind(line: string, size: Size): Kind {
  const [group = "", sector = "", kbli = "", products = "", heads = ""] = line.split(";").map((part) => part.trim())
  const title = kbliTitles[kbli]
  if (title === undefined || heads === "") throw new Error(`Not a line of business: ${line}`)
  return { group, sector, kbli, title, products: list(products), heads: list(heads), ...size }
}

function list(text: string): readonly string[] {
  return text.split(",").map((part) => part.trim())
}
