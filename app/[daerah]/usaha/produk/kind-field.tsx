import { ChoiceField } from "@/components/ui/choice-field"
import { partQuestions } from "@/lib/product/schema/own"
import { type Commodity, commodities } from "@/lib/product/schema/words"
import { keysOf } from "@/lib/vocabulary"

const examples: Record<Commodity, string> = {
  FOOD: "Keripik, kue, sambal, kopi, minuman",
  COCONUT: "VCO, minyak kelapa, gula kelapa",
  SEAFOOD: "Abon ikan, kerupuk ikan, rumput laut",
  CRAFT: "Anyaman, tenun, kopiah, perhiasan",
  WOOD: "Kursi, meja, rumah panggung",
  FLOWER: "Bunga potong, tanaman hias",
  BAMBOO: "Anyaman bambu, mebel bambu",
}

/** What kind of product it is, each kind with examples. */
export function KindField() {
  return (
    <ChoiceField
      name="commodity"
      label={partQuestions.jenis}
      choices={keysOf(commodities).map((value) => ({ value, label: commodities[value], hint: examples[value] }))}
    />
  )
}
