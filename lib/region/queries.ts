import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { Refusal } from "@/lib/refusal"

/** A kelurahan or desa of a daerah; `kecamatan` also names the kabupaten or kota where the daerah is a province. */
export type Kelurahan = { code: string; name: string; kecamatan: string; kecamatanCode: string }

/** Codes and names do not change while a process runs: they are loaded by a migration or at start. */
const known = new Map<string, Promise<ReadonlyMap<string, Kelurahan>>>()

/** The kelurahan and desa of the actor's daerah by code, in the order of their codes. */
export function getKelurahan(actor: Pick<Actor, "tenantId">): Promise<ReadonlyMap<string, Kelurahan>> {
  const { tenantId } = actor
  const loading = known.get(tenantId) ?? loadKelurahan(tenantId)
  known.set(tenantId, loading)
  loading.catch(() => known.delete(tenantId))
  return loading
}

/** The kelurahan or desa of a code; refuses, at the field that was filled in, what is not the daerah's. */
export async function requireKelurahan(actor: Actor, code: string, field = "kelurahanCode"): Promise<Kelurahan> {
  const found = (await getKelurahan(actor)).get(code)
  if (!found) throw new Refusal("not-found", "Kelurahan ini tidak ada di daerah Anda.", field)
  return found
}

type Row = { code: string; name: string; kecamatan_code: string; kecamatan: string; district: string | null }

async function loadKelurahan(tenantId: string): Promise<ReadonlyMap<string, Kelurahan>> {
  const visitor: Actor = { tenantId, tenantSlug: "", userId: null, role: "visitor", scope: { kelurahan: [] } }
  const rows = await read(
    visitor,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT r.code, r.name, k.code AS kecamatan_code, k.name AS kecamatan,
        CASE WHEN t.level = 'provinsi' THEN d.name END AS district
      FROM tenant t
      JOIN region r ON r.code > t.region_code || '.' AND r.code < t.region_code || '/'
      JOIN region k ON k.code = r.parent_code
      JOIN region d ON d.code = k.parent_code
      WHERE t.id = ${tenantId}::uuid AND r.level IN ('kelurahan', 'desa', 'desa_adat')
      ORDER BY r.code`,
  )
  return new Map(rows.map((row) => [row.code, kelurahanOf(row)]))
}

function kelurahanOf({ code, name, kecamatan_code, kecamatan, district }: Row): Kelurahan {
  const within = district ? `${kecamatan}, ${district.replace(/^Kabupaten /, "Kab. ")}` : kecamatan
  return { code, name, kecamatan: within, kecamatanCode: kecamatan_code }
}

/** The kelurahan of the daerah whose name holds a text, those that begin with it first; ten at most. */
export async function findKelurahan(actor: Pick<Actor, "tenantId">, text: string): Promise<Kelurahan[]> {
  const wanted = plain(text)
  const all = [...(await getKelurahan(actor)).values()]
  const ranked = all
    .map((one) => ({ one, at: plain(`${one.name} ${one.kecamatan}`).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Math.sign(a.at) - Math.sign(b.at) || a.one.name.localeCompare(b.one.name, "id"))
  return ranked.slice(0, 10).map(({ one }) => one)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
}
