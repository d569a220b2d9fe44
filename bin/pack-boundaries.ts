import { readFile, writeFile } from "node:fs/promises"
import { gzipSync } from "node:zlib"
import { Halt, runCommand } from "./halt"

const usage = `Pemakaian: npx tsx bin/pack-boundaries.ts <kode wilayah> <desimal>:<berkas.geojson> …
Menulis prisma/data/boundaries/<kode wilayah>.json.gz. Setiap bidang GeoJSON (RFC 7946) membawa properti "code".`

type Position = [number, number]
type Collection = { features: { properties: { code: string }; geometry: { coordinates: Position[][][] } }[] }
/** By region code, rings of whole numbers: the first position, then steps, in 1/scale of a degree. */
type Packed = { scale: number; areas: Record<string, number[][]> }

runCommand(async () => {
  const [code, ...sources] = process.argv.slice(2)
  if (!code || sources.length === 0) throw new Halt(usage)
  const layers: Packed[] = []
  for (const source of sources) layers.push(await packFile(source))
  const bytes = gzipSync(JSON.stringify(layers), { level: 9 })
  await writeFile(`prisma/data/boundaries/${code}.json.gz`, bytes)
  console.log(
    `${code}: ${layers.map(({ areas }) => Object.keys(areas).length).join(" + ")} wilayah, ${bytes.length} byte`,
  )
})

async function packFile(source: string): Promise<Packed> {
  const [decimals = "", file = ""] = source.split(":")
  const scale = 10 ** Number(decimals)
  const { features }: Collection = JSON.parse(await readFile(file, "utf8"))
  const areas = features.map(({ properties: { code }, geometry: { coordinates } }) => {
    const rings = coordinates.flat().map((ring) => packRing(ring, scale))
    return [code, rings.filter((ring) => ring.length >= 6)]
  })
  return { scale, areas: Object.fromEntries(areas) }
}

/** Neighbours share their corners, so rounding each alike leaves no gap between them. */
function packRing(ring: Position[], scale: number): number[] {
  const rounded = ring.map(([x, y]): Position => [Math.round(x * scale), Math.round(y * scale)])
  const [first, ...corners] = rounded.filter((at, index) => !isSame(at, rounded[index - 1]))
  if (!first) return []
  const steps: number[] = [...first]
  let [x, y] = first
  for (const [nextX, nextY] of corners) {
    steps.push(nextX - x, nextY - y)
    ;[x, y] = [nextX, nextY]
  }
  return steps
}

function isSame([x, y]: Position, other: Position | undefined): boolean {
  return other !== undefined && other[0] === x && other[1] === y
}
