import { type Kind, type Shelf, tell } from "./story"

const smoked: Kind = {
  ...{ commodity: "FOOD", attributes: ["animal"], fits: "se'i|dendeng", hs: "02102000", shelf: 120 },
  ...{ unit: "kemasan", material: "Plastik nilon vakum" },
  words: "Se'i daging sapi Kupang, diasap dengan kayu kusambi.",
  wordsEn: "Kupang beef smoked over kusambi wood.",
}
const pork: Kind = {
  ...smoked,
  ...{ attributes: ["animal", "haram"], hs: "02101900", fits: "se'i" },
  words: "Se'i babi Kupang, diasap dengan kayu kusambi; tidak halal.",
  wordsEn: "Kupang pork smoked over kusambi wood; not halal.",
}
const moringa: Kind = {
  ...{ commodity: "FOOD", attributes: ["plant"], fits: "kelor|moringa", hs: "12119099", shelf: 540 },
  ...{ unit: "kemasan", material: "Kantong kraft berlapis aluminium" },
  words: "Daun kelor Timor yang dipetik muda dan dikeringkan teduh.",
  wordsEn: "Young moringa leaves from Timor, dried in the shade.",
  shipment: { route: "AGGREGATOR", country: "Timor-Leste", exporter: "PT Contoh Timor Niaga", port: "Tenau" },
}
const snacks: Kind = {
  ...{ commodity: "FOOD", attributes: ["plant"], fits: "keripik|jagung|emping|gula|kopi|lontar", hs: "19059080" },
  ...{ shelf: 240, unit: "bungkus", material: "Kantong aluminium bersegel" },
  words: "Camilan, gula lontar, dan kopi Timor dalam kemasan.",
  wordsEn: "Packaged snacks, lontar palm sugar and Timor coffee.",
}
const anchovy: Kind = {
  ...{ commodity: "SEAFOOD", attributes: ["animal"], fits: "teri|ikan kering", hs: "03055921", shelf: 180 },
  ...{ unit: "kemasan", material: "Plastik nilon bersegel" },
  words: "Teri dan ikan kering dari Oesapa.",
  wordsEn: "Dried anchovy and fish from Oesapa.",
}

/** Kota Kupang: packaged food that a retailer trains for, chooses and refuses. */
export const kupang: Shelf = {
  slug: "kota-kupang",
  laboratory: "Laboratorium Contoh Kupang",
  products: [
    ...tell(
      smoked,
      `#Se'i sapi kemasan 200 g | Smoked beef 200 g | 200 g | 65000 | 800 | retail | Se'i sapi
       #Sambal lu'at botol 150 g | Lu'at chilli sauce 150 g | 150 g | 28000 | 500 | near | Sambal lu'at
       #Madu hutan Timor 250 ml | Timor forest honey 250 ml | 250 ml | 75000 | 200 | licensed | Madu hutan
       Se'i sapi vakum 500 g | Vacuum-packed smoked beef | 500 g | 145000 | 600 | retail
       =Dendeng se'i 100 g | Dried smoked beef 100 g | 100 g | 48000 | 500 | retail
       Abon se'i 100 g | Smoked beef floss | 100 g | 42000 | 450 | lapsed
       Dendeng se'i pedas 100 g | Spicy dried smoked beef | 100 g | 49000 | 300 | licensed
       Se'i sapi iris 250 g | Sliced smoked beef | 250 g | 78000 | 350 | near
       Se'i sapi Maulafa | Maulafa smoked beef | 500 g | 140000 | 150 | basic
       Se'i ayam | Smoked chicken | 250 g | 45000 | 120 | stated`,
    ),
    ...tell(
      pork,
      `Se'i babi 500 g | Smoked pork 500 g | 500 g | 135000 | 400 | licensed
       =Se'i babi iris 250 g | Sliced smoked pork | 250 g | 72000 | 300 | near`,
    ),
    ...tell(
      moringa,
      `Teh kelor celup isi 20 | Moringa tea, 20 bags | 40 g | 32000 | 1200 | retail
       =Bubuk kelor 100 g | Moringa powder 100 g | 100 g | 38000 | 1500 | exporter
       Cokelat kelor 80 g | Moringa chocolate | 80 g | 35000 | 600 | retail
       Mi kelor 200 g | Moringa noodles | 200 g | 22000 | 900 | near
       Bubuk kelor organik 200 g | Organic moringa powder | 200 g | 70000 | 500 | export
       Teh kelor serai | Moringa lemongrass tea | 40 g | 34000 | 400 | lapsed
       Keripik kelor 100 g | Moringa chips | 100 g | 18000 | 500 | licensed
       Kopi kelor 150 g | Moringa coffee | 150 g | 36000 | 250 | basic
       Sabun kelor 80 g | Moringa soap | 80 g | 15000 | 300 | stated`,
    ),
    ...tell(
      snacks,
      `#Kue rambut kotak 250 g | Rambut cakes 250 g | 250 g | 30000 | 400 | near | Kue rambut
       #Keripik pisang Sari Rasa 100 g | Banana chips 100 g | 100 g | 16000 | 900 | retail | Keripik pisang
       #Kopi bubuk Timor 150 g | Timor ground coffee 150 g | 150 g | 38000 | 700 | retail | Kopi bubuk
       Jagung marning pedas 150 g | Spicy corn snack | 150 g | 15000 | 800 | retail
       =Emping jagung 150 g | Corn flakes chips | 150 g | 16000 | 700 | licensed
       Gula semut lontar 250 g | Granulated lontar sugar | 250 g | 28000 | 500 | near
       Gula lempeng lontar | Lontar sugar discs | 500 g | 20000 | 300 | licensed
       Jagung bose instan 250 g | Instant jagung bose | 250 g | 24000 | 350 | lapsed
       Keripik ubi ungu 100 g | Purple yam chips | 100 g | 17000 | 250 | basic
       Kopi Timor rumahan | Home-roasted Timor coffee | 200 g | 40000 | 120 | stated`,
    ),
    ...tell(
      anchovy,
      `@Teri kering kemas 200 g | Packed dried anchovy 200 g | 200 g | 30000 | 400 | near
       @Sambal teri botol 150 g | Anchovy sambal 150 g | 150 g | 27000 | 250 | basic
       Teri crispy lu'at 100 g | Crispy lu'at anchovy | 100 g | 24000 | 500 | retail
       Ikan kering Oesapa 250 g | Oesapa dried fish | 250 g | 35000 | 300 | stated`,
    ),
  ],
}
