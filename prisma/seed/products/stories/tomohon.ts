import { type Kind, type Shelf, tell } from "./story"

const bamboo: Kind = {
  ...{ commodity: "BAMBOO", attributes: ["plant"], fits: "bambu", hs: "46021190", shelf: null },
  ...{ unit: "buah", material: "Kertas pembungkus dan dus karton" },
  words: "Anyaman bambu Tomohon, bambu diawetkan dan dikeringkan sebelum dianyam.",
  wordsEn: "Bamboo ware from Tomohon; the bamboo is treated and dried before weaving.",
}
const flowers: Kind = {
  ...{ commodity: "FLOWER", attributes: ["plant"], fits: "krisan|bunga|florist|gladiol", hs: "06031400", shelf: 10 },
  ...{ unit: "ikat", material: "Selongsong kertas dan dus berlubang" },
  words: "Bunga potong dari kebun Tomohon Utara, dipetik pagi hari.",
  wordsEn: "Cut flowers from the gardens of North Tomohon, picked in the morning.",
  shipment: { route: "UNDERNAME", country: "Singapura", exporter: "PT Contoh Kargo Bunga", port: "Sam Ratulangi" },
}
const houses: Kind = {
  ...{ commodity: "WOOD", attributes: ["wood"], fits: "rumah panggung|gazebo|villa|bengkel kayu", hs: "94061090" },
  ...{ shelf: null, unit: "unit", material: "Palet kayu dan plastik pelindung" },
  words: "Bagian rumah panggung Woloan yang dirakit tanpa paku dan dapat dibongkar pasang.",
  wordsEn: "Parts of Woloan stilt houses, joined without nails and made to be taken apart.",
  shipment: { route: "DIRECT", country: "Australia", exporter: "", port: "Bitung" },
}
const sugar: Kind = {
  ...{ commodity: "FOOD", attributes: ["plant"], fits: "gula|kenari|cucur|lalampa|jaha|dodol", hs: "17029091" },
  ...{ shelf: 365, unit: "kemasan", material: "Kantong kraft berlapis aluminium" },
  words: "Panganan dan gula aren Tomohon dari pohon aren di lereng Lokon.",
  wordsEn: "Palm sugar and snacks from the slopes of Mount Lokon.",
}

/** Kota Tomohon: bamboo, flowers, parts of stilt houses, and palm sugar. */
export const tomohon: Shelf = {
  slug: "kota-tomohon",
  laboratory: "Baristand Industri Manado",
  products: [
    ...tell(
      bamboo,
      `@Tudung saji bambu | Bamboo food cover | 1 buah | 85000 | 60 | stated
       @Angklung kolintang mini | Miniature bamboo instrument | 1 buah | 120000 | 30 | stated
       Keranjang bambu buah | Bamboo fruit basket | 1 buah | 65000 | 250 | retail
       =Lampu hias bambu | Bamboo lamp | 1 buah | 180000 | 80 | retail
       Tempat tisu bambu | Bamboo tissue box | 1 buah | 40000 | 300 | retail
       Nampan bambu | Bamboo tray | 1 buah | 55000 | 200 | export
       Kursi bambu lipat | Folding bamboo chair | 1 buah | 350000 | 40 | lapsed
       Vas bambu ukir | Carved bamboo vase | 1 buah | 75000 | 90 | near
       Keranjang belanja bambu | Bamboo shopping basket | 1 buah | 70000 | 150 | licensed
       Tirai bambu | Bamboo blind | 1 buah | 150000 | 50 | basic
       Sedotan bambu isi 10 | Ten bamboo straws | 10 buah | 35000 | 500 | near`,
    ),
    ...tell(
      flowers,
      `Krisan potong putih | White cut chrysanthemum | 10 tangkai | 25000 | 2500 | retail
       =Krisan potong kuning | Yellow cut chrysanthemum | 10 tangkai | 25000 | 2200 | retail
       Krisan spray | Spray chrysanthemum | 10 tangkai | 22000 | 1800 | exporter
       Gladiol merah | Red gladiolus | 10 tangkai | 30000 | 900 | lapsed
       Tanaman hias anthurium | Anthurium in a pot | 1 pot | 75000 | 150 | licensed
       Papan bunga segar | Fresh flower board | 1 papan | 650000 | 30 | basic
       Krisan pot | Potted chrysanthemum | 1 pot | 35000 | 400 | near
       Bunga kering rangkai | Dried flower arrangement | 1 rangkai | 95000 | 60 | stated
       Mawar potong Kakaskasen | Kakaskasen cut roses | 10 tangkai | 35000 | 700 | licensed`,
    ),
    ...tell(
      houses,
      `Rumah panggung tipe 36 | Stilt house, 36 square metres | 1 unit | 145000000 | 2 | exporter
       =Gazebo kayu 3 x 3 m | Timber gazebo 3 x 3 m | 1 unit | 28000000 | 4 | export
       Dinding panel rumah panggung | Wall panel for stilt houses | 1 panel | 1850000 | 60 | retail
       Tangga kayu rakit | Knock-down timber stairs | 1 unit | 4200000 | 12 | near
       Villa panggung tipe 54 | Stilt villa, 54 square metres | 1 unit | 235000000 | 1 | licensed
       Kusen pintu kayu | Timber door frame | 1 unit | 950000 | 40 | basic
       Lesplang ukir | Carved fascia board | 1 meter | 85000 | 200 | stated
       Tiang rumah panggung | Stilt house post | 1 batang | 650000 | 80 | lapsed`,
    ),
    ...tell(
      sugar,
      `#Gula semut aren Opa Hanny 500 g | Granulated palm sugar 500 g | 500 g | 45000 | 600 | near | Contoh gula semut
       Gula semut Rurukan 250 g | Rurukan palm sugar 250 g | 250 g | 26000 | 800 | retail
       Gula aren batok | Palm sugar in coconut shells | 500 g | 22000 | 500 | licensed
       Dodol kenari 250 g | Canary nut dodol | 250 g | 35000 | 300 | retail
       Kue cucur kering | Dry cucur cakes | 200 g | 20000 | 250 | basic
       Nasi jaha vakum | Vacuum-packed nasi jaha | 300 g | 25000 | 200 | stated`,
    ),
  ],
}
