import "server-only"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Fonts } from "@/lib/pdf/rules/paper"

const folder = join(process.cwd(), "node_modules/@fontsource/plus-jakarta-sans/files")

/** The files do not change while a process runs. */
let fonts: Promise<Fonts> | undefined

/** The letters of every PDF, read once in a process. */
export function getFonts(): Promise<Fonts> {
  fonts ??= readFonts().catch((error: unknown) => {
    fonts = undefined
    throw error
  })
  return fonts
}

async function readFonts(): Promise<Fonts> {
  const [regular, medium, bold, heavy] = await Promise.all([readFont(400), readFont(500), readFont(700), readFont(800)])
  return { regular, medium, bold, heavy }
}

function readFont(weight: number): Promise<Buffer> {
  return readFile(join(folder, `plus-jakarta-sans-latin-${weight}-normal.woff`))
}
