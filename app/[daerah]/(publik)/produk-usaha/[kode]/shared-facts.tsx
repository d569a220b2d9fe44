import { DescriptionList, type Fact } from "@/components/ui/description-list"
import type { SharedProduct } from "@/lib/share/queries"
import type { Words } from "./words"

type SharedFactsProps = { product: SharedProduct; words: Words; daerah: string }

/** What a product is, what it costs, and how much of it there can be; what is not recorded is left out. */
export function SharedFacts({ product, words, daerah }: SharedFactsProps) {
  const { maker } = product
  const facts: Fact[] = [
    { label: words.kind, value: words.commodities[product.commodity] },
    ...trade(product, words),
    ...specification(product, words),
    { label: words.maker, value: [maker.name, maker.brand].filter(Boolean).join(", ") },
    { label: words.place, value: daerah },
  ]
  return (
    <section className="stack tight">
      <h2>{words.specification}</h2>
      <DescriptionList facts={facts.filter(({ value }) => value)} />
    </section>
  )
}

function trade(product: SharedProduct, words: Words): Fact[] {
  const { price, priceUnit, capacity, capacityUnit, minOrder, leadDays } = product
  return [
    { label: words.price, value: price === null ? null : [words.sayPrice(price), priceUnit].filter(Boolean).join(" ") },
    { label: words.capacity, value: capacity === null ? null : `${words.sayNumber(capacity)} ${capacityUnit}` },
    { label: words.minOrder, value: minOrder === null ? null : `${words.sayNumber(minOrder)} ${capacityUnit}` },
    { label: words.lead, value: leadDays === null ? null : `${words.sayNumber(leadDays)} ${words.days}` },
  ]
}

function specification(product: SharedProduct, words: Words): Fact[] {
  const { shelfLife, packaging, variants, hsCode, barcode } = product
  const packs = packaging.map(({ level, material, size, netContent }) =>
    [`${words.levels[level]}: ${material}`, size, netContent].filter(Boolean).join(", "),
  )
  const sizes = variants.map(({ name, netContent, price }) =>
    [name, netContent, price === null ? "" : words.sayPrice(price)].filter(Boolean).join(", "),
  )
  return [
    { label: words.shelfLife, value: shelfLife === null ? null : `${words.sayNumber(shelfLife)} ${words.days}` },
    { label: words.packaging, value: packs.join("; ") },
    { label: words.sizes, value: sizes.join("; ") },
    { label: words.hs, value: hsCode?.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1.$2.$3") },
    { label: words.barcode, value: barcode },
  ]
}
