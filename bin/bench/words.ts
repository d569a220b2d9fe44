/** What people look for: parts of names, common and rare, one word and several, owners, products, numbers. */
export const searches = [
  ...["keripik", "warung", "siti", "barokah", "kue ker", "batik", "bakso jaya", "toko makmur", "sambal bot", "roti"],
  ...["sulastri", "gerabah", "teratai", "fotokopi", "partini", "seroja kenanga", "rengginang", "sepatu cempaka"],
  ...["utomo", "wibowo keripik", "agus santoso", "dewi", "abon ikan", "mangga gedong", "petis", "pulsa mandiri"],
  ...[
    "bengkel slamet",
    "tas raj",
    "jamu gend",
    "anyaman melati",
    "kusumawati",
    "galih",
    "0816",
    "08123",
    "91300",
    "97512",
  ],
  ...["bordir flamboyan", "bibit", "ternak nusantara", "an", "jah", "mawar cempaka putri"],
]

/** First words of business names, most common first. */
export const trades =
  `Warung Keripik Toko Kue Catering Bakso Jahit Batik Kerupuk Roti Sambal Kopi Bengkel Laundry Salon Depot Abon Mebel
  Anyaman Kios Soto Mie Es Jamu Tempe Tahu Rengginang Bandeng Sablon Percetakan Konveksi Gerabah Tambak Ternak Bibit Pulsa
  Fotokopi Rias Bordir Sepatu`.split(/\s+/)

export const ornaments =
  `Barokah Jaya Makmur Berkah Abadi Sejahtera Lestari Mandiri Maju Sumber Rejeki Sari Indah Utama Prima Sentosa
  Mekar Cahaya Bahagia Amanah Karya Putra Putri Mulya Rahayu Anugerah Bintang Mutiara Melati Mawar Cempaka Dewata Samudra
  Nusantara Bayuangga Mangunharjo Seroja Kenanga Flamboyan Teratai`.split(/\s+/)

export const products =
  `keripik pisang,keripik singkong,kue kering,kue basah,nasi bungkus,abon ikan,sambal botol,kopi bubuk,roti manis,
  kerupuk ikan,batik tulis,batik cap,baju seragam,kerudung,tas rajut,keranjang bambu,mebel jati,servis motor,cuci kiloan,
  potong rambut,sembako,pulsa,es lilin,jamu gendong,tempe,tahu,bandeng presto,petis,terasi,mangga gedong`
    .split(",")
    .map((name) => name.trim())

export const sectors = ["KULINER", "PERDAGANGAN", "FESYEN", "JASA", "KRIYA", "PERIKANAN", "PETERNAKAN", "INDUSTRI"]
