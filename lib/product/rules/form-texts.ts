import { formatHs } from "@/lib/product/rules/hs"
import { tickedAttributes } from "@/lib/product/schema/product"
import type { Attribute, Commodity } from "@/lib/product/schema/words"

type Stored = Record<Attribute, boolean> & {
  name: string
  nameEn: string
  commodity: Commodity
  shelfLife: number | null
  description: string
  descriptionEn: string
  hsCode: string | null
  barcode: string | null
  price: bigint | null
  priceUnit: string
  capacity: number | null
  capacityUnit: string
  minOrder: number | null
  leadDays: number | null
}

/** What the fields of a product's form hold at first. */
export function productTexts(product: Stored): Record<string, string> {
  const { name, nameEn, commodity, description, descriptionEn, priceUnit, capacityUnit } = product
  const text = (value: number | bigint | string | null) => (value === null ? "" : String(value))
  return {
    ...{ name, nameEn, commodity, description, descriptionEn, priceUnit, capacityUnit },
    ...tickedAttributes(product),
    shelfLife: text(product.shelfLife),
    hsCode: product.hsCode ? formatHs(product.hsCode) : "",
    barcode: text(product.barcode),
    price: text(product.price),
    capacity: text(product.capacity),
    minOrder: text(product.minOrder),
    leadDays: text(product.leadDays),
  }
}
