import { type Kind, type Shelf, tell } from "./story"

const vco: Kind = {
  ...{
    commodity: "COCONUT",
    attributes: ["plant"],
    fits: "vco|virgin|minyak kelapa murni",
    hs: "15131110",
    shelf: 730,
  },
  ...{ unit: "botol", material: "Botol PET dengan tutup bersegel", standard: "vco" },
  words: "Minyak kelapa murni dari kelapa segar, diolah tanpa pemanasan di Sagerat, Bitung.",
  wordsEn: "Virgin coconut oil pressed from fresh coconuts without heating, made in Sagerat, Bitung.",
  shipment: { route: "UNDERNAME", country: "Jepang", exporter: "PT Contoh Samudra Ekspor", port: "Bitung" },
}
const smoked: Kind = {
  ...{ commodity: "SEAFOOD", attributes: ["animal"], fits: "fufu|roa asap|tuna asap", hs: "03054900", shelf: 180 },
  ...{ unit: "kemasan", material: "Plastik nilon vakum" },
  words: "Ikan asap dari hasil tangkapan Bitung, diasap dengan sabut dan tempurung kelapa.",
  wordsEn: "Fish from Bitung, smoked over coconut husk and shell.",
  shipment: { route: "AGGREGATOR", country: "Jepang", exporter: "PT Contoh Laut Utara", port: "Bitung" },
}
const floss: Kind = {
  ...{ commodity: "SEAFOOD", attributes: ["animal"], fits: "abon|sambal roa|bakso ikan", hs: "16041419", shelf: 240 },
  ...{ unit: "kemasan", material: "Kantong aluminium bersegel" },
  words: "Olahan ikan siap makan dengan bumbu Minahasa.",
  wordsEn: "Ready-to-eat fish with Minahasan spices.",
}
const shell: Kind = {
  ...{ commodity: "CRAFT", attributes: ["plant"], fits: "tempurung|ukir", hs: "46021990", shelf: null },
  ...{ unit: "buah", material: "Dus karton bergelombang" },
  words: "Kerajinan tempurung kelapa yang dihaluskan dan dilapisi minyak pangan.",
  wordsEn: "Coconut shell craft, polished and finished with food-safe oil.",
}

/** Kota Bitung: virgin coconut oil from Sagerat against SNI 7381, and what the harbour brings in. */
export const bitung: Shelf = {
  slug: "kota-bitung",
  laboratory: "Baristand Industri Manado",
  products: [
    ...tell(
      vco,
      `#VCO Sejahtera 250 ml | Virgin coconut oil 250 ml | 250 ml | 48000 | 900 | retail | Contoh VCO 250 ml
       #Minyak kelapa Opa Otniel 1 liter | Coconut oil 1 litre | 1 liter | 52000 | 400 | near | Contoh minyak kelapa
       #VCO Om Tamrin 500 ml | Virgin coconut oil 500 ml | 500 ml | 85000 | 500 | licensed | Contoh VCO botol
       #VCO Pertiwi 100 ml | Virgin coconut oil 100 ml | 100 ml | 24000 | 700 | near | Contoh VCO hasil
       VCO Sagerat 250 ml | Sagerat virgin coconut oil 250 ml | 250 ml | 49000 | 1500 | exporter
       =VCO Sagerat 1 liter | Sagerat virgin coconut oil 1 litre | 1 liter | 165000 | 600 | export
       VCO Nyiur Melambai 250 ml | Nyiur Melambai virgin coconut oil | 250 ml | 47000 | 800 | retail
       VCO Matuari 100 ml | Matuari virgin coconut oil 100 ml | 100 ml | 23000 | 650 | retail
       VCO Tangkoko 250 ml | Tangkoko virgin coconut oil | 250 ml | 50000 | 700 | lapsed
       VCO Batu Putih 500 ml | Batu Putih virgin coconut oil | 500 ml | 88000 | 300 | lapsed
       VCO Kasawari 250 ml | Kasawari virgin coconut oil | 250 ml | 45000 | 350 | licensed
       VCO Lembeh 100 ml | Lembeh virgin coconut oil | 100 ml | 22000 | 250 | basic
       VCO Danowudu 250 ml | Danowudu virgin coconut oil | 250 ml | 44000 | 200 | stated
       =Sabun VCO Danowudu 80 g | VCO soap 80 g | 80 g | 15000 | 300 | stated
       VCO Apela 250 ml | Apela virgin coconut oil | 250 ml | 46000 | 260 | basic`,
    ),
    ...tell(
      smoked,
      `Cakalang fufu vakum 500 g | Smoked skipjack tuna 500 g | 500 g | 65000 | 900 | retail
       =Tuna asap iris 250 g | Sliced smoked tuna 250 g | 250 g | 58000 | 500 | near
       Roa asap bumbu 200 g | Spiced smoked garfish 200 g | 200 g | 42000 | 700 | retail
       Cakalang fufu Aertembaga 500 g | Aertembaga smoked skipjack | 500 g | 62000 | 1200 | exporter
       Roa asap gepe 250 g | Pressed smoked garfish 250 g | 250 g | 45000 | 400 | lapsed
       Cakalang fufu utuh | Whole smoked skipjack | 1 ekor | 55000 | 350 | licensed
       Tuna asap Girian 250 g | Girian smoked tuna | 250 g | 52000 | 200 | basic
       Roa asap Papusungan | Papusungan smoked garfish | 250 g | 40000 | 180 | stated`,
    ),
    ...tell(
      floss,
      `@Sambal roa botol 150 g | Smoked garfish sambal 150 g | 150 g | 38000 | 400 | near
       @Abon cakalang 100 g | Skipjack floss 100 g | 100 g | 32000 | 250 | basic
       Abon cakalang pedas 100 g | Spicy skipjack floss 100 g | 100 g | 33000 | 900 | retail
       =Abon cakalang manis 100 g | Sweet skipjack floss 100 g | 100 g | 33000 | 600 | retail
       Sambal roa Cakalang Jaya 150 g | Cakalang Jaya garfish sambal | 150 g | 36000 | 500 | licensed
       Bakso ikan tuna 500 g | Tuna fish balls 500 g | 500 g | 40000 | 450 | lapsed
       Abon tuna 250 g | Tuna floss 250 g | 250 g | 70000 | 300 | near
       Sambal roa rumahan 200 g | Homemade garfish sambal | 200 g | 35000 | 150 | stated`,
    ),
    ...tell(
      shell,
      `Mangkuk tempurung kelapa | Coconut shell bowl | 1 buah | 45000 | 300 | near
       =Sendok garpu tempurung | Coconut shell cutlery set | 1 set | 30000 | 400 | licensed
       Lampu hias tempurung | Coconut shell lamp | 1 buah | 175000 | 40 | stated`,
    ),
  ],
}
