import type { DossierWords } from "@/lib/dossier/schema"
import { drawFeet, drawLetterhead, type Letterhead } from "@/lib/pdf/rules/letterhead"
import { closePaper, type Fonts, innerWidth, keepTogether, mm, openPaper, type Paper } from "@/lib/pdf/rules/paper"
import { writeTable } from "@/lib/pdf/rules/table"
import { writeHeading, writeNote, writeText } from "@/lib/pdf/rules/text"
import type { PermitKind } from "@/lib/permit/schema/words"
import type { Commodity, PackagingLevel } from "@/lib/product/schema/words"

/** A product as a buyer is told of it; the photo is a JPEG, days are ISO, and `contact` is null where the owner has not agreed. */
export type Dossier = {
  name: string
  nameEn: string
  commodity: Commodity
  description: string
  descriptionEn: string
  shelfLife: number | null
  hsCode: string | null
  barcode: string | null
  price: bigint | null
  priceUnit: string
  capacity: number | null
  capacityUnit: string
  minOrder: number | null
  leadDays: number | null
  variants: readonly { name: string; netContent: string; price: bigint | null }[]
  packaging: readonly {
    level: PackagingLevel
    material: string
    size: string
    netContent: string
    units: number | null
  }[]
  permits: readonly {
    kind: PermitKind
    title: string
    number: string
    issuer: string
    expiresOn: string | null
  }[]
  maker: string
  contact: string | null
  photo: Uint8Array | null
}

/** What a dossier is printed with: letters, the daerah's head, what it says beside the product, and when it was made. */
export type DossierParts = { fonts: Fonts; letterhead: Letterhead; words: DossierWords; madeAt: Date }

/** A product's dossier for a buyer as a tagged PDF, in the language of its words; what is not recorded is left out. */
export function printDossier(dossier: Dossier, { fonts, letterhead, words, madeAt }: DossierParts): Promise<Buffer> {
  const { language } = words
  const title = (language === "en" && dossier.nameEn) || dossier.name
  const paper = openPaper(fonts, { title, author: letterhead.agency, madeAt, lang: language === "en" ? "en" : "id-ID" })
  drawLetterhead(paper, letterhead)
  writeHeading(paper, 1, title)
  if (title !== dossier.name) writeNote(paper, dossier.name)
  drawPhoto(paper, dossier.photo, `${words.photo}: ${title}`)
  const said = language === "en" ? dossier.descriptionEn : dossier.description
  if (said) writeText(paper, said)
  writeFacts(paper, words.specification, listFacts(dossier, words))
  writeHeading(paper, 2, words.permits)
  if (dossier.permits.length === 0) writeText(paper, words.noPermits)
  else writeTable(paper, { columns: columnsOf(words), rows: listPermits(dossier, words) })
  writeFacts(paper, words.contact, [
    [words.maker, dossier.maker],
    [words.contact, dossier.contact ?? `${words.viaAgency}: ${letterhead.agency}, ${letterhead.contact}`],
  ])
  drawFeet(paper, `${words.foot} ${words.sayDay(madeAt)}.`, words.sayPage)
  return closePaper(paper)
}

function drawPhoto(paper: Paper, photo: Uint8Array | null, alt: string): void {
  if (!photo) return
  const { doc } = paper
  const height = mm(45)
  keepTogether(paper, height + 8)
  const [x, y] = [doc.page.margins.left, doc.y + 4]
  const draw = () => doc.image(Buffer.from(photo), x, y, { fit: [innerWidth(paper), height] })
  paper.root.add(doc.struct("Figure", { alt }, draw))
  doc.x = x
  doc.y = y + height + 6
}

type Line = [string, string]

function writeFacts(paper: Paper, heading: string, lines: readonly Line[]): void {
  const rows = lines.filter(([, value]) => value !== "")
  writeHeading(paper, 2, heading)
  if (rows.length > 0)
    writeTable(paper, {
      columns: [
        { head: "", share: 1 },
        { head: "", share: 2.4 },
      ],
      rows,
    })
}

function listFacts(dossier: Dossier, words: DossierWords): Line[] {
  const { price, priceUnit, capacity, capacityUnit, minOrder, leadDays, shelfLife, hsCode, barcode } = dossier
  const amount = (value: number | null, unit: string) => (value === null ? "" : `${words.sayNumber(value)} ${unit}`)
  const packs = dossier.packaging.map(({ level, material, size, netContent, units }) =>
    [`${words.levels[level]}: ${material}`, size, netContent, units && words.sayUnits(units)]
      .filter(Boolean)
      .join(", "),
  )
  const sizes = dossier.variants.map(({ name, netContent, price: each }) =>
    [...new Set([name, netContent])]
      .concat(each === null ? [] : [words.sayPrice(each)])
      .filter(Boolean)
      .join(", "),
  )
  return [
    [words.kind, words.commodities[dossier.commodity]],
    [words.price, price === null ? "" : [words.sayPrice(price), priceUnit].filter(Boolean).join(" / ")],
    [words.sizes, sizes.join("; ")],
    [words.packaging, packs.join("; ")],
    [words.capacity, amount(capacity, capacityUnit)],
    [words.minOrder, amount(minOrder, capacityUnit)],
    [words.lead, amount(leadDays, words.days)],
    [words.shelfLife, amount(shelfLife, words.days)],
    [words.hs, hsCode?.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1.$2.$3") ?? ""],
    [words.barcode, barcode ?? ""],
  ]
}

function columnsOf(words: DossierWords) {
  return [
    { head: words.permit, share: 2.2 },
    { head: words.number, share: 2 },
    { head: words.issuer, share: 1.6 },
    { head: words.validity, share: 1.4 },
  ]
}

function listPermits({ permits }: Dossier, words: DossierWords): string[][] {
  return permits.map(({ kind, title, number, issuer, expiresOn }) => [
    words.sayPermit(kind, title),
    number,
    words.sayIssuer(kind, issuer),
    expiresOn ? words.sayDay(expiresOn) : words.open,
  ])
}
