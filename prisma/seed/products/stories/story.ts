import type { Attribute, Commodity } from "../../../../lib/product/schema/words"

/** How far a product has come, and what of it is known: from its owner's word alone to shipments abroad; a lapsed one was ready for retail and is no more. */
const paths = ["stated", "basic", "licensed", "near", "retail", "lapsed", "export", "exporter"] as const
export type Path = (typeof paths)[number]

/** A shipment of the demo; the day counts from today. */
export type Shipment = { route: "DIRECT" | "UNDERNAME" | "AGGREGATOR"; country: string; exporter: string; port: string }

/** What products of one kind have in common; `fits` finds their makers in the register, shelf life is days. */
export type Kind = {
  commodity: Commodity
  attributes?: readonly Attribute[]
  fits: string
  hs: string
  shelf: number | null
  unit: string
  material: string
  words: string
  wordsEn: string
  /** The standard its laboratory tests follow. */
  standard?: "vco"
  shipment?: Shipment
}

/** A product of the demo; `maker` says whose it is when it is not the next enterprise that fits. */
export type Told = {
  kind: Kind
  name: string
  nameEn: string
  net: string
  price: number
  capacity: number
  path: Path
  maker: "NEXT" | "SAME" | "OWNER" | "HANDED"
  /** The beginning of the title under which it was handed to a partner. */
  handed: string
}

/** A founding daerah's products, and where they are tested. */
export type Shelf = { slug: string; laboratory: string; products: readonly Told[] }

const makers = { "": "NEXT", "=": "SAME", "@": "OWNER", "#": "HANDED" } as const

/**
 * Products of a kind from lines `name | English name | content | price | capacity a month | path`; a line that begins with
 * `=` is by the maker of the line before, with `@` by the demo's owner, and with `#` one that was handed to a partner.
 */
export function tell(kind: Kind, lines: string): Told[] {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => tellOne(kind, line))
}

function tellOne(kind: Kind, line: string): Told {
  const sign = line.slice(0, 1)
  const mark = sign === "=" || sign === "@" || sign === "#" ? sign : ""
  const parts = line.slice(mark.length).split("|")
  const [name = "", nameEn = "", net = "", price = "", capacity = "", told = "", handed = ""] = parts.map((part) =>
    part.trim(),
  )
  const path = paths.find((one) => one === told)
  if (!path) throw new Error(`Not a product: ${line}`)
  const numbers = { price: Number(price), capacity: Number(capacity) }
  return { kind, name, nameEn, net, ...numbers, path, maker: makers[mark], handed }
}
