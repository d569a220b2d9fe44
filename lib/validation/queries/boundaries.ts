import "server-only"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { gunzip } from "node:zlib"
import { drawOutline, type Layer, type Outline } from "@/lib/validation/rules/outline"

const folder = join(process.cwd(), "prisma/data/boundaries")

/** The files do not change while a process runs, and there are few. */
const files = new Map<string, Promise<Layer[]>>()
const drawn = new Map<string, Promise<Outline | null>>()

/** The map of an area in parts whose codes have a given length, or null where the boundaries are not known. */
export function getOutline(area: string, length: number): Promise<Outline | null> {
  const key = `${area}/${length}`
  const known = drawn.get(key) ?? draw(area, length)
  drawn.set(key, known)
  return known
}

async function draw(area: string, length: number): Promise<Outline | null> {
  const layers = await findLayers(area)
  for (const { scale, areas } of layers) {
    const inside = Object.entries(areas).filter(([code]) => code.length === length && code.startsWith(`${area}.`))
    if (inside.length > 0) return drawOutline(inside, scale)
  }
  return null
}

/** The boundaries lie in a file of the area itself or of one it is part of. */
async function findLayers(area: string): Promise<Layer[]> {
  for (let code = area; code !== ""; code = code.slice(0, Math.max(0, code.lastIndexOf(".")))) {
    const layers = files.get(code) ?? readLayers(code)
    files.set(code, layers)
    if ((await layers).length > 0) return layers
  }
  return []
}

async function readLayers(code: string): Promise<Layer[]> {
  const bytes = await readFile(join(folder, `${code}.json.gz`)).catch(absent)
  return bytes ? JSON.parse((await promisify(gunzip)(bytes)).toString("utf8")) : []
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null
  throw error
}
