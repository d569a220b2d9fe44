import sharp from "sharp"
import { v7 as uuidv7 } from "uuid"
import { write } from "../../../lib/db"
import { withDocument } from "../../../lib/documents"
import { getOperatorActor } from "../../../lib/operator"
import type { Commodity } from "../../../lib/product/schema/words"
import { chanceOf, type Daerah, type Made } from "./daerah"

const grounds: Record<Commodity, string> = {
  FOOD: "#f3e3c8",
  COCONUT: "#e7efe2",
  SEAFOOD: "#dceaf2",
  CRAFT: "#efe2d6",
  WOOD: "#e9dccb",
  FLOWER: "#f6e3ea",
  BAMBOO: "#e6eed7",
}

const shapes: Record<Commodity, (hue: number) => string> = {
  FOOD: (hue) => bag(hue),
  COCONUT: (hue) =>
    `<rect x="205" y="120" width="110" height="220" rx="26" fill="hsl(${hue} 35% 92%)" stroke="#9fb08c" stroke-width="4"/>
     <rect x="230" y="78" width="60" height="46" rx="8" fill="#5b7a4a"/><rect x="205" y="200" width="110" height="80" fill="hsl(${hue} 45% 55%)"/>`,
  SEAFOOD: (hue) =>
    `${bag(hue)}<path d="M215 250q45-42 92 0q-47 42-92 0zm92 0l26-20v40z" fill="#ffffff" opacity=".9"/>`,
  CRAFT: (hue) =>
    `<ellipse cx="260" cy="230" rx="120" ry="84" fill="hsl(${hue} 38% 48%)"/>${weave(150, 160, 220, 140)}`,
  WOOD: (hue) =>
    `<path d="M120 200L260 110L400 200z" fill="hsl(${hue} 40% 38%)"/><rect x="150" y="200" width="220" height="90" fill="hsl(30 45% 58%)"/>
     <path d="M165 290v60M225 290v60M295 290v60M355 290v60" stroke="#7a5230" stroke-width="14"/>`,
  FLOWER: (hue) =>
    `${[200, 260, 320].map((x, at) => `<path d="M260 360L${x} ${at === 1 ? 150 : 190}" stroke="#5b8a4a" stroke-width="7"/><circle cx="${x}" cy="${at === 1 ? 140 : 180}" r="42" fill="hsl(${(hue + 300) % 360} 70% 68%)"/><circle cx="${x}" cy="${at === 1 ? 140 : 180}" r="14" fill="#f4c542"/>`).join("")}`,
  BAMBOO: (
    hue,
  ) => `<rect x="150" y="170" width="220" height="150" rx="20" fill="hsl(${60 + (hue % 40)} 45% 52%)"/>${weave(150, 170, 220, 150)}
     <path d="M180 170q80-110 160 0" fill="none" stroke="#8a7a3a" stroke-width="12"/>`,
}

function bag(hue: number): string {
  return `<path d="M180 110h160l16 240H164z" fill="hsl(${hue} 55% 52%)"/><rect x="180" y="96" width="160" height="18" fill="hsl(${hue} 45% 38%)"/>
    <rect x="200" y="190" width="120" height="110" rx="10" fill="hsl(${hue} 60% 90%)"/>`
}

function weave(x: number, y: number, width: number, height: number): string {
  const lines = [...Array(8).keys()].map(
    (at) =>
      `<path d="M${x + (at * width) / 8} ${y}l${width / 8} ${height}" stroke="#ffffff" stroke-opacity=".35" stroke-width="5"/>`,
  )
  return lines.join("")
}

/** A drawing of a product that stands in for its photo. */
function drawPicture(commodity: Commodity, hue: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="520" height="420"><rect width="520" height="420" fill="${grounds[commodity]}"/>
    <ellipse cx="260" cy="358" rx="150" ry="18" fill="#00000018"/>${shapes[commodity](hue)}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

/** Give the products that somebody has looked after a picture each. */
export async function addPictures(daerah: Daerah, made: readonly Made[]): Promise<void> {
  const actor = await getOperatorActor(daerah.slug)
  for (const { told, id, index } of made.filter(({ told, index }) => told.path !== "stated" || index % 2 === 0)) {
    const bytes = await drawPicture(told.kind.commodity, chanceOf(told.name, 360))
    await withDocument(actor, { fileName: `produk-${index + 1}.png`, bytes }, (keep) =>
      write(actor, "product.change", async (tx) => {
        const documentId = await keep(tx)
        if (!documentId) return null
        const data = { id: uuidv7(), productId: id, documentId, position: 1, caption: told.name }
        return tx.productPhoto.create({ data, select: { id: true } })
      }),
    )
  }
}
