import type { ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, test } from "vitest"
import { PartFields } from "@/app/[daerah]/usaha/produk/[id]/isi/[bagian]/part-fields"
import { textsOfPart } from "@/app/[daerah]/usaha/produk/[id]/isi/[bagian]/texts"
import { OwnPackagingForm } from "@/app/[daerah]/usaha/produk/[id]/kemasan/[tingkat]/own-packaging-form"
import { Form } from "@/components/ui/form"
import { inputOf } from "@/lib/form-data"
import { productTexts } from "@/lib/product/rules/form-texts"
import { listChanged } from "@/lib/product/rules/standing"
import { SaveChannel } from "@/lib/product/schema/channel"
import { SaveExportDocuments } from "@/lib/product/schema/export"
import { OwnPart, type PartName, partQuestions } from "@/lib/product/schema/own"
import { SavePackaging } from "@/lib/product/schema/packaging"
import { SaveProduct } from "@/lib/product/schema/product"
import { SaveVariants } from "@/lib/product/schema/variant"
import { packagingLevels } from "@/lib/product/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { ProductForm } from "../product-form"
import { PaperForm } from "./ekspor/paper-form"
import { PackagingForm } from "./kemasan/packaging-form"
import { ChannelForm } from "./saluran/channel-form"
import { VariantForm } from "./varian/variant-form"

const id = "01a2027f-a948-74eb-bcd3-97c9bead2d63"
const action = async () => ({ values: {}, errors: [] })

/** What a browser posts of a form that was opened and left as it was. */
function postedBy(form: ReactNode): Record<string, unknown> {
  const data = new FormData()
  const html = renderToStaticMarkup(form)
  const plain = (text = "") => text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&")
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  for (const [tag, text] of html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g))
    data.append(attribute(tag, "name") ?? "", plain(text).replace(/^\n/, ""))
  for (const [tag] of html.matchAll(/<select[^>]*>.*?<\/select>/gs)) {
    const chosen = /<option[^>]*\sselected=""[^>]*>/.exec(tag)?.[0] ?? ""
    data.append(attribute(tag, "name") ?? "", plain(attribute(chosen, "value")))
  }
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, "name")
    const isChoice = tag.includes('type="checkbox"') || tag.includes('type="radio"')
    if (!name || tag.includes('type="file"') || (isChoice && !tag.includes('checked=""'))) continue
    data.append(name, plain(attribute(tag, "value") ?? (isChoice ? "on" : "")))
  }
  return inputOf(data)
}

const product = {
  ...{ id, name: "VCO Lestari", nameEn: "Virgin coconut oil", commodity: "COCONUT" as const, shelfLife: 720 },
  ...{ foodContact: true, plant: true, animal: true, wood: true, haram: true },
  ...{ description: "Diperas dingin.", descriptionEn: "Cold pressed.", hsCode: "15131110", barcode: "8991234567891" },
  ...{ price: BigInt(45_000), priceUnit: "botol", capacity: 400, capacityUnit: "botol", minOrder: 24, leadDays: 7 },
}

describe("a form that is opened and saved changes nothing, also not what it does not show:", () => {
  const packaging = {
    ...{ id, material: "Botol kaca", size: "10 × 20 cm", netContent: "250 ml", units: 24, foodGrade: true },
    ...{ documentId: null, accountId: null, role: "officer", at: new Date(0), grade: "document" as const },
    document: null,
  }
  test.each(keysOf(packagingLevels))("staff's form of packaging %s", (level) => {
    const hidden = { daerah: "kota-bitung", productId: id, level }
    const typed = postedBy(<PackagingForm {...{ action, hidden, level }} known={{ ...packaging, level }} />)
    const { file: _, productId: __, ...said } = SavePackaging.parse(typed)
    expect(listChanged(said, { ...packaging, level })).toEqual([])
  })

  test.each(keysOf(packagingLevels))("the owner's form of packaging %s", (level) => {
    const hidden = { daerah: "kota-bitung", productId: id, level }
    const typed = postedBy(<OwnPackagingForm {...{ action, hidden }} hint="" known={{ ...packaging, level }} />)
    const { file: _, productId: __, ...said } = SavePackaging.parse(typed)
    expect(listChanged(said, { ...packaging, level })).toEqual([])
  })

  test("a box that is shown and not ticked any more is not lost", () => {
    const typed = { productId: id, level: "PRIMARY", material: "Botol", kotak: "foodGrade" }
    const { foodGrade, netContent, units } = SavePackaging.parse(typed)
    expect([foodGrade, netContent, units]).toEqual([false, undefined, undefined])
    expect(SavePackaging.parse({ ...typed, netContent: "", units: "" })).toMatchObject({ netContent: "", units: null })
  })

  test("the record of staff", () => {
    const hidden = { daerah: "kota-bitung", id, version: "" }
    const typed = postedBy(
      <ProductForm {...{ action, hidden }} initial={productTexts(product)} submitLabel="Simpan" backHref="/" />,
    )
    const { version: _, ...said } = SaveProduct.parse(typed)
    expect(listChanged(said, product)).toEqual([])
  })

  test.each(keysOf(partQuestions))("the owner's page of %s", (part: PartName) => {
    const record = { ...product, grade: "seen", enterprise: { id, name: "Usaha" }, photos: [], variants: [] }
    const hidden = { daerah: "kota-bitung", id, bagian: part, baru: "" }
    const typed = postedBy(
      <Form {...{ action, hidden }} initial={textsOfPart(part, record)} submitLabel="Simpan">
        <PartFields part={part} unit="botol" />
      </Form>,
    )
    const { bagian: _, baru: __, ...said } = OwnPart.parse(typed)
    expect(listChanged(said, product)).toEqual([])
    expect(Object.keys(said).length).toBeGreaterThan(1)
  })

  test("a channel", () => {
    const channel = {
      kind: "SHOP",
      name: "Toko",
      url: "https://toko.example/",
      since: "2026-01-01",
      until: "2026-10-31",
    }
    const hidden = { daerah: "kota-bitung", id, productId: id }
    const typed = postedBy(<ChannelForm {...{ action, hidden }} initial={channel} submitLabel="Simpan" />)
    const { id: _, productId: __, ...said } = SaveChannel.parse(typed)
    expect(listChanged(said, channel)).toEqual([])
    const { url, since, until } = SaveChannel.parse({ id, productId: id, kind: "SHOP", name: "Toko" })
    expect([url, since, until]).toEqual([undefined, undefined, undefined])
  })

  test("the export documents, of which only those of the commodity are shown", () => {
    const papers = [
      { key: "npe", label: "NPE" },
      { key: "coa", label: "COA" },
    ]
    const hidden = { daerah: "kota-bitung", id }
    const typed = postedBy(<PaperForm {...{ action, hidden, papers }} ready={["coa", "skp"]} />)
    expect(SaveExportDocuments.parse(typed)).toEqual({ id, papers: { asked: ["npe", "coa"], ready: ["coa"] } })
  })

  test("the variants, twenty of them", () => {
    const variants = Array.from({ length: 20 }, (_, at) => ({
      ...{ name: `Botol ${at}`, netContent: "100 ml", price: BigInt(at * 1000), barcode: "8991234567891" },
    }))
    const hidden = { daerah: "kota-bitung", productId: id }
    const typed = postedBy(<VariantForm {...{ action, hidden, variants }} />)
    expect(SaveVariants.parse(typed)).toEqual({ productId: id, variants })
  })
})
