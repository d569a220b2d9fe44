/** The kinds of products the rubric knows, in the words people read. */
export const commodities = {
  FOOD: "Pangan olahan",
  COCONUT: "Kelapa dan VCO",
  SEAFOOD: "Olahan hasil laut",
  CRAFT: "Kerajinan dan anyaman",
  WOOD: "Furnitur dan rumah panggung kayu",
  FLOWER: "Bunga dan tanaman hias",
  BAMBOO: "Kerajinan dan produk bambu",
} as const
export type Commodity = keyof typeof commodities

/** What else decides which rules apply to a product. */
export const attributes = {
  foodContact: "Bersentuhan dengan makanan",
  plant: "Dari tumbuhan",
  animal: "Dari hewan",
  wood: "Berbahan kayu",
  haram: "Mengandung bahan haram",
} as const
export type Attribute = keyof typeof attributes

/** What of a product's record readiness rests on, each known for itself. */
export const recordFields = {
  nameEn: "nama dalam bahasa Inggris",
  description: "keterangan",
  descriptionEn: "keterangan dalam bahasa Inggris",
  photos: "foto",
  price: "harga",
  capacity: "kapasitas sebulan",
  capacityUnit: "satuan kapasitas",
  shelfLife: "masa simpan",
  hsCode: "kode HS",
  barcode: "barcode",
  exportDocuments: "dokumen ekspor",
} as const
export type RecordField = keyof typeof recordFields

/** The levels of packaging: touching the product, around units, around boxes. */
export const packagingLevels = { PRIMARY: "Primer", SECONDARY: "Sekunder", TERTIARY: "Tersier" } as const
export type PackagingLevel = keyof typeof packagingLevels

/** The nine mandatory elements of a food label (Peraturan BPOM 31/2018, changed by 20/2021). */
export const labelElements = {
  NAME: "Nama produk",
  INGREDIENTS: "Daftar bahan",
  NET_CONTENT: "Berat atau isi bersih",
  PRODUCER: "Nama dan alamat produsen",
  HALAL: "Keterangan halal",
  PRODUCTION_CODE: "Tanggal dan kode produksi",
  EXPIRY: "Kedaluwarsa",
  PERMIT: "Nomor izin edar",
  ORIGIN: "Asal usul bahan tertentu",
} as const
export type LabelElement = keyof typeof labelElements

/** Where a product is sold. */
export const channelKinds = {
  SHOP: "Toko sendiri",
  CONSIGNMENT: "Titip jual",
  RETAIL: "Ritel modern",
  GIFT_SHOP: "Toko oleh-oleh atau galeri",
  MARKETPLACE: "Lokapasar",
  SOCIAL: "Media sosial atau WhatsApp",
  CATALOGUE: "E-Katalog atau PaDi",
  EXPORTER: "Eksportir atau agregator",
  OTHER: "Lainnya",
} as const
export type ChannelKind = keyof typeof channelKinds

/** Under whose name a shipment left the country. */
export const exportRoutes = {
  DIRECT: "Langsung, atas nama sendiri",
  UNDERNAME: "Meminjam nama eksportir (undername)",
  AGGREGATOR: "Melalui agregator",
} as const
export type ExportRoute = keyof typeof exportRoutes
