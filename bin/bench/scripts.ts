import { gzipSync } from "node:zlib"

/** How much JavaScript an address makes a browser load, in kB (gzip). */
export type ScriptSize = { path: string; kilobytes: number }

/** Every script a page names, whether it loads at once or only when its part of the page comes alive. */
export async function measureScripts(url: string, path: string, cookie: string): Promise<ScriptSize> {
  const page = await fetch(url + path, { headers: { cookie } })
  if (!page.ok) throw new Error(`${path} answered ${page.status}.`)
  // The scripts for browsers without modules are loaded by none that the portal supports.
  const html = (await page.text()).replace(/<script[^>]*noModule[^>]*>/gi, "")
  const files = new Set(html.match(/\/_next\/static\/[\w./%~-]+\.js/g))
  const sizes = await Promise.all([...files].map((file) => sizeOf(url + file)))
  return { path, kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000 }
}

async function sizeOf(address: string): Promise<number> {
  const file = await fetch(address)
  return gzipSync(Buffer.from(await file.arrayBuffer()), { level: 9 }).length
}
