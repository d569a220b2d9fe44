import { type Kind, type Shelf, tell } from "./story"

const hat: Kind = {
  ...{ commodity: "CRAFT", attributes: ["plant"], fits: "resam", hs: "65040000", shelf: null },
  ...{ unit: "buah", material: "Kotak karton dengan plastik bening" },
  words: "Kopiah anyaman serat resam dari Bangka, dianyam dengan tangan, halus dan ringan.",
  wordsEn: "Cap hand-woven from resam fern fibre of Bangka, fine and light.",
}
const sticks: Kind = {
  ...{ commodity: "CRAFT", attributes: ["plant"], fits: "nipah|lidi", hs: "14049091", shelf: null },
  ...{ unit: "kg", material: "Karung anyam 25 kg" },
  words: "Lidi nipah kering, diraut dan dipilah menurut panjang, kadar air di bawah 15 %.",
  wordsEn: "Dried nipah palm sticks, shaved and graded by length, moisture below 15 %.",
  shipment: { route: "AGGREGATOR", country: "Nepal", exporter: "PT Contoh Arta Ekspor", port: "Pangkalbalam" },
}
const crackers: Kind = {
  ...{ commodity: "SEAFOOD", attributes: ["animal"], fits: "kemplang|getas|empek|otak", hs: "19059070", shelf: 180 },
  ...{ unit: "bungkus", material: "Kantong plastik OPP bersegel" },
  words: "Olahan ikan tenggiri khas Bangka, digoreng atau dipanggang.",
  wordsEn: "Bangka mackerel crackers, fried or grilled.",
}
const paste: Kind = {
  ...{ commodity: "SEAFOOD", attributes: ["animal"], fits: "terasi|rusip|cumi", hs: "03063900", shelf: 365 },
  ...{ unit: "kemasan", material: "Kantong aluminium bersegel" },
  words: "Hasil laut kering dan fermentasi dari Toboali dan Manggar.",
  wordsEn: "Dried and fermented seafood from Toboali and Manggar.",
}
const pepper: Kind = {
  ...{ commodity: "FOOD", attributes: ["plant"], fits: "lada|kopi", hs: "09041200", shelf: 540 },
  ...{ unit: "kemasan", material: "Kantong aluminium dengan katup" },
  words: "Lada putih dan kopi dari kebun rakyat Bangka Belitung.",
  wordsEn: "White pepper and coffee from smallholders of Bangka Belitung.",
  shipment: { route: "DIRECT", country: "Singapura", exporter: "", port: "Pangkalbalam" },
}

/** Kepulauan Bangka Belitung: resam caps, nipah sticks that leave through an aggregator, and processed seafood. */
export const babel: Shelf = {
  slug: "kepulauan-bangka-belitung",
  laboratory: "Laboratorium Contoh Pangkalpinang",
  products: [
    ...tell(
      hat,
      `Kopiah resam halus | Fine resam cap | 1 buah | 350000 | 40 | retail
       =Kopiah resam polos | Plain resam cap | 1 buah | 150000 | 80 | retail
       Kopiah resam motif cual | Resam cap with cual pattern | 1 buah | 425000 | 25 | lapsed
       Kopiah resam Dendang | Dendang resam cap | 1 buah | 175000 | 50 | licensed
       Gelang resam | Resam bracelet | 1 buah | 25000 | 200 | stated`,
    ),
    ...tell(
      sticks,
      `Lidi nipah ekspor grade A | Nipah sticks grade A | 1 kg | 9500 | 12000 | exporter
       Lidi nipah Kota Kapur | Kota Kapur nipah sticks | 1 kg | 9000 | 8000 | exporter
       =Sapu lidi nipah | Nipah stick broom | 1 buah | 18000 | 600 | licensed
       Piring lidi anyam | Woven stick plate | 1 buah | 15000 | 900 | retail
       Lidi nipah Mendo Barat | Mendo Barat nipah sticks | 1 kg | 8500 | 5000 | near
       Keranjang lidi nipah | Nipah stick basket | 1 buah | 45000 | 150 | basic`,
    ),
    ...tell(
      crackers,
      `#Getas ikan 250 g | Fish crackers 250 g | 250 g | 28000 | 800 | near | Getas ikan
       @Kemplang panggang 200 g | Grilled fish crackers 200 g | 200 g | 25000 | 600 | near
       @Getas tenggiri 150 g | Mackerel getas 150 g | 150 g | 22000 | 450 | licensed
       Kemplang tenggiri 250 g | Mackerel crackers 250 g | 250 g | 32000 | 1500 | retail
       =Getas gunting 200 g | Cut getas 200 g | 200 g | 27000 | 900 | retail
       Kretek cumi 150 g | Squid crackers 150 g | 150 g | 26000 | 700 | retail
       Empek-empek beku 500 g | Frozen fish cakes 500 g | 500 g | 55000 | 500 | lapsed
       Kemplang goreng Belinyu | Belinyu fried crackers | 200 g | 24000 | 400 | licensed
       Otak-otak bakar | Grilled otak-otak | 10 buah | 30000 | 300 | basic
       Getas Sungailiat | Sungailiat getas | 250 g | 25000 | 350 | stated`,
    ),
    ...tell(
      paste,
      `Terasi Toboali 200 g | Toboali shrimp paste 200 g | 200 g | 30000 | 700 | retail
       Cumi kering 250 g | Dried squid 250 g | 250 g | 95000 | 300 | near
       Rusip botol 250 ml | Fermented anchovy 250 ml | 250 ml | 28000 | 250 | basic
       Terasi udang rebon 150 g | Rebon shrimp paste | 150 g | 24000 | 350 | licensed
       =Teri kering 200 g | Dried anchovy 200 g | 200 g | 32000 | 300 | stated`,
    ),
    ...tell(
      pepper,
      `Lada putih butir 100 g | White peppercorns 100 g | 100 g | 35000 | 1500 | export
       =Lada putih bubuk 50 g | Ground white pepper 50 g | 50 g | 22000 | 1200 | retail
       Kopi bubuk Manggar 200 g | Manggar ground coffee | 200 g | 38000 | 600 | near
       Kopi robusta Petaling 200 g | Petaling robusta | 200 g | 36000 | 400 | licensed
       Lada putih Airgegas 250 g | Airgegas white pepper | 250 g | 80000 | 300 | stated`,
    ),
  ],
}
