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
