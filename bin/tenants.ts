import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { isFreeSlug, slugOf, zoneOf } from "../lib/tenant/rules"
import { Halt } from "./halt"

/** A daerah to add: its Kemendagri code, the agency's name, and what differs from the defaults. */
export type NewTenant = {
  code: string
  slug?: string
  agencyName?: string
  agencyShortName?: string
  agencyUnit?: string
  brandColor?: string
  contactPhone?: string
  contactEmail?: string
  contactAddress?: string
  demo?: boolean
}

const portalGreen = "#0d5c53"
const levels = ["kota", "kabupaten", "provinsi"]

/** Add one of Indonesia's kota, kabupaten or provinsi with its first agency, as the database's owner; a Halt says why not. */
export async function addTenant(client: pg.Client, input: NewTenant): Promise<{ id: string; slug: string }> {
  const region = await findRegion(client, input.code)
  const slug = input.slug ?? slugOf(region.name)
  const zone = zoneOf(input.code)
  if (!isFreeSlug(slug))
    throw new Halt(`Alamat "${slug}" tidak dapat dipakai: hanya huruf kecil, angka, dan tanda hubung.`)
  if (!zone) throw new Halt(`Zona waktu untuk kode wilayah ${input.code} tidak diketahui.`)
  const id = uuidv7()
  await client.query("BEGIN")
  try {
    await client.query("SELECT set_config('app.tenant_id', $1, true)", [id])
    await client.query(
      `INSERT INTO tenant (id, slug, name, level, region_code, time_zone, brand_color, contact_phone, contact_email, contact_address, demo)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, slug, region.name, region.level, input.code, zone, input.brandColor ?? portalGreen],
        ...[input.contactPhone, input.contactEmail, input.contactAddress, input.demo ?? false],
      ],
    )
    // The day in UTC is nowhere in Indonesia later than today, so the name counts at once.
    await client.query(
      "INSERT INTO agency (id, name, short_name, unit, valid_from) VALUES ($1, $2, $3, $4, (now() AT TIME ZONE 'UTC')::date)",
      [uuidv7(), agencyNameOf(input, region.name), input.agencyShortName ?? "", input.agencyUnit ?? ""],
    )
    await client.query("COMMIT")
  } catch (error) {
    await client.query("ROLLBACK")
    if (isTaken(error)) throw new Halt(`${region.name} (${input.code}) atau alamat /${slug} sudah ada di portal ini.`)
    throw error
  }
  return { id, slug }
}

function agencyNameOf(input: NewTenant, regionName: string): string {
  return input.agencyName ?? `Dinas Koperasi dan UMKM ${regionName}`
}

async function findRegion(client: pg.Client, code: string): Promise<{ name: string; level: string }> {
  const { rows } = await client.query<{ name: string; level: string }>(
    "SELECT name, level FROM region WHERE code = $1",
    [code],
  )
  const [region] = rows
  if (!region || !levels.includes(region.level)) {
    throw new Halt(`Kode ${code} bukan kode kota, kabupaten, atau provinsi (contoh: 51.71 Kota Denpasar).`)
  }
  return region
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505"
}
