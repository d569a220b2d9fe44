import { type Kind, type Shelf, tell } from "./story"

const chips: Kind = {
  ...{ commodity: "FOOD", attributes: ["plant"], fits: "keripik|kripik|rengginang|kerupuk|camilan", hs: "19059080" },
  ...{ shelf: 180, unit: "bungkus", material: "Kantong aluminium bersegel" },
  words: "Camilan Probolinggo yang digoreng dengan minyak baru dan ditiriskan mesin.",
  wordsEn: "Snacks from Probolinggo, fried in fresh oil and spun dry.",
}
const mango: Kind = {
  ...{ commodity: "FOOD", attributes: ["plant"], fits: "mangga|anggur|sari buah|manisan", hs: "20089990", shelf: 270 },
  ...{ unit: "kemasan", material: "Kantong berdiri bersegel" },
  words: "Olahan mangga arumanis dan anggur dari kebun Wonoasih dan Kedopok.",
  wordsEn: "Processed mango and grape from the orchards of Probolinggo.",
  shipment: { route: "UNDERNAME", country: "Malaysia", exporter: "PT Contoh Buah Nusantara", port: "Tanjung Perak" },
}
const fish: Kind = {
  ...{ commodity: "SEAFOOD", attributes: ["animal"], fits: "abon ikan|otak|olahan ikan|teri|ikan asin|ikan kering" },
  ...{ hs: "16042099", shelf: 240, unit: "kemasan", material: "Kantong aluminium bersegel" },
  words: "Olahan ikan dari pelabuhan Mayangan.",
  wordsEn: "Fish products from the harbour of Mayangan.",
}
const cloth: Kind = {
  ...{ commodity: "CRAFT", fits: "bordir|sulam|batik", hs: "62141090", shelf: null },
  ...{ unit: "lembar", material: "Kotak karton dengan kertas bebas asam" },
  words: "Batik dan bordir motif mangga dan anggur, dikerjakan dengan tangan.",
  wordsEn: "Batik and embroidery with mango and grape motifs, made by hand.",
}

/** Kota Probolinggo: packaged food on the way to retail shelves, and cloth. */
export const probolinggo: Shelf = {
  slug: "kota-probolinggo",
  laboratory: "BSPJI Surabaya",
  products: [
    ...tell(
      chips,
      `#Rengginang Ning Nonik 200 g | Sticky rice crackers 200 g | 200 g | 18000 | 900 | near | Contoh keripik
       #Keripik mangga Sejati 100 g | Mango chips 100 g | 100 g | 22000 | 1200 | retail | Keripik mangga
       #Keripik singkong Perintis 150 g | Cassava chips 150 g | 150 g | 14000 | 700 | licensed | Sambal pecel
       Keripik pisang cokelat 150 g | Chocolate banana chips | 150 g | 20000 | 1500 | retail
       =Keripik pisang asin 150 g | Salted banana chips | 150 g | 18000 | 1200 | retail
       Rengginang terasi 250 g | Shrimp rice crackers | 250 g | 21000 | 800 | retail
       Kerupuk ikan Mayangan 250 g | Mayangan fish crackers | 250 g | 19000 | 1100 | retail
       Keripik tempe sagu 150 g | Tempeh sago chips | 150 g | 17000 | 900 | lapsed
       Keripik singkong balado 200 g | Spicy cassava chips | 200 g | 16000 | 1000 | lapsed
       Keripik usus 100 g | Chicken intestine chips | 100 g | 15000 | 600 | near
       Kerupuk udang 250 g | Prawn crackers 250 g | 250 g | 26000 | 700 | near
       Keripik bayam 100 g | Spinach chips 100 g | 100 g | 14000 | 400 | licensed
       =Keripik daun singkong | Cassava leaf chips | 100 g | 14000 | 300 | licensed
       Rengginang lorjuk 200 g | Razor clam rice crackers | 200 g | 30000 | 350 | licensed
       Keripik talas 150 g | Taro chips 150 g | 150 g | 17000 | 280 | basic
       Camilan makaroni 100 g | Macaroni snack | 100 g | 10000 | 500 | basic
       Kerupuk rambak | Buffalo skin crackers | 150 g | 28000 | 200 | stated
       Keripik ubi ungu | Purple yam chips | 150 g | 16000 | 180 | stated`,
    ),
    ...tell(
      mango,
      `Sirup mangga arumanis 500 ml | Arumanis mango syrup | 500 ml | 35000 | 700 | retail
       =Dodol mangga 250 g | Mango dodol | 250 g | 25000 | 500 | retail
       Leather mangga 100 g | Mango fruit leather | 100 g | 24000 | 600 | export
       Manisan mangga kering 150 g | Dried candied mango | 150 g | 28000 | 900 | exporter
       Sari anggur 250 ml | Grape juice 250 ml | 250 ml | 15000 | 1000 | near
       Selai anggur 200 g | Grape jam 200 g | 200 g | 27000 | 250 | lapsed
       Sari mangga 250 ml | Mango juice 250 ml | 250 ml | 14000 | 800 | licensed
       Manisan mangga basah | Wet candied mango | 250 g | 18000 | 300 | basic
       Cuka anggur | Grape vinegar | 250 ml | 30000 | 90 | stated`,
    ),
    ...tell(
      fish,
      `Abon tongkol 100 g | Mackerel tuna floss | 100 g | 27000 | 700 | retail
       Otak-otak bandeng | Milkfish otak-otak | 1 ekor | 45000 | 400 | near
       Teri crispy 100 g | Crispy anchovy | 100 g | 22000 | 600 | licensed
       Ikan asin kemas 250 g | Packed salted fish | 250 g | 25000 | 500 | lapsed
       Abon lele 150 g | Catfish floss | 150 g | 32000 | 200 | basic`,
    ),
    ...tell(
      cloth,
      `@Kerudung bordir mangga | Embroidered headscarf, mango | 1 lembar | 95000 | 60 | near
       @Taplak sulam pita | Ribbon-embroidered tablecloth | 1 lembar | 185000 | 20 | licensed
       Batik tulis mangga | Hand-drawn batik, mango | 2,4 m | 450000 | 25 | retail
       Batik cap anggur | Stamped batik, grape | 2,4 m | 165000 | 120 | retail
       =Selendang batik manggur | Batik shawl, mango and grape | 2 m | 135000 | 80 | near
       Batik tulis Kanigaran | Kanigaran hand-drawn batik | 2,4 m | 525000 | 15 | licensed
       Bordir mukena | Embroidered prayer set | 1 set | 275000 | 30 | stated`,
    ),
  ],
}
