import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { gunzip } from "node:zlib"
import type pg from "pg"

const file = join(import.meta.dirname, "../prisma/data/regions.csv.gz")

/** One line of regions.csv: Kepmendagri's code, name, and level (provinsi, kabupaten, kota, kecamatan, kelurahan, desa). */
type Region = { code: string; name: string; level: string }

/** Fill the table of Indonesia's regions from the packaged list; nothing happens when it already holds exactly that. */
export async function loadRegions(client: pg.Client): Promise<void> {
  const regions = await readRegions()
  const { rows } = await client.query<{ digest: string | null }>(
    `SELECT encode(sha256(convert_to(string_agg(code || ',' || name || ',' || level, E'\\n' ORDER BY code COLLATE "C"), 'UTF8')), 'hex') AS digest
       FROM region`,
  )
  if (rows[0]?.digest === digestOf(regions)) return
  await client.query(
    `INSERT INTO region (code, name, level, parent_code)
     SELECT code, name, level, nullif(regexp_replace(code, '\\.?[0-9]+$', ''), '')
       FROM unnest($1::text[], $2::text[], $3::text[]) AS listed (code, name, level)
         ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level`,
    [regions.map((region) => region.code), regions.map((region) => region.name), regions.map((region) => region.level)],
  )
}

async function readRegions(): Promise<Region[]> {
  const text = (await promisify(gunzip)(await readFile(file))).toString("utf8")
  const lines = text.split(/\r?\n/).slice(1).filter(Boolean)
  return lines.map((line) => {
    const [code = "", ...rest] = line.split(",")
    const level = rest.pop() ?? ""
    return {
      code,
      name: rest
        .join(",")
        .replace(/^"(.*)"$/, "$1")
        .replaceAll('""', '"'),
      level,
    }
  })
}

function digestOf(regions: Region[]): string {
  const sorted = regions.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return createHash("sha256")
    .update(sorted.map(({ code, name, level }) => `${code},${name},${level}`).join("\n"))
    .digest("hex")
}
